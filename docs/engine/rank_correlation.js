const ROUNDING = 1e-9; // of the largest: what differs by less is equal but for rounding

/**
 * Return Spearman's rank correlation: Pearson's of the ranks.
 *
 * Equal values share their mean rank, as those do that differ by rounding alone: which of them came
 * out larger says nothing.
 *
 * @param {ArrayLike<number>} first
 * @param {ArrayLike<number>} second as many
 * @returns {number} -1 to 1; NaN where all values of one are equal
 */
export function rankCorrelation(first, second) {
  const [a, b] = [ranks(first), ranks(second)];
  const middle = (a.length + 1) / 2;
  let [aa, bb, ab] = [0, 0, 0];
  for (const [i, rank] of a.entries()) {
    aa += (rank - middle) ** 2;
    bb += (b[i] - middle) ** 2;
    ab += (rank - middle) * (b[i] - middle);
  }
  return ab / Math.sqrt(aa * bb);
}

/** @param {ArrayLike<number>} values */
function ranks(values) {
  const order = Array.from(values, (_, i) => i).sort((i, j) => values[i] - values[j]);
  const largest = order.reduce((most, i) => Math.max(most, Math.abs(values[i])), 0);
  const isEqual = (/** @type {number} */ i, /** @type {number} */ j) =>
    values[j] - values[i] <= ROUNDING * largest;
  const found = new Float64Array(values.length);
  for (let from = 0; from < order.length;) {
    let to = from + 1;
    while (to < order.length && isEqual(order[to - 1], order[to])) to += 1;
    for (let at = from; at < to; at++) found[order[at]] = (from + 1 + to) / 2;
    from = to;
  }
  return found;
}
