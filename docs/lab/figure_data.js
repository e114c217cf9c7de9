/** The numbers of a figure, as the site's figure takes them. Twin of figure_data.py, geometry.py. */

import { COMPARABLE_WINDOW, poolingWeightsAt, worseOff } from "./pooling.js";

const FAINTEST = 0.35;
const SMALLEST_POINT = 4, POINT = 9; // prettier-ignore
const MARGIN = 0.06; // of the fitting window, on each side
const ELLIPSE_POINTS = 49;
const TICKS = 6;
const STEPS = [1, 2, 2.5, 5, 10]; // times a power of ten
const ROUNDING = 1e-9; // of a step

/** @typedef {import("./fit.js").MixedFit} MixedFit */
/** @typedef {import("./pooling.js").Coefficients} Coefficients */
/** @typedef {import("./pooling.js").Pooled} Pooled */
/** @typedef {import("./reml.js").Matrix} Matrix */
/** @typedef {import("./reml.js").Pair} Pair */
/** @typedef {import("../javascripts/types.js").FigureData} FigureData */
/** @typedef {{intercept: number, x: number}} Sides */

/**
 * @typedef {object} Look what is chosen about a figure
 * @property {string} [slug]
 * @property {string} [title]
 * @property {"equal" | "n"} [pointSize] "n": a point's area follows its cluster's rows
 * @property {Sides} [half] half of the comparable window's sides; real data need their own
 */

/**
 * Return the numbers of a figure in the shape of a scenario's figure.json; what is not known is
 * null. Nothing is rounded.
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
  const starts = startsOf(pooled);
  const worse = worseOff(pooled);
  return {
    slug,
    title,
    fixed_effects: fit.fixedEffects,
    complete_pooling: [pooled.completePooling.intercept[0], pooled.completePooling.x[0]],
    random_effects_cov: fit.randomEffectsCov,
    ellipses: {
      ellipse_50: ellipse(fit.fixedEffects, fit.randomEffectsCov, 0.5),
      ellipse_95: ellipse(fit.fixedEffects, fit.randomEffectsCov, 0.95),
    },
    sigma: fit.sigma,
    windows: {
      comparable: withTicks({
        intercept: [intercept - half.intercept, intercept + half.intercept],
        x: [x - half.x, x + half.x],
      }),
      fitting: withTicks(fittingWindow([starts, pooled.partialPooling, pooled.truth])),
    },
    clusters: {
      cluster: pooled.cluster,
      n: Array.from(pooled.n),
      sd_x: known(pooled.sdX),
      no_pooling: pairs(pooled.noPooling),
      partial_pooling: pairs(pooled.partialPooling),
      truth: pairs(pooled.truth),
      own_weight: pooled.cluster.map((_, c) => poolingWeightsAt(fit, c)),
      share_kept: known(shareKept(pooled, fixed, half)),
      worse_off: worse,
      diameter: diameters(pooled.n, pointSize),
      opacity: opacities(starts, fixed, half),
    },
    examples: examples(pooled, fixed, worse),
  };
}

/**
 * Return where every cluster starts: its own line, or where it ends if it has none.
 *
 * @param {Pooled} pooled
 * @returns {Coefficients}
 */
function startsOf({ noPooling, partialPooling }) {
  /** @param {"intercept" | "x"} name */
  const start = (name) =>
    noPooling[name].map((value, c) => (Number.isNaN(value) ? partialPooling[name][c] : value));
  return { intercept: start("intercept"), x: start("x") };
}

/**
 * Return how strongly to draw every cluster: fainter the nearer it starts to the average.
 *
 * @param {Coefficients} starts
 * @param {Sides} fixed
 * @param {Sides} half
 */
function opacities(starts, fixed, half) {
  return Array.from(starts.x, (x, c) => {
    const across = Math.abs(starts.intercept[c] - fixed.intercept) / half.intercept;
    const up = Math.abs(x - fixed.x) / half.x;
    return FAINTEST + (1 - FAINTEST) * Math.min(Math.max(across, up), 1);
  });
}

/**
 * Return the diameter of every point in pixels: equal, or its area following the rows.
 *
 * @param {Int32Array} n
 * @param {"equal" | "n"} pointSize
 */
function diameters(n, pointSize) {
  if (pointSize === "equal") return Array.from(n, () => POINT);
  const mean = n.reduce((sum, rows) => sum + rows, 0) / n.length;
  return Array.from(n, (rows) => Math.max(POINT * Math.sqrt(rows / mean), SMALLEST_POINT));
}

/**
 * Return, per cluster, how much of its distance from the fixed effects it keeps, 0 or more.
 *
 * @param {Pooled} pooled
 * @param {Sides} fixed
 * @param {Sides} half
 */
function shareKept({ noPooling, partialPooling }, fixed, half) {
  /** @type {(estimates: Coefficients, c: number) => number} */
  const distance = (estimates, c) =>
    Math.hypot(
      (estimates.intercept[c] - fixed.intercept) / half.intercept,
      (estimates.x[c] - fixed.x) / half.x,
    );
  return noPooling.x.map((_, c) => distance(partialPooling, c) / distance(noPooling, c));
}

