/**
 * Profile likelihood intervals: the values of a parameter that the data do not contradict. Twin of
 * profile.py.
 *
 * For each value of one parameter the deviance is minimized over all others; where it rises above its
 * minimum by the quantile of χ²(1), the interval ends. As lme4's `confint` does it, the likelihood is
 * the full one, of maximum likelihood (Bates, Mächler, Bolker and Walker 2015, section 5.1):
 *
 *     deviance = Σ log|I + D S_c| + n log(2πσ²) + (Q(D) + (b - β_k)² / P_kk) / σ²
 *
 * where β_k is held at b, and without the last term where no fixed effect is held. In the coordinates
 * SD of intercepts, SD of slopes, arcsine of the correlation, and log σ it is smooth everywhere.
 */

import { checkFit } from "./arguments.js";
import { halfWidth } from "./conditional.js";
import { LinesGiven } from "./lines_given.js";
import { determinant, inverse, multiply, scale } from "./matrix.js";
import { differences } from "./mode.js";
import { newton } from "./newton.js";
import { covarianceParameters, isCorrelated, varying } from "./structures.js";
import { advice, sdsToZero } from "./zero_of_x.js";

const FARTHEST = 100; // SDs of x between its mean and 0
const LEAST_SD = 0.3; // of a coordinate's unit, where the search starts from 0
const ASIDE = 0.3; // of the units
const STEEPEST = 1.3; // arcsine of the correlation where the search starts from ±1
const GROWTH = 1.5; // from a step to the next, on the way to where an interval ends
const MOST_STEPS = 40;
const CLOSE = 1e-6; // how well an end is known, in steps

/** @typedef {import("./fit.js").MixedFit} MixedFit */
/** @typedef {{value: number, point: number[]}} Bottom */

/**
 * Return the profile likelihood interval of every parameter.
 *
 * @param {MixedFit} fit it is fitted again by maximum likelihood
 * @param {number} [level] probability that an interval should have, between 0 and 1
 * @returns {Record<string, {low: number, high: number}>} `intercept`, `x`, `sdIntercept`, `sdX`,
 *   `correlation`, `sigma`, as many as the model has. An SD may end at 0, a correlation at ±1, and
 *   what the data do not bound at all is infinite.
 * @throws {RangeError} if the level is not between 0 and 1, or intercepts and slopes are correlated at
 *   an x = 0 more than 100 SDs away, where too few digits tell them apart
 */
export function profileIntervals(fit, level = 0.95) {
  checkFit(fit);
  if (isCorrelated(fit.randomEffects) && sdsToZero(fit) > FARTHEST) {
    throw new RangeError(`there are too few digits for a profile: ${advice(fit)}`);
  }
  const rise = halfWidth(level) ** 2;
  const deviance = new Deviance(fit);
  const lowest = minimize((point) => deviance.at(point), deviance.start);
  const best = deviance.folded(lowest.point);
  const highest = lowest.value + rise;
  /** @type {Record<string, {low: number, high: number}>} */
  const intervals = {};
  fit.coefficients.forEach((name, k) => {
    const middle = deviance.fixedEffect(best, k).beta;
    const unit = fit.standardErrors[k];
    /** @type {(value: number, start: number[]) => Bottom} */
    const held = (value, start) => minimize((point) => deviance.at(point, { k, value }), start);
    const [low, high] = [-1, 1].map((side) =>
      endOf(held, middle, side * Infinity, side * unit, highest, best),
    );
    intervals[name] = { low, high };
  });
  deviance.names.forEach((name, k) => {
    /** @type {(value: number, start: number[]) => Bottom} */
    const held = (value, start) =>
      minimize((point) => deviance.at(point.toSpliced(k, 0, value)), start);
    const [low, high] = deviance.bounds[k].map((limit, i) =>
      deviance.parameter(k, endOf(held, best[k], limit, 2 * i - 1, highest, best.toSpliced(k, 1))),
    );
    intervals[name] = { low, high };
  });
  return intervals;
}

/** The deviance of one data set, in coordinates that are known to about 1. */
class Deviance {
  /** @param {MixedFit} fit */
  constructor({ standard, coefficients, randomEffects, randomEffectsCov, sigma, nObservations }) {
    const { clusters, toData } = standard;
    this.standard = standard;
    this.lines = new LinesGiven(clusters, coefficients.length);
    this.dataAxes = inverse(scale(toData, 1 / toData[0][0]));
    this.nObservations = nObservations;
    this.names = [...covarianceParameters(randomEffects), "sigma"];
    this.varying = varying(randomEffects);
    const perRoot = 1 / Math.sqrt(clusters.n.length);
    const noise = sigma * this.lines.criterion.noise;
    const sds = this.varying.map((k) => Math.sqrt(randomEffectsCov[k][k]));
    const least = this.varying.map((k) => noise / this.dataAxes[k][k]);
    this.units = sds.map((sd, place) => Math.max(sd, least[place]) * perRoot);
    const start = sds.map((sd, k) => Math.max(sd, LEAST_SD * this.units[k]));
    if (isCorrelated(randomEffects)) {
      const product = sds[0] * sds[1];
      const rho = product > 0 ? Math.max(-1, Math.min(1, randomEffectsCov[0][1] / product)) : 0;
      this.units.push(perRoot);
      start.push(Math.max(-STEEPEST, Math.min(STEEPEST, Math.asin(rho))));
    }
    this.units.push(1 / Math.sqrt(2 * nObservations));
    start.push(Math.log(sigma));
    /** REML's estimates */
    this.start = start.map((value, k) => value / this.units[k]);
    /** the least and the largest value of each coordinate */
    this.bounds = this.names.map((name, k) => {
      if (name === "sigma") return [-Infinity, Infinity];
      const half = Math.PI / 2 / this.units[k];
      return name === "correlation" ? [-half, half] : [0, Infinity];
    });
  }

