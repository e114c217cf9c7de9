/**
 * Arithmetic of 2×2 matrices, given by their rows. By index, as in all that a fit calls most: taking
 * arrays apart allocates.
 */

/** @typedef {[number, number]} Pair */
/** @typedef {[Pair, Pair]} Matrix by rows */

/**
 * @param {Matrix} a
 * @param {Matrix} b
 * @returns {Matrix}
 */
export function multiply(a, b) {
  return [
    [a[0][0] * b[0][0] + a[0][1] * b[1][0], a[0][0] * b[0][1] + a[0][1] * b[1][1]],
    [a[1][0] * b[0][0] + a[1][1] * b[1][0], a[1][0] * b[0][1] + a[1][1] * b[1][1]],
  ];
}

/**
 * @param {Matrix} a
 * @param {number} first
 * @param {number} second
 * @returns {Pair}
 */
export function apply(a, first, second) {
  return [a[0][0] * first + a[0][1] * second, a[1][0] * first + a[1][1] * second];
}

/**
 * @param {Matrix} a
 * @returns {Matrix}
 */
export function transpose(a) {
  return [
    [a[0][0], a[1][0]],
    [a[0][1], a[1][1]],
  ];
}

/**
 * @param {Matrix} a
 * @param {number} factor
 * @returns {Matrix}
 */
export function scale(a, factor) {
  return [
    [a[0][0] * factor, a[0][1] * factor],
    [a[1][0] * factor, a[1][1] * factor],
  ];
}

/**
 * @param {Matrix} a
 * @param {Matrix} b
 * @returns {Matrix}
 */
export function add(a, b) {
  return [
    [a[0][0] + b[0][0], a[0][1] + b[0][1]],
    [a[1][0] + b[1][0], a[1][1] + b[1][1]],
  ];
}

/**
 * Return tr(a b).
 *
 * @param {Matrix} a
 * @param {Matrix} b
 */
export function trace(a, b) {
  return a[0][0] * b[0][0] + a[0][1] * b[1][0] + a[1][0] * b[0][1] + a[1][1] * b[1][1];
}

/** @param {Matrix} a */
export function determinant(a) {
  return a[0][0] * a[1][1] - a[0][1] * a[1][0];
}

/**
 * @param {Matrix} a not singular
 * @returns {Matrix}
 */
export function inverse(a) {
  const det = determinant(a);
  return [
    [a[1][1] / det, -a[0][1] / det],
    [-a[1][0] / det, a[0][0] / det],
  ];
}
