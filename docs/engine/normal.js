/**
 * The standard normal distribution: density, and probability below a value.
 *
 * A ratio of two polynomials, Hart (1968), Computer Approximations, algorithm 5666, as West (2005,
 * Wilmott Magazine, May, 70-76) gives it. It loses digits far out, where Laplace's continued fraction
 * (Abramowitz and Stegun 26.2.14) needs few terms.
 */

const PER_ROOT = 1 / Math.sqrt(2 * Math.PI);
const FAR = 4; // here both are exact to 1e-13
const TERMS = 24;

/** @param {number} z */
export function normalDensity(z) {
  return PER_ROOT * Math.exp((-z * z) / 2);
}

/**
 * Return the probability of a value below `z`.
 *
 * @param {number} z
 */
export function normalCdf(z) {
  return z > 0 ? 1 - normalTail(z) : normalTail(-z);
}

/**
 * Return the probability of a value above `z`, to 2e-13 of itself.
 *
 * @param {number} z at least 0
 * @returns {number} 0 to 1/2
 */
export function normalTail(z) {
  return Math.exp((-z * z) / 2) * tailRatio(z);
}

/**
 * Return the probability beyond `z`, in units of exp(-z²/2).
 *
 * @param {number} z at least 0
 */
function tailRatio(z) {
  if (z >= FAR) {
    let fraction = z;
    for (let k = TERMS; k > 0; k--) fraction = z + k / fraction;
    return PER_ROOT / fraction;
  }
  return (
    ((((((0.0352624965998911 * z + 0.700383064443688) * z + 6.37396220353165) * z +
      33.912866078383) * z + 112.079291497871) * z + 221.213596169931) * z + 220.206867912376) /
    (((((((0.0883883476483184 * z + 1.75566716318264) * z + 16.064177579207) * z +
      86.7807322029461) * z + 296.564248779674) * z + 637.333633378831) * z +
      793.826512519948) * z + 440.413735824752)
  ); // prettier-ignore
}
