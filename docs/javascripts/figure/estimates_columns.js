/** The table of all estimates: its columns, and the order of its rows. Nothing is drawn here. */

import { count, percent, precise } from "../words/numbers.js";
import { language, say } from "../words/words.js";

/**
 * @typedef {object} Column
 * @property {string} heading
 * @property {(string | number | null)[]} values one a cluster; null is not known
 * @property {string[]} texts the same as words
 */

/**
 * Return the columns; those of the truth only where it is known of some cluster.
 *
 * @param {import("../../engine/types.js").Clusters} clusters
 * @returns {Column[]}
 */
export function estimatesColumns(clusters) {
  const { no_pooling: own, partial_pooling: mixed, truth } = clusters;
  if (own.x === undefined) {
    return [
      column(say("estimates-cluster"), clusters.cluster, String),
      column(say("estimates-n"), clusters.n, count),
      column(say("estimates-no-pooling-mean"), own.intercept, precise),
      column(say("estimates-partial-pooling-mean"), mixed.intercept, precise),
      ...intervalColumns(clusters.intervals),
      column(say("estimates-kept"), clusters.share_kept, percent),
    ];
  }
  const isKnown = truth.x.some((value) => value !== null);
  return [
    column(say("estimates-cluster"), clusters.cluster, String),
    column(say("estimates-n"), clusters.n, count),
    column(say("estimates-no-pooling-intercept"), own.intercept, precise),
    column(say("estimates-no-pooling-x"), own.x, precise),
    column(say("estimates-partial-pooling-intercept"), mixed.intercept, precise),
    column(say("estimates-partial-pooling-x"), mixed.x, precise),
    ...intervalColumns(clusters.intervals),
    ...(isKnown
      ? [
          column(say("estimates-truth-intercept"), truth.intercept, precise),
          column(say("estimates-truth-x"), truth.x, precise),
        ]
      : []),
    column(say("estimates-kept"), clusters.share_kept, percent),
  ];
}

/**
 * Return the intervals, sorted by their width.
 *
 * @param {import("../../engine/types.js").Intervals} [intervals]
 * @returns {Column[]} none where there are none
 */
function intervalColumns(intervals) {
  if (!intervals) return [];
  const { low, high } = intervals;
  return /** @type {const} */ (["intercept", "x"]).flatMap((name) => {
    const [from, to] = [low[name], high[name]];
    if (!from || !to) return [];
    const heading = low.x ? say(`estimates-interval-${name}`) : say("estimates-interval-mean");
    const texts = from.map((value, c) =>
      say("number-interval", { low: precise(value), high: precise(to[c]) }),
    );
    return [{ heading, values: from.map((value, c) => to[c] - value), texts }];
  });
}

/**
 * Return the places of a column's values in their order; equals stay as they are, and what is not
 * known is always last. Names that are numbers have the order of numbers.
 *
 * @param {Column["values"]} values
 * @param {boolean} isRising
 * @returns {number[]}
 */
export function order(values, isRising) {
  const areNumbers = values.every((value) => !Number.isNaN(Number(value)));
  const { compare: compareTexts } = new Intl.Collator(language());
  const compare = (/** @type {number} */ one, /** @type {number} */ other) => {
    const [a, b] = [values[one], values[other]];
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    const rise = areNumbers ? Number(a) - Number(b) : compareTexts(String(a), String(b));
    return isRising ? rise : -rise;
  };
  return [...values.keys()].sort(compare);
}

/**
 * @template {string | number | null} T
 * @param {string} heading
 * @param {T[]} values
 * @param {(value: T) => string} words
 * @returns {Column}
 */
function column(heading, values, words) {
  return { heading, values, texts: values.map((value) => words(value)) };
}
