/** A predictor centred and scaled where only its sums are known. */

/** @typedef {import("../engine/sums_frame.js").SumsTable} SumsTable */

/**
 * @param {SumsTable} sums with a predictor
 * @param {{centre: boolean, centreWithin: boolean, scale: boolean}} how as for rows (see transformed.js)
 * @returns {SumsTable}
 */
export function transformedSums(sums, { centre, centreWithin, scale }) {
  const { n, meanX = [], sxx = [], sxy = [] } = sums;
  const mean = weighted(n, meanX);
  const away = centreWithin ? 0 : 1;
  const taken = centre ? mean : 0;
  const centred = Float64Array.from(meanX, (value) => away * (value - taken));
  const sd = scale ? sdOf(n, centred, sxx) : 1;
  return {
    ...sums,
    meanX: centred.map((value) => value / sd),
    sxx: Float64Array.from(sxx, (value) => value / sd ** 2),
    sxy: Float64Array.from(sxy, (value) => value / sd),
  };
}

/**
 * @param {ArrayLike<number>} n
 * @param {ArrayLike<number>} values
 */
export function weighted(n, values) {
  let rows = 0, sum = 0; // prettier-ignore
  for (let c = 0; c < n.length; c++) {
    rows += n[c];
    sum += n[c] * values[c];
  }
  return sum / rows;
}

/**
 * Return the standard deviation over rows.
 *
 * @param {ArrayLike<number>} n
 * @param {ArrayLike<number>} means
 * @param {ArrayLike<number>} squares about them
 */
export function sdOf(n, means, squares) {
  const mean = weighted(n, means);
  let rows = 0, total = 0; // prettier-ignore
  for (let c = 0; c < n.length; c++) {
    rows += n[c];
    total += squares[c] + n[c] * (means[c] - mean) ** 2;
  }
  return Math.sqrt(total / (rows - 1));
}
