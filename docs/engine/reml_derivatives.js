/**
 * The exact derivatives of the REML criterion, from the same sums. Twin of reml_derivatives.py.
 *
 * In the symbols of reml.js, with u_c = M_c (a_c - β) and symmetric changes H, K of D (dM = -M H M,
 * dβ = -P Σ M H u):
 *
 *     A_H = Σ M H M,   v_H = Σ M H u,   q_H = Σ uᵀ H u
 *     d criterion [H]      = tr(G H),   G = Σ M - A_P - Σ u uᵀ / σ²
 *     d² criterion [H, K]  = Σ tr(X H M K) - tr(P A_H P A_K) - 2 v_Hᵀ P v_K / σ²
 *                            - q_H q_K / ((n - p) σ⁴),   X = 2 M P M + 2 u uᵀ / σ² - M
 *
 * D = F Fᵀ, and a change F + δ₁ E₁ + δ₂ E₂ + … changes D by H_k = E_k Fᵀ + F E_kᵀ and, to second
 * order, by E_k E_lᵀ + E_l E_kᵀ.
 */

import { add, apply, inverse, multiply, trace, transpose } from "./matrix.js";

/** @typedef {import("./matrix.js").Matrix} Matrix */
/** @typedef {import("./matrix.js").Pair} Pair */

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
  const P = at.inverseTotal;
  const toOwn = inverse(at.units);
  const F = multiply(toOwn, factor);
  const E = changes.map((change) => multiply(toOwn, change));
  const { MM, uM, uu } = sums;
  // X ⊗ M, summed over clusters
  const XM = sums.RM.map((row, i) =>
    row.map((value, j) => 2 * value + (2 * sums.uuM[i][j]) / variance - MM[i][j]),
  );

  const directions = E.map((change) => {
    const half = multiply(change, transpose(F));
    const H = add(half, transpose(half));
    return {
      H,
      PA: multiply(P, sandwich(MM, H)),
      v: /** @type {Pair} */ ([
        uM[0][0] * H[0][0] + uM[1][0] * H[0][1] + uM[0][1] * H[1][0] + uM[1][1] * H[1][1],
        uM[0][1] * H[0][0] + uM[1][1] * H[0][1] + uM[0][2] * H[1][0] + uM[1][2] * H[1][1],
      ]),
      q: trace(uu, H) / variance,
    };
  });
  const [[a00, a01], [a10, a11]] = sandwich(MM, P);
  const [[t00, t01], [t10, t11]] = at.total;
  /** @type {Matrix} */
  const G = [
    [t00 - a00 - uu[0][0] / variance, t01 - a01 - uu[0][1] / variance],
    [t10 - a10 - uu[1][0] / variance, t11 - a11 - uu[1][1] / variance],
  ];
  const hessian = directions.map((one, h) =>
    directions.map((other, g) => {
      const [pv0, pv1] = apply(P, ...other.v);
      return (
        (chain(XM, one.H, other.H) + chain(XM, other.H, one.H)) / 2 +
        2 * trace(G, multiply(E[h], transpose(E[g]))) -
        trace(one.PA, other.PA) -
        (2 * (one.v[0] * pv0 + one.v[1] * pv1)) / variance -
        (one.q * other.q) / df
      );
    }),
  );
  return {
    value: criterion.criterion(at.logDets, sums.weightedSs),
    gradient: directions.map(({ H }) => trace(G, H)),
    hessian,
  };
}

/**
 * Sum over clusters the products of M, R = M P M and u by the elements 00, 01, 11 of the matrices.
 *
 * @param {import("./reml.js").RemlCriterion} criterion after it weighed
 * @param {import("./reml.js").Weighted} at
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
  let ra = 0, rb = 0, rc = 0, sa = 0, sb = 0, sc = 0, ta = 0, tb = 0, tc = 0; // prettier-ignore
  let xa = 0, xb = 0, xc = 0, ya = 0, yb = 0, yc = 0, za = 0, zb = 0, zc = 0; // prettier-ignore
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
    rb += r * b;
    rc += r * c;
    sa += s * a;
    sb += s * b;
    sc += s * c;
    ta += t * a;
    tb += t * b;
    tc += t * c;
    xa += x * a;
    xb += x * b;
    xc += x * c;
    ya += y * a;
    yb += y * b;
    yc += y * c;
    za += z * a;
    zb += z * b;
    zc += z * c;
  }
  return {
    weightedSs,
    uu: /** @type {Matrix} */ ([[uu00, uu01], [uu01, uu11]]), // prettier-ignore
    uM: [[u0a, u0b, u0c], [u1a, u1b, u1c]], // prettier-ignore
    MM: [[aa, ab, ac], [ab, bb, bc], [ac, bc, cc]], // prettier-ignore
    RM: [[ra, rb, rc], [sa, sb, sc], [ta, tb, tc]], // prettier-ignore
    uuM: [[xa, xb, xc], [ya, yb, yc], [za, zb, zc]], // prettier-ignore
  };
}

/**
 * Return Σ M H M from the sums of M ⊗ M.
 *
 * @param {number[][]} MM by the elements 00, 01, 11
 * @param {Matrix} H symmetric
 * @returns {Matrix}
 */
function sandwich([[aa, ab, ac], [, bb, bc], [, , cc]], [[h00, h01], [, h11]]) {
  const between = h00 * ab + h01 * (bb + ac) + h11 * bc;
  return [
    [h00 * aa + 2 * h01 * ab + h11 * bb, between],
    [between, h00 * bb + 2 * h01 * bc + h11 * cc],
  ];
}

/**
 * Return Σ tr(X H M K) from the sums of X ⊗ M.
 *
 * @param {number[][]} XM by the elements 00, 01, 11
 * @param {Matrix} H
 * @param {Matrix} K
 */
function chain(XM, H, K) {
  let sum = 0;
  for (let i = 0; i < 2; i++) {
    for (let j = 0; j < 2; j++) {
      for (let k = 0; k < 2; k++) {
        for (let l = 0; l < 2; l++) sum += XM[i + j][k + l] * H[j][k] * K[l][i];
      }
    }
  }
  return sum;
}
