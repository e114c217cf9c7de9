/** Arithmetic of 2×2 matrices, given by their rows. */

/** @typedef {[number, number]} Pair */
/** @typedef {[Pair, Pair]} Matrix by rows */

/**
 * @param {Matrix} a
 * @param {Matrix} b
 * @returns {Matrix}
 */
export function multiply([[a00, a01], [a10, a11]], [[b00, b01], [b10, b11]]) {
  return [
    [a00 * b00 + a01 * b10, a00 * b01 + a01 * b11],
    [a10 * b00 + a11 * b10, a10 * b01 + a11 * b11],
  ];
}

/**
 * @param {Matrix} a
 * @param {number} first
 * @param {number} second
 * @returns {Pair}
 */
export function apply([[a00, a01], [a10, a11]], first, second) {
  return [a00 * first + a01 * second, a10 * first + a11 * second];
}

/**
 * @param {Matrix} a
 * @returns {Matrix}
 */
export function transpose([[a00, a01], [a10, a11]]) {
  return [
    [a00, a10],
    [a01, a11],
  ];
}

/**
 * @param {Matrix} a
 * @param {number} factor
 * @returns {Matrix}
 */
export function scale([[a00, a01], [a10, a11]], factor) {
  return [
    [a00 * factor, a01 * factor],
    [a10 * factor, a11 * factor],
  ];
}

/**
 * @param {Matrix} a
 * @param {Matrix} b
 * @returns {Matrix}
 */
export function add([[a00, a01], [a10, a11]], [[b00, b01], [b10, b11]]) {
  return [
    [a00 + b00, a01 + b01],
    [a10 + b10, a11 + b11],
  ];
}

/**
 * Return tr(a b).
 *
 * @param {Matrix} a
 * @param {Matrix} b
 */
export function trace([[a00, a01], [a10, a11]], [[b00, b01], [b10, b11]]) {
  return a00 * b00 + a01 * b10 + a10 * b01 + a11 * b11;
}

/** @param {Matrix} a */
export function determinant([[a00, a01], [a10, a11]]) {
  return a00 * a11 - a01 * a10;
}

/**
 * @param {Matrix} a not singular
 * @returns {Matrix}
 */
export function inverse(a) {
  const [[a00, a01], [a10, a11]] = a;
  const det = determinant(a);
  return [
    [a11 / det, -a01 / det],
    [-a10 / det, a00 / det],
  ];
}
