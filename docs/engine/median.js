/**
 * Return the median: the value in the middle, or half-way between the two that are there.
 *
 * @param {ArrayLike<number>} values in any order, which they keep
 * @returns {number} NaN if there are none
 */
export function median(values) {
  const sorted = Float64Array.from(values).sort();
  const last = sorted.length - 1;
  return (sorted[last >> 1] + sorted[(last + 1) >> 1]) / 2;
}
