import { clusterIntervals, posteriorIntervals } from "../../engine/cluster_intervals.js";
import { applyDeparture, departedParameters } from "../../engine/departures.js";
import { figureData } from "../../engine/figure_data.js";
import { fit } from "../../engine/fit.js";
import { starts } from "../../engine/geometry.js";
import { scale } from "../../engine/matrix.js";
import { checkParameters } from "../../engine/parameters.js";
import { measures, rmse, worseOff } from "../../engine/measures.js";
import { pool } from "../../engine/pooling.js";
import { createPoolingDial } from "../../engine/pooling_dial.js";
import { drawKey, drawSample } from "../../engine/simulate.js";
import { checkSize } from "./state.js";

/** @typedef {import("../../engine/parameters.js").Parameters} Parameters */
/** @typedef {import("../../engine/fit.js").MixedFit} MixedFit */
/** @typedef {import("../../engine/pooling.js").Pooled} Pooled */
/** @typedef {import("../../engine/posterior.js").Posterior} Posterior */
/**
 * @typedef {object} Result all numbers of one setting
 * @property {Parameters} parameters as they truly are, a departure in them
 * @property {import("../../engine/simulate.js").Data} data
 * @property {MixedFit} fitted
 * @property {Pooled} pooled
 * @property {ReturnType<typeof measures>} measured
 * @property {(boolean | null)[]} worse
 */

/**
 * @typedef {object} Place a place along the dial, with the errors of the estimates there
 * @property {number} dial 0 no pooling, 0.5 what REML chose, 1 complete pooling
 * @property {number} intercept RMSE
 * @property {number} x RMSE of the slopes
 * @property {number} both RMSE of both together
 */
/**
 * @typedef {object} Curve the error all along the dial
 * @property {Place[]} points from 0 to 1
 * @property {Place} best where the error of both together is least
 * @property {Place} reml
 */

const MOST = 1e9; // a multiplier that is as good as infinite
const CURVE = 40; // steps along the dial

/**
 * Return a function that simulates and fits. It keeps the random draws while they are the same, and
 * the whole result while no parameter changes.
 *
 * @returns {(setting: import("./draw_samples.js").Setting) => Result}
 */
export function createModel() {
  let [drawn, shown] = ["", ""]; // keys of what is kept
  /** @type {import("../../engine/simulate.js").Draws | null} */
  let draws = null;
  /** @type {Result | null} */
  let last = null;
  return ({ parameters: given, departure: { name, size }, randomEffects, prior }) => {
    const checked = checkParameters(given);
    const key = JSON.stringify([checked, name, size, randomEffects, prior]);
    if (last && key === shown) return last;
    checkSize(checked);
    const parameters = departedParameters(name, size, checked);
    const now = drawKey(checked);
    if (!draws || now !== drawn) draws = drawSample(checked);
    drawn = now;
    const data = applyDeparture(draws, name, size, checked);
    const fitted = fit(data, { randomEffects, prior });
    const pooled = pool(fitted, data.truth);
    const measured = measures(pooled, fitted.fixedEffects);
    last = { parameters, data, fitted, pooled, measured, worse: worseOff(pooled) };
    shown = key;
    return last;
  };
}

/**
 * Return by how much the dial multiplies the clusters' covariance: Infinity at 0, 1 in the middle.
 *
 * @param {number} dial 0 to 1
 */
export function multiplier(dial) {
  return ((1 - dial) / dial) ** 3;
}

/**
 * Return the figure of a result, with the dial where it is, or with the posterior for its ends.
 *
 * @param {Result} result
 * @param {{ dial: number, size: "equal" | "n" }} state
 * @param {Posterior | null} [posterior] of the result, where ways are to end at its means
 * @returns {import("../../engine/types.js").FigureData}
 */
