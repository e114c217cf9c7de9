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

import { inverse, multiply, transpose } from "./matrix.js";

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
  const [[p0, p1], [, p2]] = at.inverseTotal;
  const X = /** @type {Form} */ (RM.map((r, i) => 2 * (r + uuM[i] / variance) - MM[i]));
  const XM = chain(X);
  const PP = chain([p0 * p0, p0 * p1, p0 * p2, p1 * p1, p1 * p2, p2 * p2]);
  const [[t0, t1], [, t2]] = at.total;
  const [a0, a1, a2] = sandwich(MM, [p0, p1, p2]);
  const [g0, g1, g2] = [t0 - a0 - uu[0] / variance, t1 - a1 - uu[1] / variance, t2 - a2 - uu[2] / variance]; // prettier-ignore

  const toOwn = inverse(at.units);
  const F = transpose(multiply(toOwn, factor));
  const directions = changes.map((change) => {
    const E = multiply(toOwn, change);
    const [[half00, half01], [half10, half11]] = multiply(E, F);
    /** @type {Elements} */
    const h = [2 * half00, half01 + half10, 2 * half11];
    return {
      E,
      h,
      A: sandwich(MM, h),
      v: pull(sums, h),
      q: (uu[0] * h[0] + 2 * uu[1] * h[1] + uu[2] * h[2]) / variance,
    };
  });
  const second = (/** @type {Direction} */ one, /** @type {Direction} */ other) => {
    const [[e00, e01], [e10, e11]] = one.E;
    const [[k00, k01], [k10, k11]] = other.E;
    const [v0, v1] = one.v;
    const [w0, w1] = other.v;
    return (
      form(XM, one.h, other.h) -
      form(PP, one.A, other.A) -
      (2 * (p0 * v0 * w0 + p1 * (v0 * w1 + v1 * w0) + p2 * v1 * w1)) / variance -
      (one.q * other.q) / df +
      2 * g0 * (e00 * k00 + e01 * k01) +
      2 * g1 * (e00 * k10 + e01 * k11 + e10 * k00 + e11 * k01) +
      2 * g2 * (e10 * k10 + e11 * k11)
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
    gradient: directions.map(({ h }) => g0 * h[0] + 2 * g1 * h[1] + g2 * h[2]),
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
function sumProducts({ clusters, m00, m01, m11 }, { units, inverseTotal, beta }) {
  const { intercept, slope } = clusters;
  const [[v00, v01], [v10, v11]] = inverse(units);
  const [[p00, p01], [, p11]] = inverseTotal;
  const [beta0, beta1] = beta;
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
 * Return the elements of Σ M H M.
 *
 * @param {Form} MM Σ M ⊗ M
 * @param {Elements} h
 * @returns {Elements}
 */
function sandwich([aa, ab, ac, bb, bc, cc], [h0, h1, h2]) {
  return [
    aa * h0 + 2 * ab * h1 + bb * h2,
    ab * h0 + (bb + ac) * h1 + bc * h2,
    bb * h0 + 2 * bc * h1 + cc * h2,
  ];
}

/**
 * Return Σ M H u.
 *
 * @param {{uM: Form}} sums Σ u ⊗ M
 * @param {Elements} h
 * @returns {Pair}
 */
function pull({ uM: [u0a, u0b, u0c, u1a, u1b, u1c] }, [h0, h1, h2]) {
  return [u0a * h0 + (u1a + u0b) * h1 + u1b * h2, u0b * h0 + (u1b + u0c) * h1 + u1c * h2];
}

/**
 * Return the form hᵀ · k that is Σ tr(X H M K).
 *
 * @param {Form} XM Σ X ⊗ M
 * @returns {Form}
 */
function chain([xa, xb, xc, yb, yc, zc]) {
  return [xa, 2 * xb, yb, 2 * yb + 2 * xc, 2 * yc, zc];
}

/**
 * Return hᵀ f k; by index, as taking the arrays apart allocates in what a fit calls most.
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
