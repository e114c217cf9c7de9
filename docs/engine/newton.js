/**
 * A minimum of a smooth function, by Newton's method with damping. Twin of newton.py.
 *
 * Where the Hessian H is not positive definite, |H| takes its place: along a direction that bends
 * down the step is downhill, and as long as if it bent up as much (Nocedal and Wright 2006, Numerical
 * Optimization, section 3.4). Levenberg and Marquardt's damping (chapters 4 and 10.3): it gets a
 * multiple of I until the step stays within reach, and the function falls as it foretells.
 */

import { eigen } from "./eigen.js";

const REACH = 1; // the longest step
const MOST_EVALUATIONS = 200;
const SMALL_GAIN = 1e-7; // of the function: after a Newton step that gains so little, none is left
const NO_GAIN = 1e-13; // of the function, foretold for the step after
const NO_SHARE = 1e-16; // of the function's value, instead where that is more
const ROUNDING = 1e-14; // of the function's value
const ENOUGH_GAIN = 0.1; // as a share of what was foretold
const LITTLE_DAMPING = 1e-3; // as a share of the Hessian's largest element
const NO_DAMPING = 1e-5; // the same; below it Newton's own step is tried
const LEAST_BEND = 1e-9; // of |H|, as a share of its largest

/**
 * One point, and the function there in coordinates δ around it.
 *
 * @template Point
 * @typedef {object} Place
 * @property {number} value of the function
 * @property {number[]} gradient by δ at δ = 0, shape (k,)
 * @property {number[][]} hessian by δ at δ = 0, shape (k, k)
 * @property {(step: number[]) => Point} move gives the point at δ
 */

/**
 * Go downhill from `start` to where the function is level.
 *
 * @template Point
 * @param {(point: Point) => Place<Point>} look its coordinates are scaled to steps of 1
 * @param {Point} start
 * @returns {{value: number, point: Point, isMinimum: boolean}} a saddle is level too; from a start
 *   where the function has no bends that are numbers no way leads on: its value is infinite
 */
export function newton(look, start) {
  let here = look(start);
  if (!here.hessian.every((row) => row.every(Number.isFinite))) {
    return { value: Infinity, point: start, isMinimum: false };
  }
  let damping = 0, kept = 0, lastGain = 0, isExact = false; // prettier-ignore
  for (let i = 0; i < MOST_EVALUATIONS; i++) {
    const damped = dampedStep(here, damping);
    const { step } = damped;
    ({ damping, isExact } = damped);
    const gain = -dot(here.gradient, step) - bend(here.hessian, step) / 2;
    const point = here.move(step);
    const size = Math.abs(here.value);
    const isSmall = gain <= Math.max(SMALL_GAIN, ROUNDING * size);
    if (isSmall && kept > 0) {
      damping = kept = 0; // which may be all that made it small
      continue;
    }
    // Gains shrink as squares: the next is to this one's square as this is to the last's.
    if (isSmall || (isExact && gain ** 3 <= Math.max(NO_GAIN, NO_SHARE * size) * lastGain ** 2)) {
      return { value: here.value - gain, point, isMinimum: isExact };
    }
    const there = look(point);
    if (here.value - there.value >= ENOUGH_GAIN * gain) {
      [here, lastGain] = [there, gain];
      damping = kept = less(damping, there);
    } else {
      damping = more(damping, here);
      kept = 0;
    }
  }
  return { value: here.value, point: here.move(here.gradient.map(() => 0)), isMinimum: isExact };
}

/**
 * Return a step downhill within reach, the damping that made it so, and if it is Newton's.
 *
 * @param {Place<any>} here
 * @param {number} damping
 */
function dampedStep(here, damping) {
  const exact = solve(here.hessian, 0, here.gradient);
  if (exact && damping === 0 && isWithinReach(exact)) {
    return { step: exact.map((value) => -value), damping, isExact: true };
  }
  const bends = exact ? here.hessian : bendsOf(here.hessian);
  for (;;) {
    const step = solve(bends, damping, here.gradient);
    if (step && isWithinReach(step)) {
      return { step: step.map((value) => -value), damping, isExact: false };
    }
    damping = more(damping, here);
  }
}

/** @param {number[]} step */
function isWithinReach(step) {
  return dot(step, step) <= REACH ** 2;
}

/**
 * Return |H|, which has the sizes of H's eigenvalues.
 *
 * @param {number[][]} hessian
 */
function bendsOf(hessian) {
  const { values, vectors } = eigen(hessian);
  const largest = Math.max(...values.map(Math.abs));
  const sizes = values.map((value) => Math.max(Math.abs(value), LEAST_BEND * largest));
  return vectors.map((one) =>
    vectors.map((other) => sizes.reduce((sum, size, k) => sum + one[k] * size * other[k], 0)),
  );
}

/**
 * Return the damping to try after a step that was too long.
 *
 * @param {number} damping
 * @param {Place<any>} here
 */
function more(damping, { hessian }) {
  return damping > 0 ? 4 * damping : LITTLE_DAMPING * largestOf(hessian);
}

/**
 * Return the damping to try after a step that was not. A valley that bends keeps some of it: each step
 * would begin too long again.
 *
 * @param {number} damping
 * @param {Place<any>} here
 */
function less(damping, { hessian }) {
  const rest = damping / 4;
  return rest > NO_DAMPING * largestOf(hessian) ? rest : 0;
}

/** @param {number[][]} hessian */
function largestOf(hessian) {
  let largest = 0;
  for (const row of hessian) {
    for (const value of row) largest = Math.max(largest, Math.abs(value));
  }
  return largest;
}

/**
 * Return (A + damping I)⁻¹ b by Cholesky's decomposition, null where it is not positive definite.
 *
 * @param {number[][]} A symmetric, shape (k, k)
 * @param {number} damping
 * @param {number[]} b shape (k,)
 */
function solve(A, damping, b) {
  const size = b.length;
  const root = A.map((row) => [...row]); // its lower half becomes the decomposition's
  const solution = [...b];
  for (let i = 0; i < size; i++) {
    const row = root[i];
    row[i] += damping;
    for (let j = 0; j <= i; j++) {
      for (let k = 0; k < j; k++) row[j] -= row[k] * root[j][k];
      if (j < i) row[j] /= root[j][j];
    }
    if (!(row[i] > 0)) return null;
    row[i] = Math.sqrt(row[i]);
    for (let k = 0; k < i; k++) solution[i] -= row[k] * solution[k];
    solution[i] /= row[i];
  }
  for (let i = size - 1; i >= 0; i--) {
    for (let k = i + 1; k < size; k++) solution[i] -= root[k][i] * solution[k];
    solution[i] /= root[i][i];
  }
  return solution;
}

/**
 * @param {number[]} one
 * @param {number[]} other at least as long
 */
function dot(one, other) {
  let sum = 0;
  for (let i = 0; i < one.length; i++) sum += one[i] * other[i];
  return sum;
}

/**
 * @param {number[][]} hessian
 * @param {number[]} step
 */
function bend(hessian, step) {
  let sum = 0;
  for (let i = 0; i < step.length; i++) sum += step[i] * dot(hessian[i], step);
  return sum;
}
