const BOXES =
  ".md-typeset pre > code, .md-typeset__table, .md-typeset div.math, .jp-OutputArea-output, .hl-python";

/**
 * Give boxes that scroll sideways a keyboard's way in and a visible hint.
 *
 * @param {AbortSignal} signal
 */
export function labelScrollingBoxes(signal) {
  const observer = new ResizeObserver((entries) => {
    for (const { target } of entries) {
      const scrolls = target.scrollWidth > target.clientWidth + 1;
      target.toggleAttribute("data-scrolls", scrolls);
      if (scrolls) target.setAttribute("tabindex", "0");
      else target.removeAttribute("tabindex");
    }
  });
  for (const box of document.querySelectorAll(BOXES)) observer.observe(box);
  signal.addEventListener("abort", () => observer.disconnect());
}
