/** The pooling dial: a fit with more or less variance between clusters than REML chose. */

import { scale } from "./matrix.js";
import { pool } from "./pooling.js";
import { RemlCriterion } from "./reml.js";

/** @typedef {import("./fit.js").MixedFit} MixedFit */
/** @typedef {import("./matrix.js").Pair} Pair */
/** @typedef {import("./pooling.js").Coefficients} Coefficients */

/**
 * Return the pooling dial of a fit: estimates with the random effects' covariance multiplied.
 *
 * The fixed effects are solved again for every multiplier: 0 is complete pooling, 1 what REML
 * chose, Infinity no pooling. A singular covariance stays singular when multiplied: clusters then
 * approach not their own line, but the point of its one direction that is nearest to it.
 *
 * @param {MixedFit} fit
 * @returns {(multiplier: number) => Coefficients & {fixedEffects: Pair}} costs one evaluation of
 *   the criterion; raises RangeError if the multiplier is below 0 or not a number
 */
export function createPoolingDial(fit) {
  const { factor, clusters, ols, toData } = fit.standard;
  const [[t00, t01], [, t11]] = toData;
  const criterion = new RemlCriterion(clusters, fit.coefficients.includes("x") ? 2 : 1);
  const { noPooling } = pool(fit);
  return (multiplier) => {
    if (!(multiplier >= 0)) {
      throw new RangeError(`multiplier = ${multiplier} is not allowed: it must be at least 0`);
    }
    if (multiplier === Infinity) return { ...noPooling, fixedEffects: fit.fixedEffects };
    const { fixedEffects, conditionalModes: modes } = criterion.solve(
      scale(factor, Math.sqrt(multiplier)),
    );
    const [beta0, beta1] = fixedEffects;
    const fixed0 = ols[0] + t00 * beta0 + t01 * beta1;
    const fixed1 = ols[1] + t11 * beta1;
    return {
      intercept: modes.intercept.map((b0, c) => fixed0 + t00 * b0 + t01 * modes.x[c]),
      x: modes.x.map((b1) => fixed1 + t11 * b1),
      fixedEffects: [fixed0, fixed1],
    };
  };
}
