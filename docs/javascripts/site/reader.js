/** @returns {boolean} whether the reader asked for less motion */
export function prefersReducedMotion() {
  return matchMedia("(prefers-reduced-motion: reduce)").matches;
}

/** @returns {boolean} whether the reader asked for less data */
export function savesData() {
  const { connection } = /** @type {{ connection?: { saveData?: boolean } }} */ (navigator);
  return Boolean(connection?.saveData);
}

/** @returns {import("../../engine/types.js").Theme} */
export function theme() {
  return document.body.dataset.mdColorScheme === "slate" ? "dark" : "light";
}

/**
 * Call `changed` whenever the page's colours change.
 *
 * @param {() => void} changed
 * @param {AbortSignal} signal
 */
export function watchTheme(changed, signal) {
  const observer = new MutationObserver(changed);
  observer.observe(document.body, { attributeFilter: ["data-md-color-scheme"] });
  signal.addEventListener("abort", () => observer.disconnect());
}
