/** Columns for intermediate results. Fresh memory costs more than what is calculated in it. */

/** @type {Map<string, Float64Array>} */
const columns = new Map();

/**
 * Return `size` numbers to overwrite; they hold until the same name is asked for again.
 *
 * @param {string} name
 * @param {number} size
 * @returns {Float64Array} shape (size,), with whatever it held before
 */
export function scratch(name, size) {
  let column = columns.get(name);
  if (!column || column.length < size) {
    column = new Float64Array(size);
    columns.set(name, column);
  }
  return column.subarray(0, size);
}
