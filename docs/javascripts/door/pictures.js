import { LINES_TOGETHER, STEPS, stroke } from "./looks.js";
import { guessLine, nightGrid, nights } from "./nights.js";
import { people, peopleGrid } from "./people.js";
import { plane, planeGrid } from "./plane.js";

/** @typedef {import("./types.js").Story} Story */
/** @typedef {import("./types.js").State} State */
/** @typedef {import("./picture.js").Size} Size */
/** @typedef {import("./picture.js").Picture} Picture */

/** How many points one item of a layer joins, where that is not two. */
const PER = /** @type {Record<string, number>} */ ({
  days: 8,
  known: 1,
  held: 1,
  average: 1,
  halo: 1,
  handle: 1,
});

/**
 * Return what a step of the story shows.
 *
 * @param {Story} story
 * @param {State} state
 * @param {Size} size
 * @returns {Picture}
 */
export function picture(story, state, size) {
  const { view, seen } = STEPS[state.step];
  const shown = { ...seen, [`grid-${view}`]: 1 };
  const noGuess = state.step === 1 && state.guess === null;
  return drawn(story, state, size, view, noGuess ? { ...shown, guess: 0 } : shown);
}

/**
 * Return what is seen half way from the panels to the points: all own lines on the same axes.
 *
 * @param {Story} story
 * @param {State} state
 * @param {Size} size
 * @returns {Picture}
 */
export function linesTogether(story, state, size) {
  return drawn(story, state, size, "nights", { ...LINES_TOGETHER, "grid-nights": 1 });
}

/**
 * @param {Story} story
 * @param {State} state
 * @param {Size} size
 * @param {import("./looks.js").View} view
 * @param {Record<string, number>} seen opacity of layers
 * @returns {Picture}
 */
function drawn(story, state, size, view, seen) {
  const put = { nights, people, plane }[view](story, state, size);
  const overNights = nights(story, state, size);
  const average = plane(story, state, size).place(state.lines.average);
  const guess = guessLine(story, state, size);
  const everyone = story.people.map((_, i) => i);
  const focus = state.step === 6 ? state.chosen : story.followed;

  /** @type {Record<string, number[]>} */
  const at = {
    "grid-nights": nightGrid(story, size),
    "grid-people": peopleGrid(story, size),
    "grid-plane": planeGrid(size),
  };
  for (const suffix of ["", "-followed"]) {
    const whose = everyone.filter((i) => (i === focus) === (suffix !== ""));
    const mornings = (/** @type {boolean} */ isKnown) => (/** @type {number} */ i) =>
      story.people[i].y.flatMap((_, night) =>
        night < story.keep === isKnown ? put.morning(i, night) : [],
      );
    at[`days${suffix}`] = whose.flatMap(overNights.days);
    at[`all${suffix}`] = whose.flatMap(put.all);
    at[`way${suffix}`] = whose.flatMap((i) => [
      ...put.own(i).slice(0, 2),
      ...put.mixed(i).slice(0, 2),
    ]);
    at[`own${suffix}`] = whose.flatMap(put.own);
    at[`mixed${suffix}`] = whose.flatMap(put.mixed);
    at[`known${suffix}`] = whose.flatMap(mornings(true));
    at[`held${suffix}`] = whose.flatMap(mornings(false));
  }
  at.tried = everyone.flatMap(put.tried);
  // The average is made of everybody's line: their points come together in it.
  at.average = everyone.flatMap((i) => (state.step < 5 ? put.own(i).slice(0, 2) : average));
  at.halo = average;
  at.guess = guess;
  at.handle = guess.slice(2);
  at.grip = at.handle;

  const layers = Object.entries(at).map(([name, points]) => [
    name,
    {
      at: points,
      per: PER[name.replace("-followed", "")] ?? 2,
      ...stroke(name, view),
      opacity: seen[name] ?? 0,
    },
  ]);
  return { layers: Object.fromEntries(layers), labels: put.labels };
}
