/**
 * The minimum of a smooth function of a few variables by BFGS.
 *
 * Nocedal and Wright (2006), Numerical Optimization, algorithm 6.1; the line search brackets and
 * interpolates until the weak Wolfe conditions hold (Lewis and Overton 2013, Math. Program. 141,
 * algorithm 2.6).
 */

const ENOUGH_DECREASE = 1e-4;
const ENOUGH_FLATTENING = 0.9;
const FLAT = 1e-7; // a gradient below it ends the descent, in units of the point where that is large
const SMALL_STEP = 1e-6; // and so does a step below it, relative to the point
const FIRST_STEP = 0.3; // relative to the start
const MAX_STEPS = 500;
const MAX_TRIALS = 40;
const ROUNDING = 1e-15; // relative difference of two values that means nothing

/** @typedef {(point: Float64Array, gradient: Float64Array) => number} Objective fills `gradient` */
/** @typedef {{point: Float64Array, value: number, gradient: Float64Array}} Place */

/**
 * Return a local minimum of `objective` downhill from `start`.
 *
 * @param {Objective} objective returns the value at `point` and fills `gradient`
 * @param {ArrayLike<number>} start shape (k,), not all 0; its size is the scale of the first step
 * @returns {Place}
 */
export function minimize(objective, start) {
  let here = place(objective, Float64Array.from(start));
  let inverseHessian = scaledIdentity(
    start.length,
    (FIRST_STEP * length(here.point)) / length(here.gradient),
  );
  for (let step = 0; step < MAX_STEPS && !isFlat(here); step++) {
    const direction = here.point.map((_, i) => -dot(inverseHessian[i], here.gradient));
    const next = searchLine(objective, here, direction);
    if (!next) break;
    const moved = next.point.map((to, i) => to - here.point[i]);
    const bent = next.gradient.map((to, i) => to - here.gradient[i]);
    const curvature = dot(moved, bent);
    if (curvature > 0) {
      // The first step was a guess: from here on the scale is the function's own.
      if (step === 0) inverseHessian = scaledIdentity(start.length, curvature / dot(bent, bent));
      update(inverseHessian, moved, bent, curvature);
    }
    const isSmall = length(moved) <= SMALL_STEP * (SMALL_STEP + length(here.point));
    here = next;
    if (isSmall) break;
  }
  return here;
}

/**
 * Whether the function changes no more here, not even over a distance as large as the point.
 *
 * @param {Place} here
 */
function isFlat({ point, gradient }) {
  return largest(gradient) * Math.max(1, length(point)) <= FLAT;
}

/**
 * Return a place along `direction` that is lower and flatter, or null where none can be told.
 *
 * @param {Objective} objective
 * @param {Place} here
 * @param {Float64Array} direction downhill
 * @returns {Place | null}
 */
function searchLine(objective, here, direction) {
  const slope = dot(here.gradient, direction);
  if (!(slope < 0)) return null;
  const rounding = ROUNDING * Math.abs(here.value);
  let [low, high] = [0, Infinity];
  let [lowValue, lowSlope] = [here.value, slope];
  let size = 1;
  /** @type {Place | null} */
  let best = null;
  for (let trial = 0; trial < MAX_TRIALS; trial++) {
    const there = place(
      objective,
      here.point.map((from, i) => from + size * direction[i]),
    );
    const slopeThere = dot(there.gradient, direction);
    if (there.value <= here.value + ENOUGH_DECREASE * size * slope + rounding) {
      if (slopeThere >= ENOUGH_FLATTENING * slope) return there;
      [low, lowValue, lowSlope, best] = [size, there.value, slopeThere, there];
      size = high === Infinity ? 3 * size : (low + high) / 2;
    } else {
      high = size;
      size = low + (high - low) * parabola(lowValue, lowSlope, there.value, high - low);
    }
  }
  return best;
}

/**
 * Return where, as a share of `width`, a parabola has its minimum; 0.1 to 0.5.
 *
 * @param {number} value at 0
 * @param {number} slope at 0, negative
 * @param {number} valueAtWidth too high to be accepted, possibly not a number
 * @param {number} width
 */
function parabola(value, slope, valueAtWidth, width) {
  const share = (-slope * width) / (2 * (valueAtWidth - value - slope * width));
  return share > 0.1 ? Math.min(share, 0.5) : 0.1;
}

/**
 * Update the inverse Hessian in place (Nocedal and Wright 2006, eq. 6.17).
 *
 * @param {Float64Array[]} inverseHessian
 * @param {Float64Array} moved s
 * @param {Float64Array} bent y, the change of the gradient
 * @param {number} curvature sᵀy, above 0
 */
function update(inverseHessian, moved, bent, curvature) {
  const product = inverseHessian.map((row) => dot(row, bent));
  const scale = (1 + dot(bent, product) / curvature) / curvature;
  inverseHessian.forEach((row, i) => {
    for (let j = 0; j < row.length; j++) {
      row[j] +=
        scale * moved[i] * moved[j] - (product[i] * moved[j] + moved[i] * product[j]) / curvature;
    }
  });
}

/**
 * @param {Objective} objective
 * @param {Float64Array} point
 * @returns {Place}
 */
function place(objective, point) {
  const gradient = new Float64Array(point.length);
  return { point, value: objective(point, gradient), gradient };
}

/**
 * @param {number} size
 * @param {number} scale
 */
function scaledIdentity(size, scale) {
  return Array.from({ length: size }, (_, i) => {
    const row = new Float64Array(size);
    row[i] = scale;
    return row;
  });
}

/**
 * @param {ArrayLike<number>} one
 * @param {ArrayLike<number>} other
 */
function dot(one, other) {
  let sum = 0;
  for (let i = 0; i < one.length; i++) sum += one[i] * other[i];
  return sum;
}

/** @param {Float64Array} vector */
function length(vector) {
  return Math.sqrt(dot(vector, vector));
}

/** @param {Float64Array} vector */
function largest(vector) {
  return vector.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
}
