import { inTime } from "../site/in_time.js";
import { say } from "../words/words.js";

/**
 * Bring the lab to life. It is large, so only its own page loads it; a click that comes before it
 * is repeated.
 *
 * @param {HTMLElement} element
 * @param {AbortSignal} signal aborted when the reader leaves the page
 */
export function mountLab(element, signal) {
  /** @type {HTMLElement | null} */
  let clicked = null;
  const waiting = new AbortController();
  element.addEventListener(
    "click",
    ({ target }) => {
      clicked =
        /** @type {Element} */ (target).closest("button[data-do], button[data-kind]") ?? clicked;
    },
    { signal: waiting.signal },
  );
  inTime(import("./lab.js"))
    .then(({ startLab }) => {
      waiting.abort();
      if (signal.aborted) return;
      startLab(element, signal);
      clicked?.click();
    })
    .catch(() => {
      const message = element.querySelector(".lab-message");
      if (message && !signal.aborted) {
        message.textContent = say("lab-failed");
      }
    });
}
