/** The reader's three columns → all that the page shows of them. */

import { dataWarnings } from "./data_warnings.js";
import { drawnClusters } from "./drawn_clusters.js";
import { csv } from "./export_csv.js";
import { checkColumns, fitColumns } from "./fit_columns.js";
import { fitInWords } from "./fit_in_words.js";
import { estimatesColumns } from "../engine/estimates_columns.js";
import { pool } from "../engine/pooling.js";
import { lme4Summary, summaryNote } from "../engine/report.js";
import { spreadOf } from "./spread.js";

/** @typedef {{y: string, x: string, cluster: string}} Names */
/** @typedef {{centre: boolean, scale: boolean}} Transform of x */
/**
 * @typedef {object} Result plain data, to be posted
 * @property {import("../engine/types.js").FigureData} figure
 * @property {string} summary in print
 * @property {string | null} note what is said after it: a key of docs/words, with x
 * @property {string[]} words sentences
 * @property {string[]} warnings
 * @property {string} shown which clusters the figure shows
 * @property {string[]} estimates CSV of all clusters, in pieces
 * @property {import("./drawn_clusters.js").Dots} dots
 * @property {boolean} isSaturated no more rows than random effects
 * @property {import("../engine/structures.js").RandomEffects} randomEffects their structure
 */

/**
 * Fit the columns and prepare all that is shown.
 *
 * @param {import("./read_columns.js").ModelColumns} columns `x` is overwritten
 * @param {Names} names
 * @param {Transform} transform
 * @param {(share: number) => void} [progress] called with the share that is done, 0 to 1
 * @returns {Result}
 * @throws {DataProblem} where no model fits the data, in words with the columns' names
 */
export function analyse(columns, names, transform, progress = () => {}) {
  const { y, x, code, names: clusterNames, leftOut } = columns;
  const before = { y: spreadOf(y), x: spreadOf(x) };
  checkColumns(code, clusterNames, names, before);
  const shift = transform.centre ? before.x.mean : 0;
  const unit = transform.scale ? before.x.sd : 1;
  for (let i = 0; i < x.length; i++) x[i] = (x[i] - shift) / unit;
  const spread = { y: before.y, x: spreadOf(x) };
  const change = (transform.centre ? ", centred" : "") + (transform.scale ? ", in SDs" : "");
  const xName = names.x + change;

  const fit = fitColumns({ y, x, cluster: code }, names);
  progress(0.5);
  fit.conditionalModes.cluster = clusterNames;
  const pooled = pool(fit);
  const { partialPooling: partial } = pooled;
  const table = estimatesColumns(pooled, fit.coefficients);
  const residuals = y.map(
    (value, i) => (value - partial.intercept[code[i]] - partial.x[code[i]] * x[i]) / fit.sigma,
  );
  const summary = lme4Summary(fit, residuals, { ...names, x: change ? `[${xName}]` : xName });
  progress(0.7);

  return {
    summary,
    note: summaryNote(fit),
    words: fitInWords(fit, pooled, { ...names, x: xName }, leftOut),
    warnings: dataWarnings(fit, pooled, names, spread),
    estimates: csv(Object.keys(table), Object.values(table)),
    isSaturated: (fit.randomEffects === "intercept" ? 1 : 2) * fit.nCluster >= fit.nObservations,
    randomEffects: fit.randomEffects,
    ...drawnClusters(fit, pooled, { y, x, code }, { y: names.y, x: xName }),
  };
}
