/**
 * The posterior density of the random effects' covariance and σ, the fixed effects integrated out.
 * Twin of log_posterior.py.
 *
 * With flat priors of the fixed effects their integral is the restricted likelihood, in the symbols
 * of reml.js
 *
 *     -2 log L(D, σ) = Σ log|I + D S_c| + log|Σ M_c| + (n - p) log(2πσ²) + Q(D) / σ²
 *
 * A point holds, as far as the structure has them, log(SD / σ) of the intercepts and of the slopes
 * and the inverse hyperbolic tangent of their correlation. Densities are by these and by log σ: they
 * are smooth there, and vanish on all sides.
 */

import { LinesGiven } from "./lines_given.js";
import { inverse, multiply, scale } from "./matrix.js";
import { inverseRootHalfT } from "./priors.js";
import { covarianceParameters, varying } from "./structures.js";

const LEAST_SD = 0.1; // of the noise in a cluster's estimate: where the search starts from an SD of 0
const LARGEST_CORRELATION = 0.9; // where it starts from ±1
const SIGMA_STEP = 1; // in SDs of log σ given D
const LONGEST_SIGMA_STEP = 0.25;
const NEGLIGIBLE = 14; // how far the log density falls where σ counts no more
const PRIORS_POWER = 12; // of 1 / σ: what three half t can add

/** @typedef {import("./matrix.js").Matrix} Matrix */
/**
 * @typedef {object} Profile
 * @property {number} height the log density with σ at its best
 * @property {number} rest what in the log density is the same for all σ
 * @property {number} squares Q in units of y²
 * @property {import("./reml.js").Weighted} at the clusters as they were weighed
 */

/** The log density of one data set, up to a constant. */
export class LogPosterior {
  /**
   * @param {import("./fit.js").MixedFit} fit its estimates say where to start, no more
   * @param {import("./priors.js").Priors} priors
   */
  constructor(fit, priors) {
    const { clusters, toData } = fit.standard;
    this.lines = new LinesGiven(clusters, fit.coefficients.length);
    this.unit = toData[0][0]; // of y
    this.toStandard = inverse(scale(toData, 1 / this.unit));
    this.names = covarianceParameters(fit.randomEffects);
    this.varying = varying(fit.randomEffects);
    this.nSds = this.varying.length;
    this.priors = priors;
    // The density falls with this power of σ where priors are flat.
    this.power = this.lines.criterion.degreesOfFreedom - 1 - this.nSds;
    this.start = this.#start(fit);
  }

  /**
   * Return the estimates as a point, moved away from where it would be infinite.
   *
   * @param {import("./fit.js").MixedFit} fit
   */
  #start({ randomEffectsCov, sigma }) {
    const least = LEAST_SD * this.lines.criterion.noise;
    const [[s00, s01], [s10, s11]] = this.toStandard;
    const units = [Math.hypot(s00, s10), Math.hypot(s01, s11)];
    const sds = this.varying.map((k) =>
      Math.max(Math.sqrt(randomEffectsCov[k][k]) / sigma, least / units[k]),
    );
    const point = sds.map(Math.log);
    if (this.names.includes("correlation")) {
      const rho = randomEffectsCov[0][1] / sigma ** 2 / (sds[0] * sds[1]);
      point.push(Math.atanh(Math.max(-LARGEST_CORRELATION, Math.min(LARGEST_CORRELATION, rho))));
    }
    return point;
  }

  /**
   * Return the factor of D in standard units at a point.
   *
   * @param {number[]} point
   * @returns {Matrix}
   */
  factor(point) {
    const [first, second] = this.#sds(point);
    const turn = point.length === 3 ? point[2] : 0;
    return multiply(this.toStandard, [
      [first, 0],
      [second * Math.tanh(turn), second / Math.cosh(turn)],
    ]);
  }

  /**
   * Return the SDs over σ of intercepts and slopes at a point, 0 where the structure has none.
   *
   * @param {number[]} point
   */
  #sds(point) {
    const sds = [0, 0];
    for (let place = 0; place < this.nSds; place++) {
      sds[this.varying[place]] = Math.exp(point[place]);
    }
    return sds;
  }

  /**
   * Return the log density at a point with σ at its best, and what `joint` needs of the point.
   *
   * @param {number[]} point
   * @returns {Profile}
   */
  profile(point) {
    const { criterion } = this.lines;
    const at = criterion.weigh(this.factor(point));
    const squares = this.unit ** 2 * criterion.weightedSs(at);
    let rest = -at.logDets / 2;
    for (let k = 0; k < this.nSds; k++) rest += point[k];
    if (point.length === 3) rest -= 2 * this.priors.lkj * Math.log(Math.cosh(point[2]));
    const logSigma = this.#best(squares);
    const [first, second] = this.#sds(point);
    const falling = this.#falling(Math.exp(logSigma), first, second);
    const height = rest - this.power * (logSigma + 0.5) - 2 * Math.log(falling);
    return { rest, squares, height, at };
  }

  /**
   * Fill the density at a point and several log σ.
   *
   * @param {number[]} point
   * @param {Profile} profile of the point
   * @param {Float64Array} logSigma σ in units of y
   * @param {number} top the log density that is to be 1
   * @param {Float64Array} density filled, shape of `logSigma`
   */
  joint(point, { rest, squares }, logSigma, top, density) {
    const [first, second] = this.#sds(point);
    for (let j = 0; j < logSigma.length; j++) {
      const sigma = Math.exp(logSigma[j]);
      const falling = this.#falling(sigma, first, second);
      const log = rest - top - squares / (2 * sigma * sigma) - this.power * logSigma[j];
      density[j] = Math.exp(log) / (falling * falling);
    }
  }

  /**
   * Return one over the root of the priors of all SDs: an SD that the structure lacks is 0 and counts
   * as 1.
   *
   * @param {number} sigma
   * @param {number} first SD of intercepts over σ
   * @param {number} second SD of slopes over σ
   */
  #falling(sigma, first, second) {
    const { priors } = this;
    return (
      inverseRootHalfT(sigma, priors.sigma) *
      inverseRootHalfT(sigma * first, priors.sdIntercept) *
      inverseRootHalfT(sigma * second, priors.sdX)
    );
  }

  /**
   * Return equally spaced log σ that leave nothing out.
   *
   * @param {number[]} squares Q at all points
   * @returns {Float64Array}
   */
  logSigmas(squares) {
    const { power } = this;
    const best = squares.map((square) => this.#best(square));
    const step = Math.min(SIGMA_STEP / Math.sqrt(2 * power), LONGEST_SIGMA_STEP);
    const reach = Math.sqrt(NEGLIGIBLE / power);
    const least = best.reduce((low, value) => Math.min(low, value), Infinity);
    const most = best.reduce((high, value) => Math.max(high, value), -Infinity);
    const lowest = Math.floor((least - reach - Math.log1p(PRIORS_POWER / power) / 2) / step);
    const highest = Math.ceil((most + reach + NEGLIGIBLE / power) / step);
    return Float64Array.from({ length: highest - lowest + 1 }, (_, i) => step * (lowest + i));
  }

  /**
   * Return the log σ at which the density is highest, but for its priors.
   *
   * @param {number} squares Q
   */
  #best(squares) {
    return Math.log(squares / this.power) / 2;
  }
}
