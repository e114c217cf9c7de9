/** What the story says of what the reader did, with the words loaded. */

import { number, percent } from "../words/numbers.js";
import { say } from "../words/words.js";
import { errorAt } from "./charts.js";
import { LAST_NIGHT } from "./nights.js";

/** @typedef {import("./types.js").Story} Story */
/** @typedef {import("./types.js").State} State */

/**
 * Return the guess, quoted back.
 *
 * @param {Story} story
 * @param {number} guess
 */
export function quote(story, guess) {
  const { y, few } = story.people[story.followed];
  const truth = Math.round(y[LAST_NIGHT]);
  const mixed = Math.round(few.mixed[0] + LAST_NIGHT * few.mixed[1]);
  return say("door-guess-quote", {
    guess,
    off: Math.abs(guess - truth),
    mixed_off: Math.abs(mixed - truth),
  });
}

/**
 * Return how far off everybody is where every line gives up the same share.
 *
 * @param {Story} story
 * @param {State} state
 */
export function sharedError({ errors }, { share }) {
  return say("door-share-value", {
    share: percent(share),
    error: number(errorAt(errors, share), 0),
  });
}

/**
 * Return the chosen person's lines as cells of a table: start and slope of own, mixed and average.
 *
 * @param {State} state
 */
export function lineCells({ lines, chosen }) {
  return [lines.own[chosen], lines.mixed[chosen], lines.average].map((line) =>
    line ? [number(line[0], 0), number(line[1], 1)] : [number(null), number(null)],
  );
}

/**
 * Return what a screen reader says after a morning was taken or given back.
 *
 * @param {Story} story
 * @param {State} state
 */
export function takenAway(story, state) {
  const [, [start, slope]] = lineCells(state);
  const { id } = story.people[state.chosen];
  return say("door-anyone-said", { person: id, kept: state.kept[state.chosen], start, slope });
}
