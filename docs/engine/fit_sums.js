/**
 * The same fit from six sums a cluster, which any engine computes where the rows are. Twin of
 * fit_sums.py.
 */

import { checkPrior } from "./boundary_avoiding.js";
import { dropRounding, residualSsOf, sumOf, xIsConstant } from "./cluster_sums.js";
import { fitStandard } from "./fit.js";
import { standardize } from "./standard_units.js";
import { USUAL, checkStructure } from "./structures.js";
import { sumsFrame } from "./sums_frame.js";

const NO_DIGITS = 1e-13; // squared residuals that are a smaller share of the squares are rounding

/**
 * Fit the mixed model to sums: `fit` of the rows, but for the rows themselves.
 *
 * Squared residuals are a difference here, of `syy` and what the line takes of it. Where few are
 * left, `fit` goes through the rows again; sums stay as they are. With noise of 10⁻ᵏ of the spread of
 * y in the clusters, σ has 2k digits fewer than the sums, and below 10^-6.5 of it there is said to be
 * none.
 *
 * @param {import("./sums_frame.js").SumsTable} table where `meanX`, `sxx` and `sxy` are left out, or
 *   0 in every row, it is a model of means
 * @param {object} [options] as for `fit`
 * @param {import("./structures.js").RandomEffects} [options.randomEffects]
 * @param {import("./boundary_avoiding.js").Prior} [options.prior]
 * @returns {import("./fit.js").MixedFit}
 * @throws {Error} naming the column, the row and the rule, where these are the sums of no rows, or
 *   what is allowed, where no model fits them
 */
export function fitSums(table, { randomEffects = USUAL, prior = null } = {}) {
  checkStructure(randomEffects);
  checkPrior(prior);
  const { sums, labels, hasX } = sumsFrame(table, randomEffects);
  dropRounding(sums);
  if (hasX && xIsConstant(sums)) {
    throw new Error("x is the same in every row of the data; a slope needs it to vary", {
      cause: { key: "engine-constant-x" },
    });
  }
  const squares = sumOf(sums.syy);
  const left = residualSsOf(sums);
  const units = standardize(sums, left > NO_DIGITS * squares ? left : 0, hasX);
  return fitStandard(units, labels, hasX ? randomEffects : "intercept", hasX, prior);
}
