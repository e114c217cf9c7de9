/**
 * Bring the figure of the page "When does it break" to life. Only this page loads what it needs.
 *
 * @param {HTMLElement} figure
 * @param {AbortSignal} signal aborted when the reader leaves the page
 */
export async function mountBreaks(figure, signal) {
  const { startBreaks } = await import("./breaks_figure.js");
  if (!signal.aborted) startBreaks(figure, signal);
}
