/** The reader's three columns → all that the page shows of them. */

import { everyCluster } from "./by_cluster.js";
import { count, DataProblem, quoted } from "./data_problem.js";
import { dataWarnings } from "./data_warnings.js";
import { csv } from "./export_csv.js";
import { figureData } from "./figure_data.js";
import { fit as fitModel } from "./fit.js";
import { N_MODEL_PARAMETERS } from "./parameters.js";
import { meanShrinkage, pool } from "./pooling.js";
import { correlationOf, lme4Summary } from "./report.js";

export const MOST_DRAWN = 500; // clusters in the figure and the table: Plotly draws them in half a second
const MOST_DOTS = 200; // observations of one cluster that its panel draws

/** @typedef {import("./fit.js").MixedFit} MixedFit */
/** @typedef {{y: string, x: string, cluster: string}} Names */
/** @typedef {{centre: boolean, scale: boolean}} Transform */
/** @typedef {{mean: number, sd: number, low: number, high: number}} Spread */

/**
 * Observations of the drawn clusters, one after the other: those of the i-th end at `ends[i]`.
 *
 * @typedef {{names: string[], ends: Int32Array, x: Float64Array, y: Float64Array, areAll: boolean}} Dots
 */
/**
 * @typedef {object} Result plain data, to be posted
 * @property {import("../javascripts/types.js").FigureData} figure
 * @property {string} summary in print
 * @property {string[]} words sentences
 * @property {string[]} warnings
 * @property {string} shown which clusters the figure shows
 * @property {string[]} estimates CSV of all clusters, in pieces
 * @property {Dots} dots
 * @property {boolean} isSaturated
 */

/**
 * Fit the columns and prepare all that is shown.
 *
 * @param {import("./read_columns.js").ModelColumns} columns `x` is overwritten
 * @param {Names} names
 * @param {Transform} transform
 * @param {(share: number) => void} [progress]
 * @returns {Result}
 * @throws {DataProblem} where no model fits the data, in words with the columns' names
 */
export function analyse({ y, x, code, names: clusterNames, leftOut }, names, transform, progress = () => {}) {
  const before = { y: spreadOf(y), x: spreadOf(x) };
  check(y.length, code, clusterNames, names, before);
  const shift = transform.centre ? before.x.mean : 0;
  const unit = transform.scale ? before.x.sd : 1;
  if (shift !== 0 || unit !== 1) for (let i = 0; i < x.length; i++) x[i] = (x[i] - shift) / unit;
  const spread = { y: before.y, x: spreadOf(x) };

  const fit = fitted({ y, x, cluster: code }, names);
  progress(0.5);
  fit.conditionalModes.cluster = clusterNames;
  const pooled = pool(fit);
  const { intercept, x: slope } = pooled.partialPooling;
  const residuals = y.map((value, i) => (value - intercept[code[i]] - slope[code[i]] * x[i]) / fit.sigma);
  const xName = names.x + (transform.centre ? ", centred" : "") + (transform.scale ? ", in SDs" : "");
  const summary = lme4Summary(fit, residuals, { ...names, x: transform.centre || transform.scale ? `[${xName}]` : names.x });
  progress(0.7);

  const step = Math.ceil(fit.nCluster / MOST_DRAWN);
  const drawnFit = step === 1 ? fit : everyNth(fit, step);
  const drawn = step === 1 ? pooled : pool(drawnFit);
  const figure = figureData(drawnFit, drawn, {
    slug: "your-data",
    title: "Your data",
    pointSize: new Set(pooled.n).size > 1 ? "n" : "equal",
    half: halfWindow(drawn),
  });
  figure.windows.comparable = figure.windows.fitting; // nothing to compare with
  return {
    figure,
    summary,
    words: words(fit, meanShrinkage(pooled, fit.fixedEffects), names, xName, leftOut),
    warnings: dataWarnings(fit, pooled, names, spread),
    shown:
      step === 1
        ? `All ${count(fit.nCluster)} clusters are shown.`
        : `The figure and the table show ${count(drawn.n.length)} of ${count(fit.nCluster)} clusters, one of every ` +
          `${count(step)} in the order of their names; the fit, the numbers and the download are of all.`,
    estimates: csv(
      ["cluster", "n", "no_pooling_intercept", "no_pooling_slope", "partial_pooling_intercept", "partial_pooling_slope"],
      [clusterNames, pooled.n, pooled.noPooling.intercept, pooled.noPooling.x, intercept, slope],
    ),
    dots: dotsOf(y, x, code, figure.clusters.cluster.map(String), step),
    isSaturated: 2 * fit.nCluster >= fit.nObservations,
  };
}

/**
 * @param {number} rows
 * @param {Int32Array} code
 * @param {(string | number)[]} clusters
 * @param {Names} names
 * @param {{y: Spread, x: Spread}} spread
 */
function check(rows, code, clusters, names, { y, x }) {
  const named = quoted(names.cluster);
  if (clusters.length < 2) {
    throw new DataProblem(
      `Column ${named} holds one cluster, ${quoted(String(clusters[0]))}, in every row from the first on. ` +
        "At least two are needed: choose the column that tells clusters apart.",
    );
  }
  if (clusters.length === rows) {
    throw new DataProblem(
      `Column ${named} has another name in every row, so every cluster has one row, and nothing tells the ` +
        "clusters’ differences from noise. Choose the column that several rows share.",
    );
  }
  if (rows < N_MODEL_PARAMETERS) {
    throw new DataProblem(
      `${rows} rows are too few: the model estimates ${N_MODEL_PARAMETERS} numbers. Add rows, and better many than few.`,
    );
  }
  for (const [role, { low, high }] of /** @type {const} */ ([["y", y], ["x", x]])) {
    if (high - low > Number.EPSILON * Math.max(Math.abs(low), Math.abs(high))) continue;
    throw new DataProblem(
      `Column ${quoted(names[role])} is ${low} in every row, from the first on. ` +
        (role === "x"
          ? "A slope needs a predictor that varies: choose another column."
          : "There is nothing to explain: choose another outcome."),
    );
  }
}

