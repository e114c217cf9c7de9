const NARROW = "(max-width: 45em)"; // where a panel has no room beside the figure

/**
 * Show a panel where it was asked for: in its place beside the figure, or, where it would stand a
 * screen below, as a sheet over the lower half, with the figure in view above it.
 *
 * @param {HTMLElement} panel
 * @param {HTMLElement} stage
 */
export function showPanel(panel, stage) {
  panel.hidden = false;
  if (!matchMedia(NARROW).matches || !panel.showPopover) return;
  const isOpen = panel.matches(":popover-open");
  panel.popover = "manual";
  if (!isOpen) panel.showPopover();
  const { top, bottom } = stage.getBoundingClientRect();
  if (top < 0 || bottom > panel.getBoundingClientRect().top) {
    stage.scrollIntoView({ block: "start", behavior: "instant" });
  }
}

/** @param {HTMLElement} panel */
export function hidePanel(panel) {
  if (panel.popover) panel.hidePopover();
  panel.removeAttribute("popover");
  panel.hidden = true;
}
