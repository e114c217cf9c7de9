/**
 * Satterthwaite's degrees of freedom: how well the standard error of a fixed effect is known. Twin of
 * satterthwaite.py.
 *
 * Where Var(β_k) is estimated, β_k over its standard error is about Student's t. Its degrees of
 * freedom are those of the χ² that varies as the estimated variance v does, 2 v² / Var(v)
 * (Satterthwaite 1946, Biometrics Bulletin 2(6), 110-114). With σ² profiled out, v is a function of
 * D, Q(D) / (n - p) · P_kk(D). With the Hessian H of the REML criterion by the parameters of D that is
 *
 *     1 / df = 1 / (n - p) + ∇(log v)ᵀ H⁻¹ ∇(log v)
 *
 * lmerTest (Kuznetsova, Brockhoff and Christensen 2017, J. Stat. Softw. 82(13)) gets the same with σ
 * among the parameters.
 */

import { checkFit } from "./arguments.js";
import { halfWidth } from "./conditional.js";
import { add, inverse, multiply, scale, transpose } from "./matrix.js";
import { eigen } from "./eigen.js";
import { placeAt } from "./minimize_reml.js";
import { RemlCriterion } from "./reml.js";
import { Structure } from "./structures.js";
import { studentCdf, studentQuantile } from "./student.js";

const STEP = 1e-4; // in units of the random effects' SDs
const FLAT = 1e-8; // a curvature smaller than that, relative to the largest, is none

/** @typedef {import("./fit.js").MixedFit} MixedFit */
/** @typedef {import("./matrix.js").Matrix} Matrix */

/**
 * @typedef {object} Test of one fixed effect
 * @property {number} estimate
 * @property {number} standardError
 * @property {number} df
 * @property {number} t
 * @property {number} p of a fixed effect of 0, two-sided
 * @property {number} low
 * @property {number} high
 */

/**
 * Return tests and intervals of the fixed effects by Student's t.
 *
 * @param {MixedFit} fit
 * @param {number} [level] probability that an interval should have, between 0 and 1
 * @returns {Record<string, Test>} `intercept` and `x`
 * @throws {RangeError} if the level is not between 0 and 1
 */
export function satterthwaite(fit, level = 0.95) {
  checkFit(fit);
  halfWidth(level);
  const freedoms = degreesOfFreedom(fit);
  return Object.fromEntries(
    fit.coefficients.map((name, k) => {
      const [estimate, standardError, df] = [
        fit.fixedEffects[k],
        fit.standardErrors[k],
        freedoms[k],
      ];
      const away = -studentQuantile((1 - level) / 2, df) * standardError;
      const t = estimate / standardError;
      const p = 2 * studentCdf(-Math.abs(t), df);
      const [low, high] = [estimate - away, estimate + away];
      return [name, { estimate, standardError, df, t, p, low, high }];
    }),
  );
}

/**
 * Return the degrees of freedom of every fixed effect.
 *
 * @param {MixedFit} fit
 */
export function degreesOfFreedom({ standard, coefficients, randomEffects, prior }) {
  const { clusters, toData } = standard;
  const criterion = new RemlCriterion(clusters, coefficients.length === 1 ? 1 : 2);
  const structure = new Structure(
    randomEffects,
    inverse(scale(toData, 1 / toData[0][0])),
    clusters,
    prior,
  );
  const { factor, changes } = structure.chart(standard.factor);
  const { hessian } = placeAt(criterion, structure, standard.factor);
  /** @param {Matrix} at */
  const logVariances = (at) => {
    const { fixedEffectsCov } = criterion.solve(at);
    const cov = multiply(multiply(toData, fixedEffectsCov), transpose(toData));
    return coefficients.map((_, k) => Math.log(cov[k][k]));
  };
  const slopes = changes.map((change) => {
    const above = logVariances(add(factor, scale(change, STEP)));
    const below = logVariances(add(factor, scale(change, -STEP)));
    return above.map((value, k) => (value - below[k]) / (2 * STEP));
  });
  const { values, vectors } = eigen(hessian);
  const least = FLAT * Math.max(...values);
  return coefficients.map((_, k) => {
    const uncertainty = values.reduce((sum, curvature, i) => {
      if (!(curvature > least)) return sum;
      const along = slopes.reduce((total, slope, j) => total + vectors[j][i] * slope[k], 0);
      return sum + along ** 2 / curvature;
    }, 0);
    return 1 / (1 / criterion.degreesOfFreedom + uncertainty);
  });
}
