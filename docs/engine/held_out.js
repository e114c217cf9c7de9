/**
 * Which pooling predicts best what it has not seen: rows of known clusters, and whole clusters. Twin
 * of held_out.py.
 */

import { checkWhole } from "./arguments.js";
import { fit } from "./fit.js";
import { isRefusal } from "./is_refusal.js";
import { modelFrame } from "./model_frame.js";
import { checkValue } from "./parameters.js";
import { POOLINGS, pool } from "./pooling.js";
import { RRandom } from "./r_random.js";
import { USUAL } from "./structures.js";

/** @typedef {import("./model_frame.js").Columns} Columns */
/** @typedef {import("./model_frame.js").ModelFrame} ModelFrame */
/** @typedef {import("./structures.js").RandomEffects} RandomEffects */

/**
 * Root mean squared errors in units of y, NaN where nothing is judged.
 *
 * @typedef {{n: number, noPooling: number, partialPooling: number, completePooling: number}} Judged
 */

/**
 * Return how far predictions are from observations that were left out of the fit.
 *
 * Rows are left out in `folds` parts, over which the rows of each cluster are spread; each row is
 * then predicted by the three poolings of the other parts. All three are judged by the same rows:
 * those in whose cluster two distinct x are left, or, without a predictor, one row. Clusters are left
 * out whole in as many parts: partial pooling predicts their rows by its fixed effects, and no
 * pooling has nothing to say.
 *
 * @param {Columns} columns
 * @param {object} [options]
 * @param {RandomEffects} [options.randomEffects] as for `fit`
 * @param {number} [options.folds] number of parts, at least 2 and at most the number of rows
 * @param {number} [options.seed] of the division into parts, as for `createData`
 * @returns {{rows: Judged, clusters: Judged}} `n` counts the rows that were judged; none are, by
 *   clusters, where there are but two of them
 * @throws {Error} as `fit`, of the data or of what a part leaves of them; or if `folds` or
 *   `seed` is not allowed
 */
export function heldOut(columns, { randomEffects = USUAL, folds = 10, seed = 1 } = {}) {
  const hasX = columns?.x !== undefined && columns?.x !== null;
  const structure = hasX ? randomEffects : "intercept";
  const frame = modelFrame(columns, structure);
  const [n, nCluster] = [frame.y.length, frame.labels.length];
  checkWhole("folds", folds, 2, n, ", the rows");
  checkValue("seed", seed);
  const stream = new RRandom(seed);
  const byCluster = [...stream.sample(n, n)].sort((i, j) => frame.code[i] - frame.code[j]);
  const part = new Int32Array(n);
  byCluster.forEach((row, i) => (part[row] = i % folds));
  const ofRows = errorsOf(frame, part, structure, hasX);

  const clusterPart = new Int32Array(nCluster);
  stream.sample(nCluster, nCluster).forEach((cluster, i) => (clusterPart[cluster] = i % folds));
  const ofClusters =
    nCluster > 2
      ? errorsOf(
          frame,
          Int32Array.from(frame.code, (c) => clusterPart[c]),
          structure,
          hasX,
        )
      : [];
  return {
    rows: judge(ofRows.filter(([own]) => !Number.isNaN(own))),
    clusters: judge(ofClusters),
  };
}

/**
 * Return every row's errors by the poolings of the other parts, NaN where there is none.
 *
 * @param {ModelFrame} frame all rows
 * @param {Int32Array} part of each row
 * @param {RandomEffects} randomEffects
 * @param {boolean} hasX
 * @returns {number[][]} in the order of the poolings
 */
function errorsOf({ y, x, code }, part, randomEffects, hasX) {
  /** @type {number[][]} */
  const errors = [];
  const rows = [...y.keys()];
  for (const leftOut of [...new Set(part)].sort((one, other) => one - other)) {
    const seen = rows.filter((i) => part[i] !== leftOut);
    let model;
    try {
      model = fit(
        {
          y: Float64Array.from(seen, (i) => y[i]),
          cluster: Int32Array.from(seen, (i) => code[i]),
          ...(hasX && { x: Float64Array.from(seen, (i) => x[i]) }),
        },
        { randomEffects },
      );
    } catch (problem) {
      throw isRefusal(problem) ? withoutPart(leftOut, /** @type {Error} */ (problem)) : problem;
    }
    const pooled = pool(model);
    const place = new Map(pooled.cluster.map((name, c) => [name, c]));
    const { fixedEffects } = model;
    for (const i of rows) {
      if (part[i] !== leftOut) continue;
      const c = place.get(code[i]);
      errors.push(
        POOLINGS.map((pooling) => {
          const { intercept, x: slope } = pooled[pooling];
          if (c !== undefined) return y[i] - intercept[c] - slope[c] * x[i];
          if (pooling === "noPooling") return NaN;
          if (pooling === "partialPooling") return y[i] - fixedEffects[0] - fixedEffects[1] * x[i];
          return y[i] - model.standard.ols[0] - model.standard.ols[1] * x[i];
        }),
      );
    }
  }
  return errors;
}

/**
 * Return the refusal of what a part leaves.
 *
 * @param {number} part
 * @param {Error} refusal
 */
function withoutPart(part, { message, cause }) {
  return new Error(`without part ${part + 1} of the data: ${message}`, { cause });
}

/**
 * @param {number[][]} errors
 * @returns {Judged}
 */
function judge(errors) {
  const [noPooling, partialPooling, completePooling] = POOLINGS.map((_, k) =>
    Math.sqrt(errors.reduce((sum, row) => sum + row[k] ** 2, 0) / errors.length),
  );
  return { n: errors.length, noPooling, partialPooling, completePooling };
}
