import { DELAYS, STEPS } from "./looks.js";
import { linesTogether, picture } from "./pictures.js";

const POINTS = STEPS.findIndex(({ name }) => name === "points");
const TOGETHER_SECONDS = 0.9;

/**
 * Return the pictures through which the story goes from one step to another.
 *
 * Answers come one after the other. Lines gather on the same axes before they fold into points.
 *
 * @param {import("./types.js").Story} story
 * @param {number} from a step
 * @param {import("./types.js").State} state with the step to go to
 * @param {import("./picture.js").Size} size
 * @returns {import("./stage.js").Stretch[]}
 */
export function way(story, from, state, size) {
  const { seconds } = STEPS[state.step];
  const last = { to: picture(story, state, size), seconds };
  if (from === 0 && state.step === 1) return [{ ...last, delays: DELAYS }];
  if (from < POINTS && state.step >= POINTS) {
    const folding = { ...state, step: POINTS };
    const together = { to: linesTogether(story, folding, size), seconds: TOGETHER_SECONDS };
    return [together, { ...together, seconds: TOGETHER_SECONDS / 2 }, last];
  }
  return [last];
}