/**
 * @param {import("./model_frame.js").Columns} columns
 * @param {Names} names
 */
function fitted(columns, names) {
  try {
    return fitModel(columns);
  } catch (error) {
    throw new DataProblem(
      `These columns cannot be fitted: ${/** @type {Error} */ (error).message}. (y is ${quoted(names.y)}, x is ` +
        `${quoted(names.x)}, cluster is ${quoted(names.cluster)}.) Choose other columns, or another unit.`,
    );
  }
}

/**
 * Return the fit with every `step`-th of its clusters.
 *
 * @param {MixedFit} fit
 * @param {number} step
 * @returns {MixedFit}
 */
function everyNth(fit, step) {
  const { cluster, intercept, x } = fit.conditionalModes;
  const thin = (/** @type {Float64Array} */ values) => values.filter((_, c) => c % step === 0);
  return {
    ...fit,
    conditionalModes: { cluster: cluster.filter((_, c) => c % step === 0), intercept: thin(intercept), x: thin(x) },
    standard: { ...fit.standard, clusters: everyCluster(fit.standard.clusters, step) },
  };
}

/**
 * Return half of the window in which points are judged near or far: three SDs of the own lines.
 *
 * @param {import("./pooling.js").Pooled} pooled
 */
function halfWindow({ noPooling, partialPooling }) {
  const half = (/** @type {"intercept" | "x"} */ name) => {
    const { sd } = spreadOf(noPooling[name].filter((value) => !Number.isNaN(value)));
    return 3 * sd || 3 * spreadOf(partialPooling[name]).sd || 1;
  };
  return { intercept: half("intercept"), x: half("x") };
}

/**
 * Return the observations of every `step`-th cluster, thinned where one has very many.
 *
 * @param {Float64Array} y
 * @param {Float64Array} x
 * @param {Int32Array} code
 * @param {string[]} names
 * @param {number} step
 * @returns {Dots}
 */
function dotsOf(y, x, code, names, step) {
  const rows = new Int32Array(names.length);
  for (const c of code) if (c % step === 0) rows[c / step]++;
  const thin = rows.map((n) => Math.ceil(n / MOST_DOTS));
  const ends = new Int32Array(names.length);
  let end = 0;
  rows.forEach((n, c) => (ends[c] = end += Math.ceil(n / thin[c])));
  const next = ends.map((_, c) => (c === 0 ? 0 : ends[c - 1]));
  const seen = new Int32Array(names.length);
  const [dotX, dotY] = [new Float64Array(end), new Float64Array(end)];
  for (let i = 0; i < code.length; i++) {
    if (code[i] % step !== 0) continue;
    const c = code[i] / step;
    if (seen[c]++ % thin[c] !== 0) continue;
    dotX[next[c]] = x[i];
    dotY[next[c]++] = y[i];
  }
  return { names, ends, x: dotX, y: dotY, areAll: thin.every((every) => every === 1) };
}

/**
 * Say the fitted model in words.
 *
 * @param {MixedFit} fit
 * @param {{intercept: number, x: number}} shrinkage
 * @param {Names} names
 * @param {string} xName
 * @param {number} leftOut
 */
function words(fit, shrinkage, names, xName, leftOut) {
  const [intercept, slope] = fit.fixedEffects;
  const [[v0], [, v1]] = fit.randomEffectsCov;
  const correlation = correlationOf(fit);
  const [y, x] = [quoted(names.y), quoted(xName)];
  const said = [
    `${count(fit.nObservations)} rows in ${count(fit.nCluster)} clusters of ${quoted(names.cluster)} were fitted` +
      (leftOut > 0 ? `; ${count(leftOut)} rows with missing cells were left out.` : "."),
    `In the average cluster ${y} is ${number(intercept)} where ${x} is 0, and changes by ${number(slope)} ` +
      `(standard error ${number(fit.standardErrors[1])}) for each unit of ${x}.`,
    `Clusters differ around it: their intercepts with a standard deviation of ${number(Math.sqrt(v0))}, their slopes ` +
      `with ${number(Math.sqrt(v1))}` +
      (Number.isNaN(correlation) ? "." : `, and the two have a correlation of ${correlation.toFixed(2).replace("-", "−")}.`) +
      ` Around a cluster’s line, rows scatter with a standard deviation of ${number(fit.sigma)}.`,
  ];
  if (Number.isFinite(shrinkage.intercept) && Number.isFinite(shrinkage.x)) {
    said.push(
      `On the way from its own regression to the mixed model the average cluster gives up ` +
        `${percent(shrinkage.intercept)} of its distance in intercept and ${percent(shrinkage.x)} in slope.`,
    );
  }
  return said;
}

/** @param {number} value */
function number(value) {
  return String(Number(value.toPrecision(4))).replace("-", "−");
}

/** @param {number} share */
function percent(share) {
  return `${Math.round(100 * share)} %`.replace("-", "−");
}

/**
 * @param {Float64Array} values
 * @returns {Spread}
 */
function spreadOf(values) {
  let sum = 0, low = Infinity, high = -Infinity; // prettier-ignore
  for (const value of values) {
    sum += value;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  const mean = sum / values.length;
  let squares = 0;
  for (const value of values) squares += (value - mean) ** 2;
  return { mean, sd: Math.sqrt(squares / (values.length - 1)) || 0, low, high };
}
