const SERIES_BELOW = 2.5; // further out the sum cancels, and the fraction converges fast
const TERMS = 80;

/**
 * Return the probability of a standard normal number above `z`, to 1e-13 of itself.
 *
 * Near 0 by the series of Abramowitz and Stegun 26.2.11, in the tail by Laplace's continued fraction,
 * 26.2.14.
 *
 * @param {number} z at least 0
 * @returns {number} 0 to 1/2
 */
export function normalTail(z) {
  const density = Math.exp(-(z ** 2) / 2) / Math.sqrt(2 * Math.PI);
  if (z < SERIES_BELOW) {
    let term = z;
    let sum = z;
    for (let k = 3; term > 1e-17 * sum; k += 2) {
      term *= z ** 2 / k;
      sum += term;
    }
    return 0.5 - density * sum;
  }
  let fraction = z;
  for (let k = TERMS; k > 0; k--) fraction = z + k / fraction;
  return density / fraction;
}
