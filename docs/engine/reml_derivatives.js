/**
 * The exact derivatives of the REML criterion, from the same sums. Twin of reml_derivatives.py.
 *
 * In the symbols of reml.js, with u_c = M_c (a_c - β) and symmetric changes H, K of D (dM = -M H M,
 * dβ = -P Σ M H u):
 *
 *     A_H = Σ M H M,   v_H = Σ M H u,   q_H = Σ uᵀ H u / σ²
 *     d criterion [H]      = tr(G H),   G = Σ M - A_P - Σ u uᵀ / σ²
 *     d² criterion [H, K]  = Σ tr(X H M K) - tr(P A_H P A_K) - 2 v_Hᵀ P v_K / σ² - q_H q_K / (n - p)
 *                            with X = 2 M P M + 2 u uᵀ / σ² - M
 *
 * All are linear in the elements h = (h₀₀, h₀₁, h₁₁) of H, and need sums over clusters of products of
 * such elements only. D = F Fᵀ, and a change F + δ₁ E₁ + δ₂ E₂ + … changes D by H_k = E_k Fᵀ + F E_kᵀ
 * and, to second order, by E_k E_lᵀ + E_l E_kᵀ.
 */

import { multiply, transpose } from "./matrix.js";

/** @typedef {import("./matrix.js").Matrix} Matrix */
/** @typedef {[number, number, number]} Elements 00, 01, 11 of a symmetric matrix */
/** @typedef {[number, number, number, number, number, number]} Form 00, 01, 02, 11, 12, 22 */
/** @typedef {import("./matrix.js").Pair} Pair */
/** @typedef {{E: Matrix, h: Elements, A: Elements, v: Pair, q: number}} Direction of a change of D */

/**
 * Return the criterion at D = factor · factorᵀ, its gradient and its Hessian by δ.
 *
 * @param {import("./reml.js").RemlCriterion} criterion
 * @param {Matrix} factor F
 * @param {Matrix[]} changes E_k
 * @returns {{value: number, gradient: number[], hessian: number[][]}} shapes (k,) and (k, k)
 */
export function derivatives(criterion, factor, changes) {
  const at = criterion.weigh(factor);
  const sums = sumProducts(criterion, at);
  const df = criterion.degreesOfFreedom;
  const variance = sums.weightedSs / df;
  const { MM, RM, uuM, uu } = sums;
  const P = elements(at.inverseTotal);
  const X = /** @type {Form} */ (RM.map((r, i) => 2 * (r + uuM[i] / variance) - MM[i]));
  const XM = chain(X);
  const PP = chain([P[0] * P[0], P[0] * P[1], P[0] * P[2], P[1] * P[1], P[1] * P[2], P[2] * P[2]]);
  const AP = sandwich(MM, P);
  const T = elements(at.total);
  const G = /** @type {Elements} */ (T.map((t, i) => t - AP[i] - uu[i] / variance));

  const F = transpose(multiply(at.toOwn, factor));
  const directions = changes.map((change) => {
    const E = multiply(at.toOwn, change);
    const half = multiply(E, F);
    /** @type {Elements} */
    const h = [2 * half[0][0], half[0][1] + half[1][0], 2 * half[1][1]];
    return { E, h, A: sandwich(MM, h), v: pull(sums.uM, h), q: traceOfProduct(uu, h) / variance };
  });
  const second = (/** @type {Direction} */ one, /** @type {Direction} */ other) => {
    const { E, v } = one;
    const { E: K, v: w } = other;
    return (
      form(XM, one.h, other.h) -
      form(PP, one.A, other.A) -
      (2 * (P[0] * v[0] * w[0] + P[1] * (v[0] * w[1] + v[1] * w[0]) + P[2] * v[1] * w[1])) /
        variance -
      (one.q * other.q) / df +
      2 * G[0] * (E[0][0] * K[0][0] + E[0][1] * K[0][1]) +
      2 * G[1] * (E[0][0] * K[1][0] + E[0][1] * K[1][1] + E[1][0] * K[0][0] + E[1][1] * K[0][1]) +
      2 * G[2] * (E[1][0] * K[1][0] + E[1][1] * K[1][1])
    );
  };
  /** @type {number[][]} */
  const hessian = directions.map(() => []);
  for (let i = 0; i < directions.length; i++) {
    for (let j = 0; j <= i; j++) {
      hessian[i][j] = hessian[j][i] = second(directions[i], directions[j]);
    }
  }
  return {
    value: criterion.criterion(at.logDets, sums.weightedSs),
    gradient: directions.map(({ h }) => traceOfProduct(G, h)),
    hessian,
  };
}

/**
 * Sum over clusters the products of the elements of M, R = M P M, u and u uᵀ.
 *
 * @param {import("./reml.js").RemlCriterion} criterion after it weighed
 * @param {import("./reml.js").Weighted} at
 * @returns {{weightedSs: number, uu: Elements, uM: Form, MM: Form, RM: Form, uuM: Form}} X ⊗ M is
 *   there as it is met: its elements (i, j) and (j, i) are one, half of their sum
 */
