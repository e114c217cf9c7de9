/** What a careful colleague would ask about the columns before any model. */

import { farValue } from "./far_values.js";
import { likeLabels } from "./like_labels.js";
import { isEveryRowTwice } from "./repeated_rows.js";
import { totalOf } from "./total_rows.js";

const [SMALL, LARGE] = [1e-3, 1e5]; // standard deviations outside are hard to read
const FAR_FROM_0 = 10; // standard deviations of x between its mean and 0
const LOW_COUNTS = 20; // mean of an outcome that counts and has zeros

/** @typedef {import("./analyse.js").Names} Names */
/** @typedef {import("./data_problem.js").Message} Message */
/** @typedef {import("./read_columns.js").ModelColumns} ModelColumns */
/** @typedef {{y: import("./spread.js").Spread, x: import("./spread.js").Spread | null}} Spreads */

/**
 * Return what is to be asked of columns as they were read.
 *
 * @param {ModelColumns} columns
 * @param {Names} names
 * @param {string[]} missing cells that the reader takes for missing already
 * @returns {Message[]}
 */
export function dataWarnings({ y, x, code, names: clusters, rows }, names, missing) {
  /** @type {Message[]} */
  const found = [];
  const like = likeLabels(clusters);
  if (like) {
    const [one, other] = like.pair.map((name) => ({ name }));
    const values = { column: { name: names.cluster }, one, other, more: like.more };
    found.push({ key: "data-warn-labels", values });
  }
  const total = totalAmong(clusters);
  if (total !== null) {
    const label = { name: total };
    const actions = [
      {
        key: "data-do-cell-missing",
        values: { cell: label },
        asked: { missing: [...missing, total] },
        chosen: { leaveOut: true },
      },
    ];
    const values = { column: { name: names.cluster }, label };
    found.push({ key: "data-warn-total", values, actions });
  }
  if (isEveryRowTwice(y, x, code)) found.push({ key: "data-warn-twice" });
  const kind = outcomeKind(y);
  if (kind) found.push({ key: "data-warn-outcome", values: { kind, y: { name: names.y } } });
  for (const [name, values] of /** @type {const} */ ([
    [names.y, y],
    [names.x, x],
  ])) {
    const far = values && farValue(values);
    if (!far) continue;
    const shared = {
      column: { name },
      value: { significant: far.value, digits: 15 },
      low: { significant: far.low, digits: 6 },
      high: { significant: far.high, digits: 6 },
      row: String(rows[far.first] + 1),
      count: far.count,
    };
    const cell = String(far.value);
    const actions = [
      {
        key: "data-do-cell-missing",
        values: { cell: shared.value },
        asked: { missing: [...missing, cell] },
        chosen: { leaveOut: true },
      },
    ];
    found.push({ key: "data-warn-far", values: shared, actions: far.count > 1 ? actions : [] });
  }
  return found;
}

/**
 * Return a cluster's label that says it sums up others: "Total", or "S1 Total" beside "S1".
 *
 * @param {import("./label_coder.js").Label[]} clusters
 * @returns {string | null} null if there is none
 */
function totalAmong(clusters) {
  if (typeof clusters[0] === "number") return null; // no name says what it sums up
  const labels = new Set(clusters.map(String));
  for (const label of labels) {
    const of = totalOf(label);
    if (of === "" || (of !== null && labels.has(of))) return label;
  }
  return null;
}

/**
 * Return what is to be said of the columns' scale as they are fitted.
 *
 * @param {Names} names
 * @param {Spreads} spread
 * @returns {Message[]}
 */
export function scaleWarnings(names, spread) {
  /** @type {Message[]} */
  const found = [];
  for (const role of /** @type {const} */ (["y", "x"])) {
    const sd = spread[role]?.sd;
    if (sd === undefined || (sd > SMALL && sd < LARGE)) continue;
    found.push({
      key: "data-warn-scale",
      values: { role, column: { name: names[role] }, sd: { significant: sd, digits: 2 } },
      actions: role === "x" ? [{ key: "data-do-scale", chosen: { scale: true } }] : [],
    });
  }
  const { x } = spread;
  if (x && Math.abs(x.mean) > FAR_FROM_0 * x.sd) {
    found.push({
      key: "data-warn-far-from-0",
      values: {
        column: { name: names.x },
        mean: { significant: x.mean, digits: 3 },
        sd: { significant: x.sd, digits: 3 },
      },
      actions: [{ key: "data-do-centre", chosen: { centre: true } }],
    });
  }
  return found;
}

/**
 * Return what an outcome is for which this model is not made: "binary" or "count"; null for others.
 *
 * @param {Float64Array} y
 */
function outcomeKind(y) {
  let low = Infinity, high = -Infinity, sum = 0; // prettier-ignore
  for (const value of y) {
    if (!Number.isInteger(value)) return null;
    if (value < low) low = value;
    if (value > high) high = value;
    sum += value;
  }
  if (low === 0 && high === 1) return "binary";
  return low === 0 && high > 2 && sum / y.length < LOW_COUNTS ? "count" : null;
}
