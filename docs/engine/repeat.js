/** What a setting gives in another sample: errors of the poolings, and the estimated variances. */

import { correlation } from "./correlation.js";
import { departedData } from "./departures.js";
import { fit } from "./fit.js";
import { rmse } from "./measures.js";
import { pool } from "./pooling.js";

const SEEDS = 2 ** 31 - 1;

/** @typedef {{ name: import("./departures.js").Departure | "none", size: number }} Departed */
/**
 * @typedef {object} Sampled one sample; RMSE of both coefficients together
 * @property {number} noPooling
 * @property {number} partialPooling
 * @property {number} completePooling
 * @property {number} sdInt estimated
 * @property {number} sdSlope estimated
 * @property {number} cor estimated, NaN where a variance is 0
 * @property {boolean} isSingular
 */

/**
 * Fit the `number`-th further sample of a setting.
 *
 * @param {import("./parameters.js").Parameters} parameters
 * @param {number} number from 1: the seed is that much larger
 * @param {object} [model]
 * @param {import("./structures.js").RandomEffects} [model.randomEffects] as for `fit`
 * @param {Departed} [model.departure] as for `departedData`
 * @param {import("./boundary_avoiding.js").Prior} [model.prior] as for `fit`
 * @returns {Sampled | null} null where no model fits the sample
 */
export function sampleAgain(parameters, number, { randomEffects, departure, prior } = {}) {
  const seed = parameters.seed + number;
  try {
    const again = { ...parameters, seed: seed <= SEEDS ? seed : seed - 2 * SEEDS };
    const data = departedData(departure?.name ?? "none", departure?.size, again);
    const fitted = fit(data, { randomEffects, prior });
    const pooled = pool(fitted, data.truth);
    const [[v00], [, v11]] = fitted.randomEffectsCov;
    /** @param {import("./pooling.js").Coefficients} estimates */
    const error = (estimates) => {
      const { intercept, x } = rmse(pooled, estimates);
      return Math.hypot(intercept, x);
    };
    return {
      noPooling: error(pooled.noPooling),
      partialPooling: error(pooled.partialPooling),
      completePooling: error(pooled.completePooling),
      sdInt: Math.sqrt(v00),
      sdSlope: Math.sqrt(v11),
      cor: correlation(fitted.randomEffectsCov),
      isSingular: fitted.isSingular,
    };
  } catch {
    return null;
  }
}