function sumProducts({ clusters, m00, m01, m11 }, { toOwn, inverseTotal, beta }) {
  const { intercept, slope } = clusters;
  const v00 = toOwn[0][0], v01 = toOwn[0][1], v10 = toOwn[1][0], v11 = toOwn[1][1]; // prettier-ignore
  const p00 = inverseTotal[0][0], p01 = inverseTotal[0][1], p11 = inverseTotal[1][1]; // prettier-ignore
  const beta0 = beta[0], beta1 = beta[1]; // prettier-ignore
  let weightedSs = clusters.residualSs;
  let uu00 = 0, uu01 = 0, uu11 = 0; // prettier-ignore
  let u0a = 0, u0b = 0, u0c = 0, u1a = 0, u1b = 0, u1c = 0; // prettier-ignore
  let aa = 0, ab = 0, ac = 0, bb = 0, bc = 0, cc = 0; // prettier-ignore
  let ra = 0, rb = 0, rc = 0, sb = 0, sc = 0, tc = 0; // prettier-ignore
  let xa = 0, xb = 0, xc = 0, yb = 0, yc = 0, zc = 0; // prettier-ignore
  for (let i = 0; i < m00.length; i++) {
    const a = m00[i], b = m01[i], c = m11[i]; // prettier-ignore
    const away0 = v00 * intercept[i] + v01 * slope[i] - beta0;
    const away1 = v10 * intercept[i] + v11 * slope[i] - beta1;
    const u0 = a * away0 + b * away1;
    const u1 = b * away0 + c * away1;
    weightedSs += away0 * u0 + away1 * u1;
    const x = u0 * u0, y = u0 * u1, z = u1 * u1; // prettier-ignore
    uu00 += x;
    uu01 += y;
    uu11 += z;
    u0a += u0 * a;
    u0b += u0 * b;
    u0c += u0 * c;
    u1a += u1 * a;
    u1b += u1 * b;
    u1c += u1 * c;
    aa += a * a;
    ab += a * b;
    ac += a * c;
    bb += b * b;
    bc += b * c;
    cc += c * c;
    // R = M P M
    const k0 = p00 * a + p01 * b, k1 = p01 * a + p11 * b; // prettier-ignore
    const l0 = p00 * b + p01 * c, l1 = p01 * b + p11 * c; // prettier-ignore
    const r = a * k0 + b * k1, s = b * k0 + c * k1, t = b * l0 + c * l1; // prettier-ignore
    ra += r * a;
    rb += r * b + s * a;
    rc += r * c + t * a;
    sb += s * b;
    sc += s * c + t * b;
    tc += t * c;
    xa += x * a;
    xb += x * b + y * a;
    xc += x * c + z * a;
    yb += y * b;
    yc += y * c + z * b;
    zc += z * c;
  }
  return {
    weightedSs,
    uu: [uu00, uu01, uu11],
    uM: [u0a, u0b, u0c, u1a, u1b, u1c],
    MM: [aa, ab, ac, bb, bc, cc],
    RM: [ra, rb / 2, rc / 2, sb, sc / 2, tc],
    uuM: [xa, xb / 2, xc / 2, yb, yc / 2, zc],
  };
}

/**
 * @param {Matrix} symmetric
 * @returns {Elements}
 */
function elements(symmetric) {
  return [symmetric[0][0], symmetric[0][1], symmetric[1][1]];
}

/**
 * Return tr(K H).
 *
 * @param {Elements} k
 * @param {Elements} h
 */
function traceOfProduct(k, h) {
  return k[0] * h[0] + 2 * k[1] * h[1] + k[2] * h[2];
}

/**
 * Return the elements of Σ M H M.
 *
 * @param {Form} m Σ M ⊗ M
 * @param {Elements} h
 * @returns {Elements}
 */
function sandwich(m, h) {
  return [
    m[0] * h[0] + 2 * m[1] * h[1] + m[3] * h[2],
    m[1] * h[0] + (m[3] + m[2]) * h[1] + m[4] * h[2],
    m[3] * h[0] + 2 * m[4] * h[1] + m[5] * h[2],
  ];
}

/**
 * Return Σ M H u.
 *
 * @param {Form} u Σ u ⊗ M
 * @param {Elements} h
 * @returns {Pair}
 */
function pull(u, h) {
  return [
    u[0] * h[0] + (u[3] + u[1]) * h[1] + u[4] * h[2],
    u[1] * h[0] + (u[4] + u[2]) * h[1] + u[5] * h[2],
  ];
}

/**
 * Return the form hᵀ · k that is Σ tr(X H M K).
 *
 * @param {Form} x Σ X ⊗ M
 * @returns {Form}
 */
function chain(x) {
  return [x[0], 2 * x[1], x[3], 2 * x[3] + 2 * x[2], 2 * x[4], x[5]];
}

/**
 * Return hᵀ f k.
 *
 * @param {Form} f
 * @param {Elements} h
 * @param {Elements} k
 */
function form(f, h, k) {
  return (
    h[0] * (f[0] * k[0] + f[1] * k[1] + f[2] * k[2]) +
    h[1] * (f[1] * k[0] + f[3] * k[1] + f[4] * k[2]) +
    h[2] * (f[2] * k[0] + f[4] * k[1] + f[5] * k[2])
  );
}
