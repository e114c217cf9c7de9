/** Of very many clusters, those that the page draws: their figure and their observations. */

import { everyCluster } from "../engine/by_cluster.js";
import { everyNthInterval } from "../engine/cluster_intervals.js";
import { figureData } from "../engine/figure_data.js";
import { halfWindow } from "../engine/geometry.js";
import { pool } from "../engine/pooling.js";

const MOST_DRAWN = 500; // in the figure and the table: Plotly draws them in half a second
const MOST_DOTS = 200; // observations of one cluster that its panel draws

/** @typedef {import("../engine/fit.js").MixedFit} MixedFit */
/** @typedef {import("../engine/pooling.js").Pooled} Pooled */
/** @typedef {{y: Float64Array, x: Float64Array | null, code: Int32Array}} Rows shapes (n,) */
/**
 * @typedef {object} Dots observations of the drawn clusters, one cluster after the other
 * @property {string[]} names of the clusters
 * @property {Int32Array} ends those of the i-th cluster end before `ends[i]`
 * @property {Float64Array} x
 * @property {Float64Array} y
 * @property {boolean} areAll whether no cluster had too many
 */

/**
 * @param {MixedFit} fit
 * @param {Pooled} pooled of that fit
 * @param {import("../engine/types.js").Intervals} intervals of all clusters
 * @param {Rows} rows as they were fitted
 * @param {{y: string, x: string}} names
 * @returns {{figure: import("../engine/types.js").FigureData,
 *   shown: import("./data_problem.js").Message, dots: Dots}} `shown` says which clusters they are
 */
export function drawnClusters(fit, pooled, intervals, rows, names) {
  const step = Math.ceil(fit.nCluster / MOST_DRAWN);
  const drawnFit = step === 1 ? fit : everyNth(fit, step);
  const drawn = step === 1 ? pooled : pool(drawnFit);
  const figure = figureData(drawnFit, drawn, {
    slug: "your-data",
    pointSize: "n",
    half: halfWindow(drawn),
  });
  figure.clusters.intervals = everyNthInterval(intervals, step);
  figure.names = names;
  figure.windows.comparable = figure.windows.fitting; // nothing to compare with
  const clusters = fit.nCluster;
  /** @type {import("./data_problem.js").Message} */
  const shown =
    step === 1
      ? { key: "data-drawn-all", values: { clusters } }
      : { key: "data-drawn-some", values: { drawn: drawn.n.length, clusters, step } };
  return { figure, shown, dots: dotsOf(rows, drawn.cluster.map(String), step) };
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
  /** @param {unknown} _ @param {number} c */
  const isDrawn = (_, c) => c % step === 0;
  return {
    ...fit,
    conditionalModes: {
      cluster: cluster.filter(isDrawn),
      intercept: intercept.filter(isDrawn),
      x: x.filter(isDrawn),
    },
    standard: { ...fit.standard, clusters: everyCluster(fit.standard.clusters, step) },
  };
}

/**
 * Return the observations of every `step`-th cluster, thinned where one has very many.
 *
 * @param {Rows} rows
 * @param {string[]} names of the drawn clusters
 * @param {number} step
 * @returns {Dots}
 */
function dotsOf({ y, x, code }, names, step) {
  /** @type {number[][]} */
  const rowsOf = names.map(() => []);
  code.forEach((c, row) => {
    if (c % step === 0) rowsOf[c / step].push(row);
  });
  const drawn = rowsOf.map((rows) => {
    const every = Math.ceil(rows.length / MOST_DOTS);
    return rows.filter((_, i) => i % every === 0);
  });
  let end = 0;
  const ends = Int32Array.from(drawn, ({ length }) => (end += length));
  const rows = drawn.flat();
  return {
    names,
    ends,
    x: Float64Array.from(rows, (row) => x?.[row] ?? 0),
    y: Float64Array.from(rows, (row) => y[row]),
    areAll: rowsOf.every(({ length }) => length <= MOST_DOTS),
  };
}
