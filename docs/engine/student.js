/** Student's t distribution: probability below a value, and quantiles, for any degrees of freedom. */

import { normalQuantile } from "./quantile.js";

const MOST_TERMS = 500;
const TINY = 1e-300;
const MOST_STEPS = 60;

/**
 * Return the probability of a value below `t`.
 *
 * @param {number} t
 * @param {number} df degrees of freedom, above 0
 */
export function studentCdf(t, df) {
  const tail = incompleteBeta(df / (df + t * t), df / 2, 0.5) / 2;
  return t > 0 ? 1 - tail : tail;
}

/**
 * Return the t below which a value lies with probability `p`.
 *
 * Newton's method from the normal quantile, on the scale of tails' logarithms, where the
 * distribution is nearly straight.
 *
 * @param {number} p between 0 and 1
 * @param {number} df degrees of freedom, above 0
 * @returns {number}
 */
export function studentQuantile(p, df) {
  if (p > 0.5) return -studentQuantile(1 - p, df);
  const wanted = Math.log(p);
  let t = normalQuantile(p);
  for (let step = 0; step < MOST_STEPS; step++) {
    const tail = studentCdf(t, df);
    const change = ((wanted - Math.log(tail)) * tail) / studentDensity(t, df);
    t = Math.min(t + change, 0);
    if (Math.abs(change) <= 1e-13 * Math.abs(t)) break;
  }
  return t;
}

/**
 * @param {number} t
 * @param {number} df
 */
function studentDensity(t, df) {
  const logTop = logGamma((df + 1) / 2) - logGamma(df / 2) - Math.log(df * Math.PI) / 2;
  return Math.exp(logTop - ((df + 1) / 2) * Math.log1p((t * t) / df));
}

/**
 * Return the regularized incomplete beta function I_x(a, b).
 *
 * Its continued fraction (DLMF 8.17.22) by Lentz's method; where that is slow, that of the other
 * tail.
 *
 * @param {number} x 0 to 1
 * @param {number} a above 0
 * @param {number} b above 0
 * @returns {number}
 */
function incompleteBeta(x, a, b) {
  if (x <= 0 || x >= 1) return x <= 0 ? 0 : 1;
  if (x > (a + 1) / (a + b + 2)) return 1 - incompleteBeta(1 - x, b, a);
  const logFront =
    a * Math.log(x) + b * Math.log1p(-x) + logGamma(a + b) - logGamma(a) - logGamma(b);
  let [fraction, c, d] = [1, 1, 0];
  for (let m = 0; m < MOST_TERMS; m++) {
    for (const term of [
      m === 0 ? 1 : (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m)),
      (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1)),
    ]) {
      d = 1 / away(1 + term * d);
      c = away(1 + term / c);
      fraction *= c * d;
    }
    if (Math.abs(c * d - 1) < 1e-15) break;
  }
  return (Math.exp(logFront) * (fraction - 1)) / a;
}

/**
 * Return a number that can be divided by.
 *
 * @param {number} value
 */
function away(value) {
  return Math.abs(value) < TINY ? TINY : value;
}

/**
 * Return log Γ(x): Stirling's series, after steps up to where it is exact.
 *
 * @param {number} x above 0
 */
function logGamma(x) {
  let shift = 0;
  let z = x;
  for (; z < 12; z++) shift += Math.log(z);
  const square = 1 / (z * z);
  const series =
    (1 / 12 - square * (1 / 360 - square * (1 / 1260 - square * (1 / 1680 - square / 1188)))) / z;
  return (z - 0.5) * Math.log(z) - z + Math.log(2 * Math.PI) / 2 + series - shift;
}
