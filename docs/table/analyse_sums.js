/** A table of sums → all that the page shows of the fit: `analyse` without rows. */

import { drawnClusters } from "./drawn_clusters.js";
import { fitInWords } from "./fit_in_words.js";
import { fitWarnings } from "./fit_warnings.js";
import { notTried } from "./held_out_in_words.js";
import { clusterIntervals, intervalColumns } from "../engine/cluster_intervals.js";
import { estimatesColumns } from "../engine/estimates_columns.js";
import { fitSums } from "../engine/fit_sums.js";
import { pool } from "../engine/pooling.js";
import { lme4Summary, summaryNote } from "../engine/report.js";
import { varying } from "../engine/structures.js";
import { paragraph } from "./paper.js";
import { sumsProblem } from "./sums_columns.js";
import { sdOf, transformedSums, weighted } from "./transformed_sums.js";

const NO_ROWS = { y: new Float64Array(0), x: null, code: new Int32Array(0) };

/**
 * @param {import("./read_sums.js").ReadSums} read
 * @param {import("./sums_columns.js").SumsColumns} at
 * @param {{name: string}[]} columns of the table
 * @param {string} shownX what the predictor is called as it is fitted
 * @param {import("./asked.js").Choices} chosen
 * @returns {import("./analyse.js").Result}
 * @throws {DataProblem} where no model fits the sums
 */
export function analyseSums(read, at, columns, shownX, chosen) {
  const { names: clusters, labels, leftOut } = read;
  const sums = read.sums.sxx ? transformedSums(read.sums, chosen) : read.sums;
  const { n, meanX, meanY, sxx, syy } = sums;
  const hasSlopes = sxx !== undefined && Array.from(sxx).some((spread) => spread > 0);
  const randomEffects = hasSlopes ? chosen.randomEffects : "intercept";
  const fit = fitOf(sums, { randomEffects }, (error) => sumsProblem(error, at, columns, labels));
  fit.conditionalModes.cluster = clusters;
  const names = { y: "y", x: "x", shownX, cluster: columns[at.cluster].name };
  const pooled = pool(fit);
  const ends = clusterIntervals(fit);
  return {
    fit,
    summary: lme4Summary(fit, null, { ...names, x: shownX === "x" ? "x" : `[${shownX}]` }),
    note: summaryNote(fit),
    words: fitInWords(fit, pooled, names, { leftOut, otherLevels: 0 }),
    heldOut: notTried("sums"),
    paper: paragraph(fit, names, leftOut),
    warnings: fitWarnings(fit, pooled, names, {
      y: spreadOf(n, meanY, syy),
      x: meanX && sxx ? spreadOf(n, meanX, sxx) : null,
    }),
    estimates: { ...estimatesColumns(pooled, fit.coefficients), ...intervalColumns(ends) },
    anyTheta: null,
    isSaturated: varying(fit.randomEffects).length * fit.nCluster >= fit.nObservations,
    randomEffects: fit.randomEffects,
    x: null,
    signal: Math.max(...fit.standard.factor.flat().map(Math.abs)),
    ...drawnClusters(fit, pooled, ends, NO_ROWS, { y: names.y, x: shownX }),
  };
}

/**
 * @param {import("../engine/sums_frame.js").SumsTable} sums
 * @param {Parameters<typeof fitSums>[1]} options
 * @param {(error: unknown) => Error} told what the reader is told of an error
 */
function fitOf(sums, options, told) {
  try {
    return fitSums(sums, options);
  } catch (error) {
    throw told(error);
  }
}

/**
 * Return where the rows' numbers lie, as far as sums tell: low and high are those of means.
 *
 * @param {ArrayLike<number>} n
 * @param {ArrayLike<number>} means
 * @param {ArrayLike<number>} squares about them
 * @returns {import("./spread.js").Spread}
 */
function spreadOf(n, means, squares) {
  const [low, high] = Array.from(means).reduce(
    ([least, most], mean) => [Math.min(least, mean), Math.max(most, mean)],
    [Infinity, -Infinity],
  );
  return { mean: weighted(n, means), sd: sdOf(n, means, squares), low, high };
}
