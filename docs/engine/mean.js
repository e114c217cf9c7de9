/**
 * Return the arithmetic mean.
 *
 * @param {number[] | Float64Array} values
 * @returns {number} NaN if there are none
 */
export function mean(values) {
  let sum = 0;
  for (const value of values) sum += value;
  return sum / values.length;
}
