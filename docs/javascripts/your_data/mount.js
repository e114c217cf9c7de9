import { rememberActions } from "../site/early_actions.js";
import { inTime } from "../site/in_time.js";
import { stopWaiting } from "../site/not_loaded.js";
import { say } from "../words/words.js";

/**
 * Bring the page "Your data" to life. Only this page loads what it needs; what the reader does
 * before that is there is done again.
 *
 * @param {HTMLElement} element
 * @param {AbortSignal} signal aborted when the reader leaves the page
 */
export function mountYourData(element, signal) {
  const early = rememberActions(element);
  inTime(import("./page.js"))
    .then(({ startYourData }) => {
      early.stop();
      if (signal.aborted) return;
      startYourData(element, signal);
      early.repeat(element);
    })
    .catch(() => {
      early.stop();
      stopWaiting(element);
      const said = element.querySelector(".yd-said");
      if (said && !signal.aborted) said.textContent = say("data-failed");
    });
}
