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
  const [[f00, f01], [f10, f11]] = factor;
  const [d00, d01, d11] = [f00 ** 2 + f01 ** 2, f00 * f10 + f01 * f11, f10 ** 2 + f11 ** 2];
  const angle = Math.atan2(2 * d01, d00 - d11) / 2;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
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
  const [first, second] = [Math.max(lengths[0], noise), Math.max(lengths[1], noise)];
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
export function timesDiagonal([[a00, a01], [a10, a11]], [first, second]) {
  return [
    [a00 * first, a01 * second],
    [a10 * first, a11 * second],
  ];
}
