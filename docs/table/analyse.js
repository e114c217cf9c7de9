/** The reader's columns → all that the page shows of their fit. */

import { dataWarnings, scaleWarnings } from "./data_warnings.js";
import { drawnClusters } from "./drawn_clusters.js";
import { checkColumns, fitColumns, variesWithin } from "./fit_columns.js";
import { fitInWords } from "./fit_in_words.js";
import { heldOutInWords } from "./held_out_in_words.js";
import { fitWarnings } from "./fit_warnings.js";
import { clusterIntervals, intervalColumns } from "../engine/cluster_intervals.js";
import { estimatesColumns } from "../engine/estimates_columns.js";
import { isRefusal } from "../engine/is_refusal.js";
import { pool } from "../engine/pooling.js";
import { lme4Summary, summaryNote } from "../engine/report.js";
import { isCorrelated, varying } from "../engine/structures.js";
import { paragraph } from "./paper.js";
import { MOST_CLUSTERS, singularParagraph, waysOut } from "./singular_paper.js";
import { slopeOfMeans } from "./slope_of_means.js";
import { spreadOf } from "./spread.js";
import { transformed } from "./transformed.js";
import { areVariancesTold } from "./variances_told.js";

/** @typedef {import("./data_problem.js").Message} Message */
/**
 * @typedef {object} Names of columns
 * @property {string} y
 * @property {string} x
 * @property {string} cluster
 * @property {string} shownX of x as it is fitted, "Days, centred" for instance
 */
/**
 * @typedef {object} Result plain data, to be posted
 * @property {import("../engine/types.js").FigureData} figure
 * @property {import("../engine/fit.js").MixedFit} fit
 * @property {string} summary in print
 * @property {string | null} note what is said after it: a key of docs/words, with x
 * @property {Message[]} words sentences
 * @property {Message[]} heldOut on what is predicted of rows and clusters left out of the fit
 * @property {Message[]} paper a paragraph on it
 * @property {Message[]} warnings
 * @property {Message} shown which clusters the figure shows
 * @property {Record<string, ArrayLike<string | number>>} estimates of all clusters, by column
 * @property {import("./drawn_clusters.js").Dots} dots
 * @property {boolean} isSaturated no more rows than random effects
 * @property {number[] | null} anyTheta where the search ended, if another end is as good
 * @property {import("../engine/structures.js").RandomEffects} randomEffects their structure
 * @property {import("./spread.js").Spread | null} x as it was fitted
 * @property {number} signal how many times larger than the noise the largest SD between clusters is
 */

/**
 * Fit the columns and prepare all that is shown.
 *
 * @param {import("./read_columns.js").ModelColumns} columns
 * @param {Names} names
 * @param {Pick<import("./asked.js").Choices, "centre" | "centreWithin" | "scale" | "randomEffects">} chosen
 * @param {string[]} missing cells that the reader takes for missing
 * @param {(share: number) => void} progress called with the share that is done, 0 to 1
 * @returns {Result}
 * @throws {DataProblem} where no model fits the data
 */
export function analyse(columns, names, chosen, missing, progress) {
  const { y, code, names: clusterNames, leftOut, otherLevels } = columns;
  const before = { y: spreadOf(y), x: columns.x && spreadOf(columns.x) };
  const hasSlopes = columns.x !== null && variesWithin(columns.x, code, clusterNames.length);
  const randomEffects = hasSlopes ? chosen.randomEffects : "intercept";
  checkColumns(code, clusterNames, names, before, randomEffects);
  const warnings = dataWarnings(columns, names, missing);
  const x = columns.x && transformed(columns.x, code, clusterNames.length, chosen);
  const spread = { y: before.y, x: x === columns.x ? before.x : x && spreadOf(x) };
  const modelColumns = { y, x: x ?? undefined, cluster: code };
  const fit = fitColumns(modelColumns, names, randomEffects);
  progress(0.5);
  fit.conditionalModes.cluster = clusterNames;
  const pooled = pool(fit);
  const { partialPooling: partial } = pooled;
  const residuals = scaledResiduals({ y, x, code }, partial, fit.sigma);
  const shown = names.shownX === names.x ? names.x : `[${names.shownX}]`;
  const ends = clusterIntervals(fit);
  const summary = lme4Summary(fit, residuals, { ...names, x: shown });
  progress(0.7);

  return {
    fit,
    summary,
    note: summaryNote(fit),
    words: fitInWords(fit, pooled, names, { leftOut, otherLevels }),
    heldOut: heldOutInWords(modelColumns, fit.randomEffects, names.y),
    paper: paragraph(fit, names, leftOut, aboutSingular(fit, modelColumns, names)),
    warnings: [
      ...fitWarnings(fit, pooled, names, spread),
      ...warnings,
      ...(chosen.centreWithin ? aboutMeans(columns, names) : []),
      ...scaleWarnings(names, spread),
    ],
    estimates: { ...estimatesColumns(pooled, fit.coefficients), ...intervalColumns(ends) },
    isSaturated: varying(fit.randomEffects).length * fit.nCluster >= fit.nObservations,
    anyTheta: areVariancesTold(fit) ? null : fit.theta,
    randomEffects: fit.randomEffects,
    x: spread.x,
    signal: Math.max(...fit.standard.factor.flat().map(Math.abs)),
    ...drawnClusters(fit, pooled, ends, { y, x, code }, { y: names.y, x: names.shownX }),
  };
}

/**
 * Return what the clusters' lines leave of y, in units of σ.
 *
 * @param {{y: Float64Array, x: Float64Array | null, code: Int32Array}} rows shapes (n,)
 * @param {import("../engine/pooling.js").Coefficients} lines
 * @param {number} sigma
 */
function scaledResiduals({ y, x, code }, { intercept, x: slope }, sigma) {
  const residuals = new Float64Array(y.length);
  for (let i = 0; i < y.length; i++) {
    const fitted = intercept[code[i]] + slope[code[i]] * (x ? x[i] : 0);
    residuals[i] = (y[i] - fitted) / sigma;
  }
  return residuals;
}

/**
 * Return what centring within clusters leaves out: the clusters' means.
 *
 * @param {import("./read_columns.js").ModelColumns} columns as they were read
 * @param {Names} names
 * @returns {Message[]}
 */
function aboutMeans({ y, x, code, names: clusters }, names) {
  const between = x ? slopeOfMeans(y, x, code, clusters.length) : NaN;
  if (Number.isNaN(between)) return [];
  const values = { x: { name: names.x }, between: { significant: between, digits: 3 } };
  return [{ key: "data-warn-means", values }];
}

/**
 * Return what a referee may want to know of a singular fit with slopes: what the ways out give.
 *
 * @param {import("../engine/fit.js").MixedFit} fit
 * @param {import("../engine/model_frame.js").Columns} columns
 * @param {Names} names
 * @returns {Message[]}
 */
function aboutSingular(fit, columns, names) {
  const isOne = fit.isAtBoundary && isCorrelated(fit.randomEffects);
  if (!isOne || fit.nCluster > MOST_CLUSTERS) return [];
  try {
    return singularParagraph(waysOut(fit, columns), { x: names.shownX, cluster: names.cluster });
  } catch (problem) {
    if (!isRefusal(problem)) throw problem;
    return []; // rows without noise around parallel lines: the engine refuses one of the ways out
  }
}
