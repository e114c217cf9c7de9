/**
 * Return the value at place `k` if all were sorted: Hoare's FIND (1961, Comm. ACM 4(7), 321), which
 * sorts no more than that takes.
 *
 * @param {Float64Array} values put in another order: those before `k` are no larger, those after it no
 *   smaller
 * @param {number} k from 0
 * @param {number} [from] the first place that may be out of order; places before it are known from a
 *   smaller k
 * @returns {number}
 */
export function orderStatistic(values, k, from = 0) {
  let low = from, high = values.length - 1; // prettier-ignore
  while (low < high) {
    const pivot = values[k];
    let i = low, j = high; // prettier-ignore
    while (i <= j) {
      while (values[i] < pivot) i++;
      while (values[j] > pivot) j--;
      if (i <= j) {
        const value = values[i];
        values[i++] = values[j];
        values[j--] = value;
      }
    }
    if (j < k) low = i;
    if (i > k) high = j;
  }
  return values[k];
}