  /**
   * Return the deviance at a point, with a fixed effect held or not.
   *
   * @param {number[]} point
   * @param {{k: number, value: number}} [held]
   */
  at(point, held) {
    const at = this.#weigh(point);
    const { logDets, total, units } = at;
    const logSigma = point[point.length - 1] * this.units[point.length - 1];
    let squares = this.standard.toData[0][0] ** 2 * this.lines.criterion.weightedSs(at);
    if (held) {
      const { beta, variance } = this.#fixedEffect(held.k);
      squares += (held.value - beta) ** 2 / variance;
    }
    // Without log|Σ M_c|, which is of REML alone
    const hasX = this.lines.criterion.nFixed === 2;
    const ofTotal = hasX
      ? determinant(total) / determinant(units) ** 2
      : total[0][0] / units[0][0] ** 2;
    const logDet = logDets - Math.log(ofTotal);
    return (
      logDet +
      this.nObservations * (Math.log(2 * Math.PI) + 2 * logSigma) +
      squares * Math.exp(-2 * logSigma)
    );
  }

  /**
   * Return the k-th fixed effect, and its variance over σ², at a point.
   *
   * @param {number[]} point
   * @param {number} k
   */
  fixedEffect(point, k) {
    this.#weigh(point);
    return this.#fixedEffect(k);
  }

  /** @param {number} k */
  #fixedEffect(k) {
    const { ols, toData } = this.standard;
    const row = this.lines.row(...toData[k]);
    this.lines.lookAtBeta();
    return {
      beta: ols[k] + this.lines.meanOf(row),
      variance: this.lines.errorCov(row, row) / toData[0][0] ** 2,
    };
  }

  /** @param {number[]} point */
  #weigh(point) {
    const own = point.map((value, k) => value * this.units[k]);
    const perSigma = Math.exp(-own[own.length - 1]);
    const sds = [0, 0];
    this.varying.forEach((k, place) => (sds[k] = own[place] * perSigma));
    const [first, second] = sds;
    const turn = own.length === 4 ? own[2] : 0;
    return this.lines.weigh(
      multiply(this.dataAxes, [
        [first, 0],
        [second * Math.sin(turn), second * Math.cos(turn)],
      ]),
    );
  }

  /**
   * Return the point within the bounds at which the deviance is the same.
   *
   * @param {number[]} point
   */
  folded(point) {
    const own = point.map((value, k) => value * this.units[k]);
    const nSds = this.varying.length;
    if (own.length === 4) {
      own[2] = Math.asin(Math.sin(own[2])) * Math.sign(own[0]) * Math.sign(own[1]);
    }
    return own.map((value, k) => (k < nSds ? Math.abs(value) : value) / this.units[k]);
  }

  /**
   * Return the parameter whose coordinate is the k-th, in units of the data.
   *
   * @param {number} k
   * @param {number} coordinate
   */
  parameter(k, coordinate) {
    const own = coordinate * this.units[k];
    if (this.names[k] === "sigma") return Math.exp(own);
    return this.names[k] === "correlation" ? Math.sin(own) : own;
  }
}

/**
 * Return a function's minimum near a point, and where it is.
 *
 * @param {(point: number[]) => number} evaluate
 * @param {number[]} start
 * @returns {Bottom}
 */
function minimize(evaluate, start) {
  const look = (/** @type {number[]} */ point) => differences(evaluate, point);
  const found = newton(look, start);
  // An SD of 0 and a correlation of ±1 are level, be they bottoms or saddles.
  return found.isMinimum
    ? found
    : newton(
        look,
        found.point.map((value) => value + ASIDE),
      );
}

/**
 * Return where a profile rises to `highest`, or the limit if it does not.
 *
 * @param {(value: number, start: number[]) => Bottom} profile the least deviance at a value
 * @param {number} middle the value of the estimate
 * @param {number} limit the last value that is allowed
 * @param {number} firstStep towards the limit
 * @param {number} highest the deviance at the end
 * @param {number[]} start where the deviance is least at `middle`
 */
function endOf(profile, middle, limit, firstStep, highest, start) {
  let near = start;
  const above = (/** @type {number} */ value) => {
    const bottom = profile(value, near);
    near = bottom.point;
    return bottom.value - highest;
  };
  let [inside, step] = [middle, firstStep];
  for (let i = 0; i < MOST_STEPS; i++) {
    const far = middle + step;
    const outside = step > 0 ? Math.min(far, Math.max(limit, middle)) : Math.max(far, limit);
    if (above(outside) > 0) return root(above, inside, outside, CLOSE * Math.abs(step));
    if (outside === limit) return limit;
    [inside, step] = [outside, GROWTH * step];
  }
  return step * Infinity;
}

/**
 * Return where a function changes its sign, by false position (Illinois algorithm).
 *
 * Dowell and Jarratt (1971), BIT 11, 168-174.
 *
 * @param {(value: number) => number} evaluate
 * @param {number} from where it is below 0
 * @param {number} to where it is above 0
 * @param {number} close how well the place is to be known
 */
function root(evaluate, from, to, close) {
  let [low, high, below, above] = [from, to, evaluate(from), evaluate(to)];
  let [last, side] = [low, 0];
  for (;;) {
    const middle = (low * above - high * below) / (above - below);
    if (Math.abs(middle - last) <= close) return middle;
    const value = evaluate(middle);
    last = middle;
    if (value <= 0) {
      if (side < 0) above /= 2;
      [low, below, side] = [middle, value, -1];
    } else {
      if (side > 0) below /= 2;
      [high, above, side] = [middle, value, 1];
    }
  }
}
