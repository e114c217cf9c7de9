import { inTime } from "../site/in_time.js";
import { say } from "../words/words.js";

/**
 * Bring the page "Your data" to life. Only this page loads what it needs; a click that comes before
 * it is repeated.
 *
 * @param {HTMLElement} element
 * @param {AbortSignal} signal aborted when the reader leaves the page
 */
export function mountYourData(element, signal) {
  /** @type {HTMLElement | null} */
  let clicked = null;
  const waiting = new AbortController();
  element.addEventListener(
    "click",
    ({ target }) => {
      clicked = /** @type {Element} */ (target).closest("button[data-do]") ?? clicked;
    },
    { signal: waiting.signal },
  );
  inTime(import("./page.js"))
    .then(({ startYourData }) => {
      waiting.abort();
      if (signal.aborted) return;
      startYourData(element, signal);
      clicked?.click();
    })
    .catch(() => {
      const said = element.querySelector(".yd-said");
      if (said && !signal.aborted) said.textContent = say("data-failed");
    });
}
