/** What comes with the reader's first action: the words, and the controls of the later steps. */

import { loadWords, say } from "../words/words.js";
import { wireAnyone, wireShare } from "./controls.js";
import { STEPS } from "./looks.js";
import { quote, takenAway } from "./said.js";

export { loadWords };

/**
 * Wire what answers the reader.
 *
 * @param {HTMLElement} element the story
 * @param {import("./types.js").Story} story
 * @param {import("./types.js").State} state
 * @param {object} figure
 * @param {() => void} figure.redraw
 * @param {(isOther: boolean) => void} figure.change called with new lines, of whom is chosen
 *   or of somebody else
 * @param {AbortSignal} signal
 */
export function answers(element, story, state, { redraw, change }, signal) {
  takenAway(story, state); // the first plural takes its time, which is better spent now
  const said = /** @type {HTMLElement} */ (element.querySelector(".story-said"));
  const quoted = /** @type {HTMLElement} */ (element.querySelector(".story-quote"));
  const followShare = wireShare(element, story, state, redraw, signal);
  const followAnyone = wireAnyone(element, story, state, refitted, announce, signal);

  /**
   * @param {{ chosen?: number, kept?: number }} wanted
   * @returns {Promise<boolean>} whether what is left can be fitted; if not, nothing changes
   */
  async function refitted({ chosen = state.chosen, kept = state.kept[chosen] }) {
    const { refit } = await import("./refit.js");
    const left = state.kept.with(chosen, kept);
    const lines = refit(story.people, left);
    if (signal.aborted || !lines) return false;
    const isOther = chosen !== state.chosen;
    Object.assign(state, { chosen, kept: left, lines });
    followAnyone();
    change(isOther);
    return true;
  }

  /** @param {string} words */
  function announce(words) {
    said.textContent = words;
  }

  /** Let controls and their drawings follow the state; those that are not seen have no size. */
  function follow() {
    const { name } = STEPS[state.step];
    if (name === "share") followShare();
    if (name === "anyone") followAnyone();
  }

  return {
    follow,

    /** @param {string} text of the step that the reader has come to; empty to say nothing */
    tell(text) {
      quoted.hidden = state.guess === null;
      if (state.guess !== null) quoted.textContent = quote(story, state.guess);
      follow();
      const [step, steps] = [state.step + 1, STEPS.length];
      if (text) announce(say("door-said", { step, steps, text: `${text} ${quotedAt(step)}` }));
    },
  };

  /** @param {number} step */
  function quotedAt(step) {
    return step === 2 ? (quoted.textContent ?? "") : "";
  }
}
