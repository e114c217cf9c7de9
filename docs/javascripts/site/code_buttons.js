/**
 * Take the role of a landmark from the buttons that Material puts on every block of code: a page
 * would have dozens, all without a name.
 *
 * @param {AbortSignal} signal
 */
export function quietCodeButtons(signal) {
  const quiet = () => {
    for (const bar of document.querySelectorAll("nav.md-code__nav:not([role])")) {
      bar.setAttribute("role", "none");
    }
  };
  const observer = new MutationObserver(quiet);
  observer.observe(document.body, { childList: true, subtree: true });
  signal.addEventListener("abort", () => observer.disconnect());
  quiet();
}
