/** What a prediction saw right and what it overlooked. No words, and nothing of the page. */

/** @typedef {import("./types.js").CardData} CardData */
/** @typedef {import("./types.js").Pair} Pair */

// In shares of the way from the own line to the average:
const THERE = 0.08; // what is as good as the model's place
const CLOSE = 0.12; // as good as not moved, or as the average
const ASIDE = 0.06; // off the straight way
const EVEN = 0.15; // difference of shares that is none in a sketch
const NEAR = 0.08; // mean error of a sketch that saw it

/**
 * Judge where a point was dragged to. Distances are as seen in the figure's window.
 *
 * @param {CardData} card
 * @param {Pair} guess
 * @returns {"near" | "stayed" | "home" | "straight" | "too-far" | "too-short" | "outward" | "aside"}
 */
export function judgeDrag({ clusters, followed, average, half }, guess) {
  const { start, end } = clusters[Number(followed)];
  const seen = (/** @type {Pair} */ at) => at.map((value, k) => (value - start[k]) / half[k]);
  const [g, e, h] = [seen(guess), seen(end), seen(average)];
  const way = Math.hypot(...h);
  const along = (/** @type {number[]} */ at) => at[0] * h[0] + at[1] * h[1]; // only compared
  const aside = (/** @type {number[]} */ at) => Math.abs(at[0] * h[1] - at[1] * h[0]) / way ** 2;
  const apart = (/** @type {number[]} */ a, /** @type {number[]} */ b) =>
    Math.hypot(a[0] - b[0], a[1] - b[1]) / way;
  if (apart(g, e) <= THERE) return "near";
  if (apart(g, [0, 0]) <= CLOSE) return "stayed";
  if (apart(g, h) <= CLOSE) return "home";
  if (along(g) < 0) return "outward";
  if (aside(g) > ASIDE) return "aside";
  if (aside(e) > ASIDE) return "straight";
  return along(g) > along(e) ? "too-far" : "too-short";
}

/**
 * Return what one coordinate of the dragged cluster does: the share of its distance from the average
 * that it gives up, below 0 where it moves away, above 1 where it goes across.
 *
 * @param {CardData} card
 * @param {0 | 1} k intercept or slope
 */
export function coordinate({ clusters, followed, average }, k) {
  const { start, end } = clusters[Number(followed)];
  const [from, to, home] = [start[k], end[k], average[k]];
  return { from, to, home, given: (from - to) / (from - home) };
}

/**
 * Judge marks.
 *
 * @param {CardData} card
 * @param {Set<number>} marked places of clusters
 */
export function judgeMarks({ clusters, answer = [], average, half }, marked) {
  const places = clusters.map((_, i) => i);
  const distance = (/** @type {import("./types.js").CardCluster} */ { start }) =>
    Math.hypot((start[0] - average[0]) / half[0], (start[1] - average[1]) / half[1]);
  const first = (/** @type {(one: import("./types.js").CardCluster) => number} */ by) =>
    [...places].sort((a, b) => by(clusters[a]) - by(clusters[b]));
  const far = first((one) => -distance(one)).slice(0, Math.min(10, places.length));
  const [few] = first((one) => one.n).slice(marked.size - 1, marked.size);
  const isSmall = (/** @type {number} */ i) =>
    few !== undefined && clusters[i].n <= clusters[few].n;
  const count = (/** @type {Iterable<number>} */ of, /** @type {(i: number) => boolean} */ is) =>
    [...of].filter(is).length;
  const isAnswer = (/** @type {number} */ i) => answer.includes(i);
  const largest = Math.max(...clusters.map(({ n }) => n));
  return {
    hits: count(marked, isAnswer),
    chance: (marked.size * answer.length) / clusters.length,
    far: far.length,
    farHits: count(far, isAnswer),
    sawFar: count(marked, (i) => far.includes(i)) > marked.size / 2,
    sawSmall: clusters.some(({ n }) => n < largest) && count(marked, isSmall) > marked.size / 2,
  };
}

/**
 * Judge a sketch of the share that clusters of each size give up.
 *
 * @param {CardData} card
 * @param {number[]} sketch
 * @returns {{ kind: "near" | "flat" | "rising" | "even" | "off", off: number }} `off` is the mean error
 */
export function judgeSketch({ groups = [] }, sketch) {
  const truth = groups.map(({ given }) => given);
  const last = truth.length - 1;
  const off = truth.reduce((sum, given, g) => sum + Math.abs(given - sketch[g]), 0) / truth.length;
  const spread = (/** @type {number[]} */ all) => Math.max(...all) - Math.min(...all);
  const steep = (/** @type {number[]} */ all) => (all[0] - all[1]) / (all[0] - all[last]);
  const kind = () => {
    if (off <= NEAR) return "near";
    if (spread(sketch) < EVEN && spread(truth) >= EVEN) return "flat";
    if (sketch[last] > sketch[0] && truth[last] < truth[0]) return "rising";
    if (steep(truth) > 0.5 && steep(sketch) < 0.5) return "even";
    return "off";
  };
  return { kind: kind(), off };
}
