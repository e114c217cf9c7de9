/**
 * Bring the figures of the page "Why this place" to life. Only this page loads what they need.
 *
 * @param {HTMLElement} figure
 * @param {AbortSignal} signal aborted when the reader leaves the page
 */
export async function mountWhy(figure, signal) {
  const isBells = figure.classList.contains("why-bells");
  const [{ startBells }, { startEllipses }] = await Promise.all([
    import("./bells_figure.js"),
    import("./ellipses_figure.js"),
  ]);
  if (!signal.aborted) (isBells ? startBells : startEllipses)(figure, signal);
}
