/**
 * Return Spearman's rank correlation: Pearson's of the ranks, equal values sharing their mean rank.
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
  const found = new Float64Array(values.length);
  for (let from = 0; from < order.length;) {
    let to = from;
    while (values[order[to]] === values[order[from]]) to += 1; // past the end nothing is
    for (let at = from; at < to; at++) found[order[at]] = (from + 1 + to) / 2;
    from = to;
  }
  return found;
}
