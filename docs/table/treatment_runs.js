/** Names of runs in a crossover: each subject has one under each of a few treatments. */

import { variesWithin } from "./within_clusters.js";

/** @typedef {import("./describe_table.js").Column} Column */

/**
 * Whether a column has one name for every pair of a treatment and another column: then that one is
 * what was compared with itself, and a cluster rather than this.
 *
 * @param {Column} column
 * @param {Column[]} columns
 * @param {(column: Column) => boolean} isTreatment
 */
export function isRunOfTreatment(column, columns, isTreatment) {
  const above = columns.filter(
    ({ sample }) => sample.distinct > 1 && variesWithin(sample, column.sample) === 0,
  );
  return above.some(
    (treatment) =>
      isTreatment(treatment) &&
      above.some(
        (other) =>
          other !== treatment &&
          other.sample.distinct * treatment.sample.distinct === column.sample.distinct,
      ),
  );
}
