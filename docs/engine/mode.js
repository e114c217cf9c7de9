/** Where a smooth function of a few numbers is highest, and how it is curved there. Twin of mode.py. */

import { newton } from "./newton.js";

const STEP = 1e-2; // of differences
const WIDEST = 1.5; // the SD that a coordinate with little or no curvature is given

/**
 * Return the mode, and the SDs of the normal density that is curved as it is there.
 *
 * @param {(point: number[]) => number} logDensity
 * @param {number[]} start shape (k,); numbers for which a change of 1 is neither much nor little
 * @returns {{mode: number[], widths: number[]}} along each coordinate, the others being fixed
 */
export function modeAndWidths(logDensity, start) {
  /** @param {number[]} point */
  const look = (point) => differences((at) => -logDensity(at), point);
  const { point: mode } = newton(look, start);
  const { hessian } = look(mode);
  const widths = mode.map((_, k) => 1 / Math.sqrt(Math.max(hessian[k][k], WIDEST ** -2)));
  return { mode, widths };
}

/**
 * Return a function's value, gradient and Hessian at a point, by central differences.
 *
 * @param {(point: number[]) => number} evaluate
 * @param {number[]} point shape (k,)
 * @returns {import("./newton.js").Place<number[]>}
 */
export function differences(evaluate, point) {
  /**
   * @param {number} i
   * @param {number} a steps along i
   * @param {number} j
   * @param {number} b steps along j
   */
  const at = (i, a, j = i, b = 0) =>
    evaluate(point.map((value, k) => value + STEP * ((k === i ? a : 0) + (k === j ? b : 0))));
  const value = evaluate(point);
  const above = point.map((_, i) => at(i, 1));
  const below = point.map((_, i) => at(i, -1));
  const hessian = point.map((_, i) =>
    point.map((__, j) => (i === j ? (above[i] + below[i] - 2 * value) / STEP ** 2 : 0)),
  );
  for (let i = 0; i < point.length; i++) {
    for (let j = i + 1; j < point.length; j++) {
      const bend = at(i, 1, j, 1) - at(i, 1, j, -1) - at(i, -1, j, 1) + at(i, -1, j, -1);
      hessian[i][j] = hessian[j][i] = bend / (4 * STEP ** 2);
    }
  }
  return {
    value,
    gradient: above.map((up, i) => (up - below[i]) / (2 * STEP)),
    hessian,
    move: (step) => point.map((from, i) => from + step[i]),
  };
}
