import { watchSize } from "./watch_size.js";

const BOXES =
  ".md-typeset pre > code, .md-typeset__table, .md-typeset div.math, .jp-OutputArea-output, .hl-python";

/**
 * Give boxes that scroll sideways a keyboard's way in and a visible hint.
 *
 * @param {AbortSignal} signal
 */
export function labelScrollingBoxes(signal) {
  for (const box of document.querySelectorAll(BOXES)) watchSize(box, () => label(box), signal);
}

/** @param {Element} box */
function label(box) {
  const scrolls = box.scrollWidth > box.clientWidth + 1;
  box.toggleAttribute("data-scrolls", scrolls);
  if (scrolls) box.setAttribute("tabindex", "0");
  else box.removeAttribute("tabindex");
}