/**
 * Return clusters worth a closer look, by what makes them so; a kind nobody is of is absent.
 *
 * @param {Pooled} pooled
 * @param {Sides} fixed
 * @param {(boolean | null)[]} worse
 */
function examples({ cluster, n, noPooling, partialPooling, truth }, fixed, worse) {
  /** @type {(from: Coefficients, c: number, to: Sides) => number} */
  const squared = (from, c, to) =>
    (from.intercept[c] - to.intercept) ** 2 + (from.x[c] - to.x) ** 2;
  let farthest = -1, smallest = 0, movedAway = -1, harmed = -1; // prettier-ignore
  let most = -1, mostMoved = -1, mostHarm = -Infinity; // prettier-ignore
  let sameSize = true;
  for (let c = 0; c < n.length; c++) {
    if (n[c] < n[smallest]) smallest = c;
    sameSize &&= n[c] === n[0];
    const away = squared(noPooling, c, fixed);
    if (Number.isNaN(away)) continue;
    if (away > most) [most, farthest] = [away, c];
    if (away > mostMoved && (grew("intercept", c) || grew("x", c))) {
      [mostMoved, movedAway] = [away, c];
    }
    if (!worse[c]) continue;
    const true_ = { intercept: truth.intercept[c], x: truth.x[c] };
    const harm = squared(partialPooling, c, true_) - squared(noPooling, c, true_);
    if (harm > mostHarm) [mostHarm, harmed] = [harm, c];
  }
  /** @type {(name: "intercept" | "x", c: number) => boolean} */
  function grew(name, c) {
    const before = Math.abs(noPooling[name][c] - fixed[name]);
    return Math.abs(partialPooling[name][c] - fixed[name]) > before;
  }
  const found = {
    farthest,
    smallest: sameSize ? -1 : smallest,
    moved_away: movedAway,
    worse_off: harmed,
  };
  return Object.fromEntries(
    Object.entries(found).flatMap(([kind, c]) => (c < 0 ? [] : [[kind, cluster[c]]])),
  );
}

/**
 * Return a window that every point fits in; all in one place still need an area.
 *
 * @param {Coefficients[]} parts NaN is not known and needs no room
 */
function fittingWindow(parts) {
  /**
   * @param {"intercept" | "x"} name
   * @returns {[number, number]}
   */
  const range = (name) => {
    let low = Infinity, high = -Infinity; // prettier-ignore
    for (const { [name]: values } of parts) {
      for (const value of values) {
        if (value < low) low = value;
        if (value > high) high = value;
      }
    }
    const margin = MARGIN * (high - low || 1);
    return [low - margin, high + margin];
  };
  return { intercept: range("intercept"), x: range("x") };
}

/** @param {{intercept: [number, number], x: [number, number]}} ranges */
function withTicks(ranges) {
  return { ...ranges, ticks: { intercept: ticks(ranges.intercept), x: ticks(ranges.x) } };
}

/**
 * Return round values inside a range, about six.
 *
 * @param {[number, number]} range
 */
export function ticks([low, high]) {
  const smallest = (high - low) / TICKS;
  const power = 10 ** Math.floor(Math.log10(smallest));
  const enough = STEPS.find((step) => step * power >= smallest * (1 - ROUNDING));
  const step = (enough ?? 10) * power;
  const first = Math.ceil(low / step - ROUNDING);
  const count = Math.floor(high / step + ROUNDING) - first + 1;
  // 3 · 0.1 is 0.30000000000000004, which a tick should not show
  return Array.from({ length: count }, (_, i) => Number(((first + i) * step).toPrecision(12)));
}

/**
 * Return the contour that holds `probability` of a bivariate normal, first point repeated last.
 *
 * Squared distances follow chi-squared with 2 degrees of freedom, whose quantile is -2 log(1 - p).
 * A singular covariance gives a line there and back.
 *
 * @param {Pair} centre
 * @param {Matrix} covariance
 * @param {number} probability
 */
export function ellipse(centre, [[a, b], [, c]], probability) {
  const radius = Math.sqrt(-2 * Math.log(1 - probability));
  const middle = (a + c) / 2;
  const distance = Math.hypot((a - c) / 2, b);
  const angle = 0.5 * Math.atan2(2 * b, a - c); // of the longer axis
  const long = radius * Math.sqrt(Math.max(middle + distance, 0));
  const short = radius * Math.sqrt(Math.max(middle - distance, 0));
  /** @type {{intercept: number[], x: number[]}} */
  const points = { intercept: [], x: [] };
  for (let i = 0; i < ELLIPSE_POINTS; i++) {
    const turn = (2 * Math.PI * i) / (ELLIPSE_POINTS - 1);
    const along = long * Math.cos(turn), across = short * Math.sin(turn); // prettier-ignore
    points.intercept.push(centre[0] + along * Math.cos(angle) - across * Math.sin(angle));
    points.x.push(centre[1] + along * Math.sin(angle) + across * Math.cos(angle));
  }
  return points;
}

/**
 * Return a plain list; NaN becomes null.
 *
 * @param {Float64Array} values
 */
function known(values) {
  return Array.from(values, (value) => (Number.isNaN(value) ? null : value));
}

/** @param {Coefficients} coefficients */
function pairs({ intercept, x }) {
  return { intercept: known(intercept), x: known(x) };
}
