/**
 * What a cluster's own data say, and where it goes when they are weighed with the population.
 *
 * The data are an ellipse about the cluster's own line, with the precision P = XᵀX/σ²; the population
 * is one about the fixed effects, with the covariance Σ. The estimate is where their product is
 * highest: there a contour of the one touches a contour of the other (Leamer 1978, Specification
 * Searches, ch. 5). Twin of evidence.py.
 */

import { apply, inverse, multiply, scale } from "./matrix.js";

const FLAT = 1e-12; // of the variance along the long axis: below it is rounding

/** @typedef {import("./matrix.js").Matrix} Matrix */
/** @typedef {import("./matrix.js").Pair} Pair */

/**
 * @typedef {object} Evidence
 * @property {Pair} average fixed effects: intercept and slope
 * @property {Matrix} covariance Σ of the clusters' lines; it may be singular
 * @property {Pair} own the cluster's own line
 * @property {Matrix} precision P of that line; it may be singular
 */

/**
 * Return W(k) = (I + k Σ P)⁻¹ k Σ P, the share a cluster keeps with k times its information.
 *
 * @param {Evidence} evidence
 * @param {number} [amount] k, at least 0
 * @returns {Matrix}
 */
export function keptWeight({ covariance, precision }, amount = 1) {
  const information = scale(multiply(covariance, precision), amount);
  return multiply(inverse(plusIdentity(information)), information);
}

/**
 * Return where the product of the two is highest: the conditional mode, added to the average.
 *
 * @param {Evidence} evidence
 * @param {number} [amount] of information, in times of what the data have
 * @returns {Pair}
 */
export function summit(evidence, amount = 1) {
  const { average, own } = evidence;
  const moved = apply(keptWeight(evidence, amount), own[0] - average[0], own[1] - average[1]);
  return [average[0] + moved[0], average[1] + moved[1]];
}

/**
 * Return the covariance of the product: what is left uncertain, given Σ and σ.
 *
 * @param {Evidence} evidence
 * @param {number} [amount]
 * @returns {Matrix} (Σ⁻¹ + k P)⁻¹, written so that Σ may be singular
 */
export function productCovariance({ covariance, precision }, amount = 1) {
  const information = scale(multiply(covariance, precision), amount);
  return multiply(inverse(plusIdentity(information)), covariance);
}

/**
 * Return the curve from the average to the own line on which the estimate moves as the information
 * grows.
 *
 * @param {Evidence} evidence
 * @param {number} [steps]
 * @returns {Pair[]} `steps` + 2 points, the first the average; the last the own line, or as near to
 *   it as the data can bring it
 */
export function track(evidence, steps = 120) {
  const points = [evidence.average];
  for (let i = 0; i <= steps; i++) points.push(summit(evidence, 10 ** ((10 * i) / steps - 5)));
  return points;
}

/**
 * Return half the axes of the ellipse {u : uᵀ C⁻¹ u = 1} as two conjugate vectors.
 *
 * @param {Matrix} covariance C, positive semidefinite: one or both vectors may be 0
 * @returns {[Pair, Pair]} the ellipse is centre + cos(t) · first + sin(t) · second
 */
export function halfAxes(covariance) {
  const { long, short, cosine, sine } = principalAxes(covariance);
  return [
    [long * cosine, long * sine],
    [-short * sine, short * cosine],
  ];
}

/**
 * Return half the axes of the ellipse {u : uᵀ P u = 1}.
 *
 * @param {Matrix} precision P, positive semidefinite
 * @param {number} longest length of an axis that has no end, where P says nothing of a direction
 * @returns {[Pair, Pair]}
 */
export function halfAxesOfPrecision(precision, longest) {
  const { long, short, cosine, sine } = principalAxes(precision);
  const [near, far] = [long, short].map((root) => Math.min(1 / root, longest));
  return [
    [near * cosine, near * sine],
    [-far * sine, far * cosine],
  ];
}

/**
 * Return how many standard deviations a point is from the average, in the metric of Σ.
 *
 * @param {Evidence} evidence
 * @param {Pair} point in a direction in which clusters differ, as the estimate is
 * @returns {number}
 */
export function distanceInPopulation({ average, covariance }, point) {
  const { long, short, cosine, sine } = principalAxes(covariance);
  const [u, v] = [point[0] - average[0], point[1] - average[1]];
  const along = long > 0 ? (u * cosine + v * sine) / long : 0;
  const across = short > 0 ? (v * cosine - u * sine) / short : 0;
  return Math.hypot(along, across);
}

/**
 * Return how many standard errors a point is from the cluster's own line.
 *
 * @param {Evidence} evidence
 * @param {Pair} point
 */
export function distanceFromOwn({ own, precision: [[a, b], [, c]] }, point) {
  const [u, v] = [point[0] - own[0], point[1] - own[1]];
  return Math.sqrt(Math.max(a * u * u + 2 * b * u * v + c * v * v, 0));
}

/**
 * @param {Matrix} covariance
 * @returns {{ long: number, short: number, cosine: number, sine: number }} half the axes' lengths, 0
 *   where rounding is all there is, and the direction of the long one
 */
function principalAxes([[a, b], [, c]]) {
  const middle = (a + c) / 2;
  const half = Math.hypot((a - c) / 2, b);
  const turn = 0.5 * Math.atan2(2 * b, a - c);
  const short = middle - half > FLAT * middle ? Math.sqrt(middle - half) : 0;
  return { long: Math.sqrt(middle + half), short, cosine: Math.cos(turn), sine: Math.sin(turn) };
}

/**
 * @param {Matrix} a
 * @returns {Matrix} I + a
 */
function plusIdentity([[a00, a01], [a10, a11]]) {
  return [
    [1 + a00, a01],
    [a10, 1 + a11],
  ];
}
