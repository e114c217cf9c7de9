/** What the lab says of a posterior. Nothing is drawn here. */

import { rmse } from "../../engine/measures.js";
import { number } from "../words/numbers.js";
import { say } from "../words/words.js";

/** @typedef {import("../../engine/posterior.js").Posterior} Posterior */

/**
 * Say how far the posterior's means and REML's are from the truth, and where a prior has the word.
 *
 * @param {Posterior} posterior of the result
 * @param {import("./model.js").Result} result
 * @returns {string}
 */
export function posteriorWords(posterior, { pooled }) {
  const { intercept, x } = posterior.coefficients;
  const lines = { intercept: intercept.mean, x: /** @type {any} */ (x).mean };
  const [own, reml] = [lines, pooled.partialPooling].map((end) => rmse(pooled, end));
  const errors = say("lab-posterior-errors", {
    intercept: number(own.intercept),
    slope: number(own.x),
    reml_intercept: number(reml.intercept),
    reml_slope: number(reml.x),
  });
  return [errors, ...ruled(posterior)].join(" ");
}

/**
 * Return a sentence for each SD that lies beyond the scale of its prior.
 *
 * @param {Posterior} posterior
 */
function ruled({ ruledByPriors, priors }) {
  return ruledByPriors.map((name) =>
    say("lab-posterior-ruled", {
      sd: name === "sdX" ? "slopes" : "intercepts",
      scale: number(priors[/** @type {"sdIntercept" | "sdX"} */ (name)], 1),
    }),
  );
}
