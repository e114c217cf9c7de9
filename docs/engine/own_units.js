/** Units of the coefficients that suit the random effects. Twin of own_units.py. */

import { determinant } from "./matrix.js";

/** @typedef {import("./matrix.js").Matrix} Matrix */
/** @typedef {import("./matrix.js").Pair} Pair */

/**
 * Return the axes of D = factor · factorᵀ, and how long D is along them.
 *
 * @param {Matrix} factor
 * @returns {{axes: Matrix, lengths: Pair}} columns of length 1 at right angles, and the square
 *   roots of D's eigenvalues, the larger first
 */
export function axesOf(factor) {
  const f00 = factor[0][0], f01 = factor[0][1], f10 = factor[1][0], f11 = factor[1][1]; // prettier-ignore
  const d00 = f00 * f00 + f01 * f01, d01 = f00 * f10 + f01 * f11, d11 = f10 * f10 + f11 * f11; // prettier-ignore
  const angle = Math.atan2(2 * d01, d00 - d11) / 2;
  const cos = Math.cos(angle), sin = Math.sin(angle); // prettier-ignore
  const longest = Math.sqrt((d00 + d11 + Math.hypot(d00 - d11, 2 * d01)) / 2);
  // The determinant keeps the digits that a difference of eigenvalues loses.
  const shortest = longest > 0 ? Math.abs(determinant(factor)) / longest : 0;
  return {
    axes: [
      [cos, -sin],
      [sin, cos],
    ],
    lengths: [longest, shortest],
  };
}

/**
 * Return units U in which D = factor · factorᵀ is diagonal, and its diagonal in them.
 *
 * They are the axes of D, each as long as its SD, or as the noise where that is more: what is far
 * below the noise needs no units of its own, and 0 can have none.
 *
 * @param {Matrix} factor
 * @param {number} noise SD over σ of the noise in an average cluster's estimate, above 0
 * @returns {{units: Matrix, diagonal: Pair}} D = U D̃ Uᵀ, the diagonal of D̃ being 0 to 1
 */
export function ownUnits(factor, noise) {
  const { axes, lengths } = axesOf(factor);
  const first = Math.max(lengths[0], noise);
  const second = Math.max(lengths[1], noise);
  return {
    units: timesDiagonal(axes, [first, second]),
    diagonal: [(lengths[0] / first) ** 2, (lengths[1] / second) ** 2],
  };
}

/**
 * Return a matrix with its columns multiplied.
 *
 * @param {Matrix} a
 * @param {Pair} factors
 * @returns {Matrix}
 */
export function timesDiagonal(a, factors) {
  return [
    [a[0][0] * factors[0], a[0][1] * factors[1]],
    [a[1][0] * factors[0], a[1][1] * factors[1]],
  ];
}
