/**
 * How strongly each step of the story shows each layer, and how thick its strokes are. What is not
 * named is not seen. A layer that ends in "-followed" is the followed person's alone.
 */

/** @typedef {"nights" | "people" | "plane"} View */

/** The steps: what they show, in which view, and how long the way to them takes. */
export const STEPS = Object.freeze([
  {
    name: "guess",
    view: /** @type {View} */ ("nights"),
    seen: { days: 0.2, "known-followed": 1, guess: 1, handle: 1, grip: 1 },
    seconds: 0.6,
  },
  {
    name: "answer",
    view: /** @type {View} */ ("nights"),
    seen: {
      days: 0.11,
      "known-followed": 1,
      "own-followed": 1,
      "all-followed": 1,
      "mixed-followed": 1,
      "held-followed": 1,
      guess: 1,
    },
    seconds: 2,
  },
  {
    name: "everyone",
    view: /** @type {View} */ ("people"),
    seen: both({ known: 1, held: 0.9, own: 1, all: 0.45, mixed: 1 }),
    seconds: 0.9,
  },
  {
    name: "share",
    view: /** @type {View} */ ("people"),
    seen: { ...both({ known: 1, held: 0.9, own: 0.3, all: 0.3 }), tried: 1 },
    seconds: 0.6,
  },
  {
    name: "points",
    view: /** @type {View} */ ("plane"),
    seen: { own: 0.75, "own-followed": 1 },
    seconds: 2.4,
  },
  {
    name: "pull",
    view: /** @type {View} */ ("plane"),
    seen: {
      own: 0.28,
      "own-followed": 0.8,
      way: 0.4,
      "way-followed": 0.9,
      mixed: 0.6,
      "mixed-followed": 1,
      average: 1,
      halo: 0.14,
    },
    seconds: 1.4,
  },
  {
    name: "anyone",
    view: /** @type {View} */ ("plane"),
    seen: {
      own: 0.28,
      "own-followed": 1,
      way: 0.35,
      "way-followed": 0.9,
      mixed: 0.6,
      "mixed-followed": 1,
      average: 1,
      halo: 0.14,
    },
    seconds: 0.6,
  },
]);

/** On the way from panels to points: everybody's own line on the same axes. */
export const LINES_TOGETHER = Object.freeze({ own: 0.6, "own-followed": 1 });

/** When the answers come: each line's start as a share of the step's time; all end together. */
export const DELAYS = Object.freeze({
  "all-followed": 0.2,
  "mixed-followed": 0.45,
  "held-followed": 0.75,
  labels: 0.75,
});

/** @type {Record<View, Record<string, number>>} */
const WIDTHS = {
  nights: { days: 1.2, known: 13, held: 11, own: 2.5, all: 2.5, mixed: 2.5, guess: 2.2 },
  people: { days: 1, known: 4.4, held: 4.2, own: 1.4, all: 1.2, mixed: 1.8, guess: 0, tried: 1.8 },
  plane: { days: 0, known: 0, held: 0, own: 11, all: 0, mixed: 10.5, guess: 0, tried: 0 },
};
const EVERYWHERE = { way: 1.5, average: 15, halo: 32, handle: 27, grip: 48 };
const RING = 2.2; // stroke of a point that is an own line

/**
 * Return a layer's stroke in a view: its width, and that of the paper inside it.
 *
 * @param {string} layer
 * @param {View} view
 */
export function stroke(layer, view) {
  const name = layer.replace("-followed", "");
  const width = { ...EVERYWHERE, ...WIDTHS[view] }[name] ?? 1;
  if (name === "handle") return { width, hole: width - 2 * RING };
  return { width, hole: name === "own" && view === "plane" ? width - 2 * RING : 0 };
}

/**
 * Give the followed person the same strengths as all others.
 *
 * @param {Record<string, number>} seen
 */
function both(seen) {
  const followed = Object.entries(seen).map(([name, opacity]) => [`${name}-followed`, opacity]);
  return { ...seen, ...Object.fromEntries(followed) };
}
