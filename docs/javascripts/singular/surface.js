/** The REML criterion as a landscape over what a singular fit is about, and its lowest point. */

import { regressByCluster } from "../../engine/by_cluster.js";
import { modelFrame } from "../../engine/model_frame.js";
import { RemlCriterion } from "../../engine/reml.js";

const STEPS = 30; // of either axis
const ZOOMS = 3; // each looks at the neighbourhood of the best point, four times as closely
const AROUND = 4;
const GOLDEN = (Math.sqrt(5) - 1) / 2;
const ROUGH = 8; // steps of a golden section: enough for a map
const FINE = 22; // and for its lowest point: to 1e-5 of the range
const LEAST = 1e-3; // of the axis: where a logarithm is taken, nothing is 0

/** @typedef {import("../../engine/matrix.js").Matrix} Matrix */
/**
 * @typedef {"correlation" | "intercepts"} View what is up: the correlation, or the SD of intercepts;
 *   the SD of slopes is across
 * @typedef {object} Limits largest SDs, in units of the noise
 * @property {number} intercepts
 * @property {number} slopes
 */
/**
 * @typedef {object} Landscape
 * @property {number[]} across SD of slopes over σ at the columns
 * @property {number[]} up what is up, at the rows
 * @property {number[][]} height criterion above the lowest point, by rows; the third parameter is at
 *   its best everywhere
 * @property {{across: number, up: number, factor: Matrix}} lowest
 */

/**
 * Return the criterion of a data set.
 *
 * @param {import("../../engine/simulate.js").Data} data
 */
export function criterionOf(data) {
  const { y, x, code, labels } = modelFrame(data);
  return new RemlCriterion(regressByCluster(y, x, code, labels.length));
}

/**
 * Return the criterion plus the boundary-avoiding prior: − 3 · strength · log(θ₁ θ₃), which is
 * blme's default at strength 1 (Chung et al. 2013, Psychometrika 78:685; 2015, J. Educ. Behav. Stat.
 * 40:136). At strength 0 there is no prior.
 *
 * @param {RemlCriterion} criterion
 * @param {number} strength 0 to 1
 * @returns {(sd0: number, sd1: number, correlation: number) => number} of SDs over σ
 */
export function penalized(criterion, strength) {
  return (sd0, sd1, correlation) => {
    const height = criterion.height(factorOf(sd0, sd1, correlation));
    const theta = sd0 * sd1 * Math.sqrt(Math.max(1 - correlation ** 2, 0));
    return strength > 0 ? height - 3 * strength * Math.log(theta) : height;
  };
}

/**
 * Return Λ, the factor of D.
 *
 * @param {number} sd0
 * @param {number} sd1
 * @param {number} correlation
 * @returns {Matrix}
 */
export function factorOf(sd0, sd1, correlation) {
  return [
    [sd0, 0],
    [correlation * sd1, Math.sqrt(Math.max(1 - correlation ** 2, 0)) * sd1],
  ];
}

/**
 * Return the landscape over the SD of slopes and one other parameter.
 *
 * @param {RemlCriterion} criterion
 * @param {number} strength of the boundary-avoiding prior, 0 to 1
 * @param {Limits} limits
 * @param {View} view
 * @returns {Landscape}
 */
export function landscape(criterion, strength, limits, view) {
  const objective = penalized(criterion, strength);
  const isCorrelation = view === "correlation";
  const open = strength > 0 ? LEAST : 0; // with a prior the walls are infinitely high
  const least = open * limits.slopes;
  /** @type {[number, number]} */
  const rangeUp = isCorrelation
    ? [open - 1, 1 - open]
    : [open * limits.intercepts, limits.intercepts];
  /** @type {[number, number]} */
  const rangeThird = isCorrelation
    ? [open * limits.intercepts, limits.intercepts]
    : [open - 1, 1 - open];
  const at = (/** @type {number} */ across, /** @type {number} */ up, steps = ROUGH) =>
    bestThird(
      (third) => (isCorrelation ? objective(third, across, up) : objective(up, across, third)),
      rangeThird,
      steps,
    );

  const columns = spaced([least, limits.slopes], STEPS);
  const rows = spaced(rangeUp, STEPS);
  const all = rows.map((up) => columns.map((across) => at(across, up)));
  let best = { value: Infinity, across: 0, up: 0, third: 0 };
  all.forEach((row, i) =>
    row.forEach(({ value, third }, j) => {
      if (value < best.value) best = { value, third, across: columns[j], up: rows[i] };
    }),
  );
  let [reachAcross, reachUp] = [limits.slopes / STEPS, (rangeUp[1] - rangeUp[0]) / STEPS];
  for (let zoom = 0; zoom < ZOOMS; zoom++) {
    const { across: middle, up: level } = best;
    for (let i = -AROUND; i <= AROUND; i++) {
      for (let j = -AROUND; j <= AROUND; j++) {
        const across = within(middle + (j / AROUND) * reachAcross, [least, limits.slopes]);
        const up = within(level + (i / AROUND) * reachUp, rangeUp);
        const { value, third } = at(across, up, FINE);
        if (value < best.value) best = { value, third, across, up };
      }
    }
    reachAcross /= AROUND;
    reachUp /= AROUND;
  }
  const [sd0, correlation] = isCorrelation ? [best.third, best.up] : [best.up, best.third];
  return {
    across: columns,
    up: rows,
    height: all.map((row) => row.map(({ value }) => value - best.value)),
    lowest: { across: best.across, up: best.up, factor: factorOf(sd0, best.across, correlation) },
  };
}

/**
 * Return the lowest value along one parameter, by golden section from the best third of the range.
 *
 * @param {(third: number) => number} objective
 * @param {[number, number]} range
 * @param {number} steps
 */
function bestThird(objective, [least, most], steps) {
  const tried = spaced([least, most], 6);
  const values = tried.map(objective);
  const start = values.indexOf(Math.min(...values));
  let low = tried[Math.max(start - 1, 0)];
  let high = tried[Math.min(start + 1, tried.length - 1)];
  let best = { value: values[start], third: tried[start] };
  let left = high - GOLDEN * (high - low);
  let right = low + GOLDEN * (high - low);
  let [atLeft, atRight] = [objective(left), objective(right)];
  for (let i = 0; i < steps; i++) {
    if (atLeft < atRight) {
      if (atLeft < best.value) best = { value: atLeft, third: left };
      [high, right, atRight] = [right, left, atLeft];
      left = high - GOLDEN * (high - low);
      atLeft = objective(left);
    } else {
      if (atRight < best.value) best = { value: atRight, third: right };
      [low, left, atLeft] = [left, right, atRight];
      right = low + GOLDEN * (high - low);
      atRight = objective(right);
    }
  }
  return best;
}

/**
 * @param {[number, number]} range
 * @param {number} steps
 */
function spaced([low, high], steps) {
  return Array.from({ length: steps + 1 }, (_, i) => low + ((high - low) * i) / steps);
}

/**
 * @param {number} value
 * @param {[number, number]} limits
 */
function within(value, [least, most]) {
  return Math.min(Math.max(value, least), most);
}
