/** One sample that departs from the model in one way: where clusters go, and who loses by it. */

import { betweenWithin } from "../../engine/between_within.js";
import { regressByCluster } from "../../engine/by_cluster.js";
import { departedData, isUnusual } from "../../engine/departures.js";
import { fit } from "../../engine/fit.js";
import { harm } from "../../engine/measures.js";
import { modelFrame } from "../../engine/model_frame.js";
import { pool } from "../../engine/pooling.js";

const N_HURT = 10; // how many clusters count as those that lose most

/** @typedef {import("../../engine/matrix.js").Pair} Pair intercept and slope */
/** @typedef {import("../../engine/departures.js").Departure} Departure */

/**
 * @typedef {object} Point one cluster
 * @property {number} cluster
 * @property {number} n rows
 * @property {Pair} start its own line
 * @property {Pair} end the mixed model's
 * @property {Pair} truth
 * @property {number} harm by how much farther from the truth the end is than the start; negative
 *   where the cluster gained
 * @property {boolean} isUnusual whether it is of another kind, or lost half of its rows
 */

/**
 * @typedef {object} Sample
 * @property {Departure | "none"} departure
 * @property {import("../../engine/simulate.js").Data} data
 * @property {Pair} average fixed effects
 * @property {Point[]} points clusters with a line of their own
 * @property {Set<number>} hurt the clusters that lose most
 * @property {import("../../engine/between_within.js").BetweenWithin} slopes between and within
 * @property {Float64Array} meanX mean of x in every cluster, shape (nCluster,)
 * @property {number} sdIntercept the model's SD of the intercepts
 * @property {{ slope: number, sdIntercept: number }} centred the same model with x centred within
 *   clusters: its fixed slope, and its SD of the intercepts
 */

/**
 * Draw a sample, fit it, and see who loses.
 *
 * @param {Departure | "none"} departure
 * @param {number} seed
 * @returns {Sample}
 */
export function departedSample(departure, seed) {
  const data = departedData(departure, undefined, { seed });
  const fitted = fit(data);
  const pooled = pool(fitted, data.truth);
  const growth = harm(pooled);
  const unusual = isUnusual(departure, data.truth.x.length);
  const largest = Math.max(...pooled.n);
  /** @type {Point[]} */
  const points = [];
  pooled.cluster.forEach((label, i) => {
    const cluster = Number(label);
    const start = /** @type {Pair} */ ([pooled.noPooling.intercept[i], pooled.noPooling.x[i]]);
    if (Number.isNaN(start[1])) return;
    const end = /** @type {Pair} */ ([
      pooled.partialPooling.intercept[i],
      pooled.partialPooling.x[i],
    ]);
    const truth = /** @type {Pair} */ ([
      data.truth.intercept[cluster - 1],
      data.truth.x[cluster - 1],
    ]);
    const isSmall = departure === "size_tied" && pooled.n[i] <= largest / 2;
    points.push({
      cluster,
      n: pooled.n[i],
      start,
      end,
      truth,
      harm: growth[i],
      isUnusual: unusual[cluster - 1] || isSmall,
    });
  });
  const losers = points.filter((point) => point.harm > 0).sort((a, b) => b.harm - a.harm);
  const frame = modelFrame(data);
  const clusters = regressByCluster(frame.y, frame.x, frame.code, frame.labels.length);
  const x = data.x.map((value, i) => value - clusters.meanX[frame.code[i]]);
  const centred = fit({ ...data, x });
  return {
    departure,
    data,
    average: fitted.fixedEffects,
    points,
    hurt: new Set(losers.slice(0, N_HURT).map(({ cluster }) => cluster)),
    slopes: betweenWithin(clusters),
    meanX: clusters.meanX,
    sdIntercept: Math.sqrt(fitted.randomEffectsCov[0][0]),
    centred: {
      slope: centred.fixedEffects[1],
      sdIntercept: Math.sqrt(centred.randomEffectsCov[0][0]),
    },
  };
}
