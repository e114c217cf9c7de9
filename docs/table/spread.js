/** Where a column's numbers lie and how far they spread. */

/** @typedef {{mean: number, sd: number, low: number, high: number}} Spread in the column's units */

/**
 * @param {Float64Array} values finite numbers
 * @returns {Spread} `sd` is 0 for a single number
 */
export function spreadOf(values) {
  let sum = 0, low = Infinity, high = -Infinity; // prettier-ignore
  for (let i = 0; i < values.length; i++) {
    const value = values[i];
    sum += value;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  const mean = sum / values.length;
  let squares = 0;
  for (let i = 0; i < values.length; i++) squares += (values[i] - mean) ** 2;
  return { mean, sd: Math.sqrt(squares / (values.length - 1)) || 0, low, high };
}