export function figureOf({ fitted, pooled, data }, { dial, size }, posterior = null) {
  const look = { slug: "_lab", title: "Lab", pointSize: size };
  if (posterior) return atPosterior(fitted, pooled, posterior, look);
  if (dial === 0.5) {
    const figure = figureData(fitted, pooled, look);
    return { ...figure, clusters: { ...figure.clusters, intervals: clusterIntervals(fitted) } };
  }
  const turned = turn(fitted, Math.min(multiplier(dial), MOST));
  const moved = pool(turned, data.truth);
  if (dial === 0) moved.partialPooling = starts(moved);
  return figureData(turned, moved, look);
}

/**
 * Return the figure of the posterior's means. No single weight says how they come about.
 *
 * @param {MixedFit} fitted
 * @param {Pooled} pooled
 * @param {Posterior} posterior
 * @param {import("../../engine/figure_data.js").Look} look
 * @returns {import("../../engine/types.js").FigureData}
 */
function atPosterior(fitted, pooled, posterior, look) {
  const { intercept, x } = posterior.coefficients;
  const { sdIntercept, sdX, correlation, ...others } = posterior.parameters;
  const [sd0, sd1, rho] = [sdIntercept.mean, sdX?.mean ?? 0, correlation?.mean ?? 0];
  const figure = figureData(
    {
      ...fitted,
      fixedEffects: [others.intercept.mean, others.x.mean],
      randomEffectsCov: [
        [sd0 ** 2, rho * sd0 * sd1],
        [rho * sd0 * sd1, sd1 ** 2],
      ],
      sigma: others.sigma.mean,
    },
    { ...pooled, partialPooling: { intercept: intercept.mean, x: meansOf(x) } },
    look,
  );
  const clusters = { ...figure.clusters, intervals: posteriorIntervals(posterior) };
  return { ...figure, clusters, ends: "posterior" };
}

/** @param {import("../../engine/posterior.js").Summaries | undefined} x there always is one here */
function meansOf(x) {
  return /** @type {import("../../engine/posterior.js").Summaries} */ (x).mean;
}

/**
 * Return the fit as it is with another multiple of the clusters' covariance.
 *
 * @param {MixedFit} fitted
 * @param {number} multiple
 * @returns {MixedFit}
 */
function turn(fitted, multiple) {
  const { intercept, x, fixedEffects } = createPoolingDial(fitted)(multiple);
  return {
    ...fitted,
    fixedEffects,
    randomEffectsCov: scale(fitted.randomEffectsCov, multiple),
    conditionalModes: {
      cluster: fitted.conditionalModes.cluster,
      intercept: intercept.map((value) => value - fixedEffects[0]),
      x: x.map((value) => value - fixedEffects[1]),
    },
    standard: { ...fitted.standard, factor: scale(fitted.standard.factor, Math.sqrt(multiple)) },
  };
}

/**
 * Return a function that gives a place along the dial its errors.
 *
 * @param {Result} result
 * @returns {(dial: number) => Place}
 */
export function errorAlongDial({ fitted, pooled }) {
  const estimates = createPoolingDial(fitted);
  return (dial) => {
    const error = rmse(pooled, dial === 0 ? pooled.noPooling : estimates(multiplier(dial)));
    return { dial, ...error, both: together(error) };
  };
}

/**
 * Return the error all along the dial, and where it is least.
 *
 * @param {(dial: number) => Place} at from `errorAlongDial`
 * @returns {Curve}
 */
export function dialCurve(at) {
  const points = Array.from({ length: CURVE + 1 }, (_, i) => at(i / CURVE));
  let best = points.reduce((least, point) => (point.both < least.both ? point : least));
  for (let step = 1 / CURVE / 2; step > 1e-3; step /= 2) {
    for (const dial of [best.dial - step, best.dial + step]) {
      const point = dial > 0 && dial < 1 ? at(dial) : best;
      if (point.both < best.both) best = point;
    }
  }
  return { points, best, reml: at(0.5) };
}

/**
 * Return the root mean squared distance from the truth, of both coefficients together.
 *
 * @param {{ intercept: number, x: number }} error
 */
export function together({ intercept, x }) {
  return Math.hypot(intercept, x);
}
