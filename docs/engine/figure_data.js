/** The numbers of a figure, as the site's figure takes them. Twin of figure_data.py. */

import {
  COMPARABLE_WINDOW,
  comparableWindow,
  diameter,
  ellipse,
  fittingWindow,
  opacity,
  UP,
  padded,
  starts,
  meansOpacity,
} from "./geometry.js";
import { means } from "./means.js";
import { harm, movedAway, shareKept, worseOff } from "./measures.js";
import { ownWeightAt } from "./own_weight.js";
import { varying } from "./structures.js";
import { ticks } from "./ticks.js";

/** @typedef {import("./fit.js").MixedFit} MixedFit */
/** @typedef {import("./geometry.js").Point} Point */
/** @typedef {import("./pooling.js").Coefficients} Coefficients */
/** @typedef {import("./pooling.js").Pooled} Pooled */
/** @typedef {import("./types.js").FigureData} FigureData */

/**
 * @typedef {object} Look what is chosen about a figure
 * @property {string} [slug]
 * @property {string} [title]
 * @property {"equal" | "n"} [pointSize] "n": a point's area follows its cluster's rows
 * @property {Point} [half] half of the comparable window's sides; real data need their own
 */

/**
 * Return the numbers of a figure in the shape of a scenario's figure.json; what is not known is
 * null. Nothing is rounded.
 *
 * Without a predictor nothing has an `x`. There, and where x is constant in every cluster, the figure
 * is one of means: `means` has the heights between which they move (see means.js), at `x` where there
 * is a predictor, and their `window`.
 *
 * @param {MixedFit} fit
 * @param {Pooled} pooled of that fit, with the truth where it is known
 * @param {Look} [look]
 * @returns {FigureData}
 */
export function figureData(fit, pooled, look = {}) {
  const { slug = "", title = "", pointSize = "equal", half = COMPARABLE_WINDOW } = look;
  const [intercept, x] = fit.fixedEffects;
  const fixed = { intercept, x };
  const start = starts(pooled);
  const hasX = fit.coefficients.includes("x");
  const heights = fit.standard.clusters.spreadX.some((spread) => spread > 0) ? null : means(fit);
  /** @type {<T>(both: {intercept: T, x: T}) => {intercept: T, x?: T}} */
  const named = (both) => (hasX ? both : { intercept: both.intercept });
  /** @type {<T>(both: T[]) => T[]} */
  const listed = (both) => (hasX ? both : both.slice(0, 1));
  /** @param {Coefficients} coefficients */
  const pairs = (coefficients) =>
    named({ intercept: known(coefficients.intercept), x: known(coefficients.x) });
  /** @param {number} probability */
  const contour = (probability) =>
    named(ellipse(fit.fixedEffects, fit.randomEffectsCov, probability));
  return /** @type {FigureData} */ ({
    ...(heights && { means: meansData(heights) }),
    slug,
    title,
    is_on_line: fit.isAtBoundary || varying(fit.randomEffects).length < 2,
    fixed_effects: listed(fit.fixedEffects),
    complete_pooling: listed([pooled.completePooling.intercept[0], pooled.completePooling.x[0]]),
    random_effects_cov: listed(fit.randomEffectsCov).map(listed),
    ellipses: { ellipse_50: contour(0.5), ellipse_95: contour(0.95) },
    sigma: fit.sigma,
    half: named(half),
    windows: {
      comparable: withTicks(named(comparableWindow(fixed, half))),
      fitting: withTicks(named(fittingWindow([start, pooled.partialPooling, pooled.truth]))),
    },
    clusters: {
      cluster: pooled.cluster,
      n: Array.from(pooled.n),
      ...(hasX ? { sd_x: known(pooled.sdX) } : {}),
      no_pooling: pairs(pooled.noPooling),
      partial_pooling: pairs(pooled.partialPooling),
      truth: pairs(pooled.truth),
      own_weight: pooled.cluster.map((_, c) => listed(ownWeightAt(fit, c)).map(listed)),
      share_kept: known(shareKept(pooled, fixed, half)),
      worse_off: worseOff(pooled),
      diameter: diameter(pooled.n, pointSize),
      opacity: heights ? meansOpacity(heights) : opacity(start, fixed, half),
    },
    examples: examples(pooled, fixed, look.half ?? { intercept: 1, x: 1 }, heights),
  });
}

/**
 * Return clusters worth a closer look, by what makes them so; a kind nobody is of is absent.
 *
 * @param {Pooled} pooled
 * @param {Point} fixed
 * @param {Point} unit of distances, where intercepts and slopes have very different ones
 * @param {import("./means.js").Means | null} heights the means that move where there are no slopes
 * @returns {Record<string, number | string>} names of clusters
 */
function examples(pooled, fixed, unit, heights) {
  const { cluster, n, noPooling } = pooled;
  /** @param {number} c */
  const away = (c) =>
    heights
      ? Math.abs(heights.noPooling[c] - heights.fixedEffects[c])
      : ((noPooling.intercept[c] - fixed.intercept) / unit.intercept) ** 2 +
        ((noPooling.x[c] - fixed.x) / unit.x) ** 2;
  const moved = movedAway(pooled, fixed);
  const harmed = harm(pooled);
  const all = [...cluster.keys()];
  const sameSize = n.every((rows) => rows === n[0]);
  const found = {
    farthest: highest(all, away),
    smallest: sameSize ? undefined : highest(all, (c) => -n[c]),
    moved_away: highest(all.filter((c) => moved[c].intercept || moved[c].x), away), // prettier-ignore
    worse_off: highest(all.filter((c) => harmed[c] > 0), (c) => harmed[c]), // prettier-ignore
  };
  return Object.fromEntries(
    Object.entries(found).flatMap(([kind, c]) => (c === undefined ? [] : [[kind, cluster[c]]])),
  );
}

/**
 * Return the place with the highest score, the first of equals; undefined where none has a score.
 *
 * @param {number[]} places
 * @param {(place: number) => number} score NaN is none
 */
function highest(places, score) {
  /** @type {number | undefined} */
  let found;
  let most = -Infinity;
  for (const place of places) {
    const value = score(place);
    if (value > most) [found, most] = [place, value];
  }
  return found;
}

/**
 * Return the moving means as lists, and the window they need.
 *
 * @param {import("./means.js").Means} heights
 */
function meansData({ x, noPooling, partialPooling, completePooling, fixedEffects }) {
  const y = padded([noPooling, partialPooling, fixedEffects]);
  return {
    no_pooling: Array.from(noPooling),
    partial_pooling: Array.from(partialPooling),
    complete_pooling: Array.from(completePooling),
    fixed_effects: Array.from(fixedEffects),
    ...(x ? { x: Array.from(x) } : {}),
    window: withTicks(x ? { y, x: padded([x], UP) } : { y }),
  };
}

/**
 * @template {Record<string, [number, number]>} Ranges
 * @param {Ranges} ranges
 * @returns {Ranges & {ticks: Record<keyof Ranges, number[]>}}
 */
function withTicks(ranges) {
  const marks = Object.entries(ranges).map(([name, range]) => [name, ticks(range)]);
  return { ...ranges, ticks: Object.fromEntries(marks) };
}

/**
 * Return a plain list; NaN becomes null.
 *
 * @param {Float64Array} values
 */
function known(values) {
  return Array.from(values, (value) => (Number.isNaN(value) ? null : value));
}
