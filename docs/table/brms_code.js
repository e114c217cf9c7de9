/** R that samples, with brms, the posterior that the page sums up: same model, same priors. */

import { lme4Term } from "../engine/lme4_formula.js";
import { isCorrelated } from "../engine/structures.js";

/**
 * Return a call of brm. `0 + Intercept` keeps brms from giving the average line a prior.
 *
 * @param {string} data name of a data frame with y, cluster, and x unless there is no predictor
 * @param {import("../engine/structures.js").RandomEffects} randomEffects
 * @param {boolean} [hasX]
 * @returns {string[]} lines; the last one prints every cluster's line
 */
export function brmsCode(data, randomEffects, hasX = true) {
  const fixed = `0 + Intercept${hasX ? " + x" : ""}`;
  const onCorrelation = isCorrelated(randomEffects) ? ', set_prior("lkj(2)", class = "cor")' : "";
  return [
    `half_t <- sprintf("student_t(3, 0, %s)", max(2.5, round(mad(${data}$y), 1)))`,
    "sampled <- brm(",
    `  y ~ ${fixed} + ${lme4Term(randomEffects)}, ${data},`,
    "  prior = c(",
    '    set_prior("", class = "b"), set_prior(half_t, class = "sd"),',
    `    set_prior(half_t, class = "sigma")${onCorrelation}`,
    "  ),",
    "  seed = 1, control = list(adapt_delta = 0.99)",
    ")",
    "summary(sampled)",
    "coef(sampled)$cluster  # posterior means and intervals",
  ];
}
