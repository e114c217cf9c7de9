/** A paragraph for a paper or a referee: what a singular fit was, and what came of the ways out. */

import { correlation } from "../engine/correlation.js";
import { fit } from "../engine/fit.js";
import { boundary } from "./fit_warnings.js";

const DIGITS = 3;
export const MOST_CLUSTERS = 5_000; // that are fitted again within a moment

/** @typedef {import("../engine/fit.js").MixedFit} MixedFit */
/** @typedef {import("./data_problem.js").Message} Message */

/**
 * Return a fit, and those of the same rows that one could choose instead.
 *
 * @param {MixedFit} correlated
 * @param {import("../engine/model_frame.js").Columns} columns
 */
export function waysOut(correlated, columns) {
  return {
    correlated,
    uncorrelated: fit(columns, { randomEffects: "uncorrelated" }),
    intercept: fit(columns, { randomEffects: "intercept" }),
    prior: withPrior(columns),
  };
}

/**
 * @param {import("../engine/model_frame.js").Columns} columns
 * @returns {MixedFit | null} null where the data are too few for a mode
 */
function withPrior(columns) {
  try {
    return fit(columns, { prior: "boundary-avoiding" });
  } catch (error) {
    const { cause } = /** @type {Error} */ (error);
    if (/** @type {{key?: string}} */ (cause ?? {}).key === "engine-no-mode") return null;
    throw error;
  }
}

/**
 * Return the paragraph in sentences.
 *
 * @param {ReturnType<typeof waysOut>} fits of the same rows, the first singular or not
 * @param {{x: string, cluster: string}} names of the columns
 * @param {import("../engine/posterior.js").Posterior | null} [posterior]
 * @returns {Message[]}
 */
export function singularParagraph(fits, { x: nameX, cluster: nameCluster }, posterior = null) {
  const { correlated, uncorrelated, intercept, prior } = fits;
  const [x, cluster] = [{ name: nameX }, { name: nameCluster }];
  if (!correlated.isAtBoundary) {
    const rho = { fixed: correlation(correlated.randomEffectsCov), digits: 2 };
    return [{ key: "singular-paper-none", values: { x, cluster, rho } }];
  }
  const [[t00], [, t11]] = correlated.standard.toData;
  const what = boundary(correlated, t00 / t11);
  return [
    { key: "singular-paper-fit", values: { x, cluster, what } },
    { key: prior ? "singular-paper-others" : "singular-paper-simpler" },
    {
      key: "singular-paper-slope",
      values: {
        x,
        slope: slopeOf(correlated),
        others: {
          list: [uncorrelated, intercept, prior].flatMap((fit) => (fit ? [slopeOf(fit)] : [])),
        },
      },
    },
    ...(posterior ? [fromPosterior(posterior)] : []),
    ...(prior
      ? [
          {
            key: "singular-paper-clusters",
            values: { x, apart: rounded(apart(correlated, prior)) },
          },
        ]
      : []),
    { key: "singular-paper-end", values: { what } },
  ];
}

/**
 * @param {MixedFit} fit
 * @returns {Message} fixed slope and standard error
 */
function slopeOf({ fixedEffects: [, slope], standardErrors: [, error] }) {
  return {
    key: "singular-paper-with-error",
    values: { slope: rounded(slope), error: rounded(error) },
  };
}

/**
 * @param {import("../engine/posterior.js").Posterior} posterior
 * @returns {Message}
 */
function fromPosterior({ parameters: { x, correlation: rho } }) {
  const values = {
    mean: rounded(x.mean),
    low: rounded(x.q025),
    high: rounded(x.q975),
    rhoLow: { fixed: rho.q025, digits: 2 },
    rhoHigh: { fixed: rho.q975, digits: 2 },
  };
  return { key: "singular-paper-posterior", values };
}

/**
 * Return by how much a cluster's slope differs at most.
 *
 * @param {MixedFit} one
 * @param {MixedFit} other of the same clusters
 */
function apart(one, other) {
  const slope = (/** @type {MixedFit} */ fit, /** @type {number} */ c) =>
    fit.fixedEffects[1] + fit.conditionalModes.x[c];
  return one.conditionalModes.x.reduce(
    (most, _, c) => Math.max(most, Math.abs(slope(one, c) - slope(other, c))),
    0,
  );
}

/** @param {number} value */
function rounded(value) {
  return { significant: value, digits: DIGITS };
}
