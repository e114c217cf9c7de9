/** Units of the coefficients that suit the random effects. */

import { determinant } from "./matrix.js";

/** @typedef {import("./by_cluster.js").ClusterRegressions} ClusterRegressions */
/** @typedef {import("./matrix.js").Matrix} Matrix */

/**
 * Return units in which D = factor · factorᵀ is the identity, and the θ of D in them.
 *
 * They are the axes of D, each as long as its SD, or as the noise of an average cluster where that
 * is more: what is far below the noise needs no units of its own, and 0 can have none.
 *
 * @param {Matrix} factor
 * @param {ClusterRegressions} clusters
 * @returns {{units: Matrix, theta: [number, number, number]}}
 */
export function ownUnits(factor, { n }) {
  const [[f00, f01], [f10, f11]] = factor;
  const [d00, d01, d11] = [f00 ** 2 + f01 ** 2, f00 * f10 + f01 * f11, f10 ** 2 + f11 ** 2];
  const angle = Math.atan2(2 * d01, d00 - d11) / 2;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const longest = Math.sqrt((d00 + d11 + Math.hypot(d00 - d11, 2 * d01)) / 2);
  const shortest = longest > 0 ? Math.abs(determinant(factor)) / longest : 0;
  const noise = 1 / Math.sqrt(n.reduce((sum, rows) => sum + rows) / n.length);
  const [first, second] = [Math.max(longest, noise), Math.max(shortest, noise)];
  return {
    units: [
      [first * cos, -second * sin],
      [first * sin, second * cos],
    ],
    theta: [longest / first, 0, shortest / second],
  };
}
