/**
 * The parametric bootstrap: how much the estimates would vary, were the fitted model the truth. Twin
 * of bootstrap.py.
 */

import { checkFit, checkWhole } from "./arguments.js";
import { halfWidth } from "./conditional.js";
import { apply, inverse, multiply, scale } from "./matrix.js";
import { checkValue } from "./parameters.js";
import { RRandom } from "./r_random.js";
import { redraw, refit } from "./redraw.js";
import { RemlCriterion } from "./reml.js";
import { Structure, covarianceParameters, lambdaOf, smallestSd, thetaOf } from "./structures.js";

export const MOST_DRAWN = 10_000_000;
const SINGULAR = 1e-4; // the tolerance of lme4's isSingular

/** @typedef {import("./fit.js").MixedFit} MixedFit */

/**
 * One entry for each refit, shapes (n,): the parameters as far as the model has them. A correlation
 * is NaN where an SD is 0.
 *
 * @typedef {{isSingular: boolean[]} & Record<string, any>} Samples
 */

/**
 * Refit the model, with its prior if it has one, to data that it could have given itself.
 *
 * @param {MixedFit} fit
 * @param {number} [n] how many times, 1 to 10,000,000
 * @param {number} [seed] as for `createData`; the same one gives the same draws
 * @returns {Samples} `intercept`, `x`, `sdIntercept`, `sdX`, `correlation`, `sigma`
 * @throws {RangeError} naming the argument, its value and what is allowed
 */
export function bootstrap(fit, n = 1000, seed = 1) {
  checkFit(fit);
  checkWhole("n", n, 1, MOST_DRAWN);
  checkValue("seed", seed);
  const stream = new RRandom(seed);
  const { clusters, factor, toData } = fit.standard;
  const perSigma = scale(toData, 1 / toData[0][0]);
  const structure = new Structure(fit.randomEffects, inverse(perSigma), clusters, fit.prior);
  /** @type {Samples} */
  const samples = { isSingular: [] };
  const names = [...covarianceParameters(fit.randomEffects), "sigma"];
  // Draws have the same rows and x: one criterion serves them all.
  const criterion = new RemlCriterion(clusters, fit.coefficients.length === 1 ? 1 : 2);
  for (let i = 0; i < n; i++) {
    criterion.clusters = redraw(stream, clusters, factor);
    const again = refit(criterion, structure, factor);
    const at = criterion.weigh(again);
    const theta = thetaOf(multiply(perSigma, again), fit.randomEffects);
    const fixed = apply(multiply(perSigma, at.units), ...at.beta);
    fit.coefficients.forEach((name, k) => {
      (samples[name] ??= new Float64Array(n))[i] = fit.fixedEffects[k] + fit.sigma * fixed[k];
    });
    const variance = criterion.weightedSs(at) / criterion.degreesOfFreedom;
    const sigma = fit.sigma * Math.sqrt(variance);
    const others = sdsAndCorrelation(theta, fit.randomEffects, sigma);
    others.sigma = sigma;
    for (const name of names) (samples[name] ??= new Float64Array(n))[i] = others[name];
    samples.isSingular.push(fit.prior === null && smallestSd(theta, fit.randomEffects) < SINGULAR);
  }
  return samples;
}

/**
 * Return the range in which the middle share of the refits lies, for every parameter.
 *
 * @param {Samples} samples from `bootstrap`
 * @param {number} [level] that share, between 0 and 1
 * @returns {Record<string, {low: number, high: number}>}
 * @throws {RangeError} if the level is not between 0 and 1
 */
export function bootstrapIntervals({ isSingular: _, ...samples }, level = 0.95) {
  halfWidth(level);
  return Object.fromEntries(
    Object.entries(samples).map(([name, values]) => {
      const known = Float64Array.from(values.filter((/** @type {number} */ v) => !Number.isNaN(v)));
      known.sort();
      const [low, high] = [(1 - level) / 2, (1 + level) / 2].map((p) => {
        const place = p * (known.length - 1);
        const left = Math.min(Math.floor(place), known.length - 2);
        return known[left] + (place - left) * (known[left + 1] - known[left]);
      });
      return [name, { low, high }];
    }),
  );
}

/**
 * Return `sdIntercept`, `sdX` and `correlation`, 0 or NaN where the structure has none.
 *
 * @param {number[]} theta
 * @param {import("./structures.js").RandomEffects} randomEffects
 * @param {number} sigma
 * @returns {Record<string, number>}
 */
function sdsAndCorrelation(theta, randomEffects, sigma) {
  const [[l00], [l10, l11]] = lambdaOf(theta, randomEffects);
  const length = Math.hypot(l10, l11);
  const rho = l00 * length > 0 ? l10 / length : NaN;
  return { sdIntercept: sigma * l00, sdX: sigma * length, correlation: rho };
}
