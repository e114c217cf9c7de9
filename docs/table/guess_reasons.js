/** Why columns were guessed to be outcome, predictor and cluster. */

import { CLUSTER_NAME, PREDICTOR_NAME, OUTCOME_NAME } from "./column_scores.js";
import { defaultLevels } from "./default_levels.js";
import { variesWithin } from "./within_clusters.js";

/** @typedef {import("./data_problem.js").Message} Message */
/** @typedef {import("./describe_table.js").Column} Column */
/** @typedef {{y: Message, x: Message | null, cluster: Message}} Reasons of x null without a cluster */

/**
 * @param {Column[]} columns
 * @param {{y: number, x: number, cluster: number}} guess
 * @returns {Reasons}
 */
export function guessReasons(columns, { y, x, cluster }) {
  /** @type {(i: number, pattern: RegExp) => "yes" | "no"} */
  const isNamed = (i, pattern) => (pattern.test(columns[i].name) ? "yes" : "no");
  return {
    cluster:
      cluster < 0
        ? { key: "data-why-no-cluster" }
        : {
            key: "data-why-cluster",
            values: {
              distinct: columns[cluster].sample.distinct,
              named: isNamed(cluster, CLUSTER_NAME),
            },
          },
    y:
      y < 0
        ? { key: "data-why-no-outcome" }
        : { key: "data-why-outcome", values: { named: isNamed(y, OUTCOME_NAME) } },
    x: x < 0 ? without(columns, cluster) : predictor(columns[x], isNamed(x, PREDICTOR_NAME)),
  };
}

/**
 * @param {Column} column
 * @param {"yes" | "no"} named
 * @returns {Message}
 */
function predictor({ kind, levels }, named) {
  if (kind === "date") return { key: "data-why-date" };
  if (kind !== "text") return { key: "data-why-predictor", values: { named } };
  const [zero, one] = defaultLevels(levels).map((name) => ({ name }));
  return { key: "data-why-levels", values: { zero, one } };
}

/**
 * Say why there is no predictor, and which text could be one.
 *
 * @param {Column[]} columns
 * @param {number} cluster
 * @returns {Message | null}
 */
function without(columns, cluster) {
  if (cluster < 0) return null;
  const text = columns.find(
    ({ kind, levels, sample }) =>
      kind === "text" && levels.length > 2 && variesWithin(sample, columns[cluster].sample) > 0,
  );
  if (!text) return { key: "data-why-none" };
  return {
    key: "data-why-text",
    values: { column: { name: text.name }, levels: text.levels.length },
  };
}
