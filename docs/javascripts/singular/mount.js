/**
 * Bring the figure of the page "My fit is singular" to life. Only this page loads what it needs.
 *
 * @param {HTMLElement} figure
 * @param {AbortSignal} signal aborted when the reader leaves the page
 */
export async function mountSingular(figure, signal) {
  const { startSingular } = await import("./singular_figure.js");
  if (!signal.aborted) startSingular(figure, signal);
}
