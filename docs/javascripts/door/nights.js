import { ticks } from "../../engine/ticks.js";
import { endLabels, label, tickLabels } from "./labels.js";
import { clipped, scale } from "./scales.js";

/** @typedef {import("./types.js").Story} Story */
/** @typedef {import("./types.js").State} State */
/** @typedef {import("./types.js").Line} Line */
/** @typedef {import("./picture.js").Size} Size */

export const LAST_NIGHT = 7;
const NIGHTS = Array.from({ length: LAST_NIGHT + 1 }, (_, night) => night);

/**
 * Return the scales of the view in which nights run across and reaction times up.
 *
 * @param {Story} story
 * @param {Size} size
 */
export function nightScales(story, { width, height }) {
  const right = width - (width < 520 ? 108 : 132);
  return {
    x: scale([0, LAST_NIGHT], [40, right]),
    y: scale(story.heights, [height - 42, 28]),
  };
}

/**
 * Return where everything lies when nights run across and reaction times up.
 *
 * @param {Story} story
 * @param {State} state
 * @param {Size} size
 * @returns {import("./types.js").Places & { days: (i: number) => number[] }}
 */
export function nights(story, state, size) {
  const { x, y } = nightScales(story, size);
  /** @param {Line} line */
  const drawn = (line) => {
    const [x0, y0, x1, y1] = clipped(line, [0, LAST_NIGHT], story.heights);
    return [x(x0), y(y0), x(x1), y(y1)];
  };
  return {
    own: (i) => drawn(story.people[i].pooled.own),
    all: (i) => drawn(story.people[i].few.all),
    mixed: (i) => drawn(story.people[i].pooled.mixed),
    tried: (i) => drawn(story.people[i].pooled.own),
    morning: (i, night) => [x(night), y(story.people[i].y[night])],
    days: (i) => NIGHTS.flatMap((night) => [x(night), y(story.people[i].y[night])]),
    labels: {
      ...tickLabels("night", NIGHTS, (night) => [x(night), size.height - 22], "middle"),
      ...tickLabels("ms", ticks(story.heights), (value) => [29, y(value) + 4], "end"),
      nights: label(story.words.nights, [40, size.height - 3], "start", "axis"),
      reaction: label(story.words.reaction, [0, 13], "start", "axis"),
      ...names(story, state, x(LAST_NIGHT), y),
    },
  };
}

/**
 * Return the line of the guess: from the mean of the mornings that are shown to the last night.
 *
 * @param {Story} story
 * @param {State} state
 * @param {Size} size
 */
export function guessLine(story, state, size) {
  const { x, y } = nightScales(story, size);
  const shown = story.people[story.followed].y.slice(0, story.keep);
  const level = shown.reduce((sum, value) => sum + value, 0) / story.keep;
  return [x((story.keep - 1) / 2), y(level), x(LAST_NIGHT), y(state.guess ?? story.guess)];
}

/**
 * Return the lines of the grid.
 *
 * @param {Story} story
 * @param {Size} size
 */
export function nightGrid(story, size) {
  const { x, y } = nightScales(story, size);
  return ticks(story.heights).flatMap((value) => [x(0), y(value), x(LAST_NIGHT), y(value)]);
}

/**
 * Return the name of each line that is shown, with what it says of the last night.
 *
 * @param {Story} story
 * @param {State} state
 * @param {number} right
 * @param {(value: number) => number} y
 */
function names(story, state, right, y) {
  if (state.step > 1) return {};
  const { few, y: mornings } = story.people[story.followed];
  const last = (/** @type {Line} */ [intercept, slope]) => intercept + slope * LAST_NIGHT;
  const answers = {
    own: last(few.own),
    all: last(few.all),
    mixed: last(few.mixed),
    truth: mornings[LAST_NIGHT],
  };
  const guess = state.guess ?? (state.step === 0 ? story.guess : null);
  const named = {
    ...(state.step === 0 ? {} : answers),
    ...(guess === null ? {} : { guess }),
  };
  const room = state.step === 0 ? 22 : 10; // beside the handle
  const ends = endLabels(
    Object.entries(named).map(([kind, value]) => ({
      kind,
      text: `${Math.round(value)} ${story.words[state.step === 0 ? "ms" : kind]}`,
      at: [right + room, y(value)],
    })),
  );
  if (guess === null || state.step > 0) return ends;
  return { ...ends, grip: label("↕", [right, y(guess) + 5], "middle", "grip") };
}
