/** Whether every row stands there twice, as where a table was pasted below itself. */

/**
 * @param {Float64Array} y
 * @param {Float64Array | null} x
 * @param {Int32Array} code
 */
export function isEveryRowTwice(y, x, code) {
  const n = y.length;
  if (n % 2 === 1) return false;
  const isTwin = (/** @type {number} */ i, /** @type {number} */ j) =>
    y[i] === y[j] && code[i] === code[j] && (x === null || x[i] === x[j]);
  let first = 1;
  while (first < n && !isTwin(0, first)) first++;
  if (first === n) return false; // most tables end here
  const rows = Int32Array.from({ length: n }, (_, i) => i);
  rows.sort((i, j) => code[i] - code[j] || y[i] - y[j] || (x === null ? 0 : x[i] - x[j]));
  for (let k = 0; k < n; k += 2) if (!isTwin(rows[k], rows[k + 1])) return false;
  return true;
}
