/**
 * Return the correlation in a covariance matrix; NaN where a variance is 0.
 *
 * @param {number[][]} covariance 2×2; of random intercepts alone it has no slopes
 * @returns {number} -1 to 1
 */
export function correlation([[v00, v01], [, v11]]) {
  const sds = Math.sqrt(v00) * Math.sqrt(v11);
  return sds > 0 ? Math.max(-1, Math.min(1, v01 / sds)) : NaN;
}
