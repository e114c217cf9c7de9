import { rememberActions } from "../site/early_actions.js";
import { inTime } from "../site/in_time.js";
import { stopWaiting } from "../site/not_loaded.js";
import { say } from "../words/words.js";

/**
 * Bring the lab to life. It is large, so only its own page loads it; what the reader does before
 * it is there is done again.
 *
 * @param {HTMLElement} element
 * @param {AbortSignal} signal aborted when the reader leaves the page
 */
export function mountLab(element, signal) {
  const early = rememberActions(element);
  inTime(import("./lab.js"))
    .then(({ startLab }) => {
      early.stop();
      if (signal.aborted) return;
      startLab(element, signal);
      early.repeat(element);
    })
    .catch(() => {
      early.stop();
      stopWaiting(element);
      const message = element.querySelector(".lab-message");
      if (message && !signal.aborted) {
        message.textContent = say("lab-failed");
      }
    });
}
