/** The same rows with every structure that they can have, from a fit of one: the rows are not needed. */

import { fitStandard } from "./fit.js";
import { isRefusal } from "./is_refusal.js";
import { checkSize } from "./model_frame.js";
import { PLACES } from "./structures.js";

/** @typedef {import("./fit.js").MixedFit} MixedFit */
/** @typedef {import("./structures.js").RandomEffects} RandomEffects */

/**
 * Fit the rows of a fit with every structure, by REML and without a prior.
 *
 * @param {MixedFit} fit with any structure, with or without a prior
 * @returns {MixedFit[]} for `compare`; only those that there are: one where there is no predictor, or
 *   where it is constant in every cluster, or where rows are too few for more
 */
export function fitStructures(fit) {
  const hasX = fit.coefficients.length > 1;
  const structures = hasX ? /** @type {RandomEffects[]} */ (Object.keys(PLACES)) : ["intercept"];
  return /** @type {RandomEffects[]} */ (structures).flatMap((structure) => {
    try {
      checkSize(fit.nObservations, fit.nCluster, structure, hasX);
      const { cluster } = fit.conditionalModes;
      return [fitStandard(unitsOf(fit), cluster, structure, hasX)];
    } catch (error) {
      if (!isRefusal(error)) throw error;
      return []; // the engine says why these rows have no such model
    }
  });
}

/**
 * Return the units that a fit was found in.
 *
 * @param {MixedFit} fit
 * @returns {import("./standard_units.js").StandardUnits}
 */
function unitsOf({ standard: { clusters, ols, toData, rounding } }) {
  const sdY = toData[0][0];
  const sdX = sdY / toData[1][1];
  const meanX = -toData[0][1] / toData[1][1];
  return {
    clusters,
    sdX,
    sdY,
    ols,
    toData,
    dataAxes: [
      [1, meanX],
      [0, sdX],
    ],
    rounding,
  };
}
