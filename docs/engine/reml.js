/**
 * The profiled REML criterion as a function of θ. The twin of shrinksite/reml.py.
 *
 * The model of cluster c is y_c = X_c (β + b_c) + ε with Var(b_c) = σ² D, D = Λ Λᵀ and
 * Λ = [[θ₁, 0], [θ₂, θ₃]] (Bates, Mächler, Bolker and Walker 2015, J. Stat. Softw. 67(1), eq. 2-4).
 * A cluster enters only through its own regression a_c and its information S_c = X_cᵀX_c:
 *
 *     M_c = (S_c⁻¹ + D)⁻¹ = S_c (I + D S_c)⁻¹           the weight of cluster c
 *     β   = (Σ M_c)⁻¹ Σ M_c a_c                          fixed effects
 *     b_c = D M_c (a_c - β)                              conditional modes
 *     Q   = residual SS within clusters + Σ (a_c - β)ᵀ M_c (a_c - β),   σ² = Q / (n - 2)
 *     criterion = Σ log|I + D S_c| + log|Σ M_c| + (n - 2) (1 + log(2π Q / (n - 2)))
 *
 * For 2×2 matrices S (I + DS)⁻¹ = (S + |S| adj(D)) / |I + DS|: no inverse, so no trouble with a
 * variance of 0, a cluster of one row, or a constant x.
 *
 * All of it may be computed in any units U of the coefficients, a = U ã: S̃ = Uᵀ S U, D = U D̃ Uᵀ.
 * The model is the same, but not the rounding: where clusters differ by a million times the noise,
 * and along one line, D is so lopsided that digits cancel. In D's own units D̃ is I, and none do.
 */

import {
  IDENTITY,
  apply,
  determinant,
  inverse,
  lowerTriangular,
  multiply,
  scale,
  transpose,
} from "./matrix.js";

const N_FIXED = 2;
const LARGE = 1e100; // a product of determinants above it is due for its logarithm

/** @typedef {import("./by_cluster.js").ClusterRegressions} ClusterRegressions */
/** @typedef {import("./matrix.js").Matrix} Matrix */
/** @typedef {import("./matrix.js").Pair} Pair */

/**
 * All that follows from one θ, in the symbols above and in the units of the regressions.
 *
 * @typedef {object} RemlSolution
 * @property {number} criterion the profiled REML criterion
 * @property {Pair} fixedEffects β
 * @property {Matrix} fixedEffectsCov Var(β) = σ² (Σ M_c)⁻¹
 * @property {number} sigma σ, above 0
 * @property {{intercept: Float64Array, x: Float64Array}} conditionalModes b_c, shapes (nCluster,)
 */

/** The criterion of one data set; its arrays serve every θ. */
export class RemlCriterion {
  /**
   * @param {ClusterRegressions} clusters
   * @param {Matrix} [units] U of the coefficients that θ is about, not singular
   */
  constructor(clusters, units = IDENTITY) {
    const { n, meanX, spreadX, intercept, slope } = clusters;
    const nCluster = n.length;
    this.clusters = clusters;
    this.units = units;
    this.detUnits = determinant(units);
    this.degreesOfFreedom = -N_FIXED;
    // Every cluster's a, the elements of its S, and |S|
    this.own0 = new Float64Array(nCluster);
    this.own1 = new Float64Array(nCluster);
    this.s00 = new Float64Array(nCluster);
    this.s01 = new Float64Array(nCluster);
    this.s11 = new Float64Array(nCluster);
    this.detS = new Float64Array(nCluster);
    const [[u00, u01], [u10, u11]] = units;
    const [[v00, v01], [v10, v11]] = inverse(units);
    for (let c = 0; c < nCluster; c++) {
      this.own0[c] = v00 * intercept[c] + v01 * slope[c];
      this.own1[c] = v10 * intercept[c] + v11 * slope[c];
      // What one of each coefficient adds to y at the cluster's mean of x
      const atMean0 = u00 + u10 * meanX[c];
      const atMean1 = u01 + u11 * meanX[c];
      this.s00[c] = n[c] * atMean0 * atMean0 + spreadX[c] * u10 * u10;
      this.s01[c] = n[c] * atMean0 * atMean1 + spreadX[c] * u10 * u11;
      this.s11[c] = n[c] * atMean1 * atMean1 + spreadX[c] * u11 * u11;
      this.detS[c] = n[c] * spreadX[c] * this.detUnits * this.detUnits;
      this.degreesOfFreedom += n[c];
    }
    // The elements of every M_c, which depend on θ
    this.m00 = new Float64Array(nCluster);
    this.m01 = new Float64Array(nCluster);
    this.m11 = new Float64Array(nCluster);
  }

  /**
   * Return the criterion alone, which is less work than with its derivatives.
   *
   * @param {ArrayLike<number>} theta shape (3,)
   * @returns {number}
   */
  height(theta) {
    const { logDet, total, beta } = this.#weigh(theta);
    const [beta0, beta1] = beta;
    const { m00, m01, m11, own0, own1 } = this;
    let weightedSs = this.clusters.residualSs;
    for (let c = 0; c < m00.length; c++) {
      const away0 = own0[c] - beta0;
      const away1 = own1[c] - beta1;
      weightedSs += m00[c] * away0 * away0 + (2 * m01[c] * away0 + m11[c] * away1) * away1;
    }
    return this.#criterion(logDet, total, weightedSs);
  }

  /**
   * Return the criterion, and fill its derivatives by θ.
   *
   * @param {ArrayLike<number>} theta shape (3,)
   * @param {Float64Array} gradient filled, shape (3,)
   * @returns {number}
   */
  value(theta, gradient) {
    const { logDet, total, covariance, beta } = this.#weigh(theta);
    const [beta0, beta1] = beta;
    const { m00, m01, m11, own0, own1 } = this;
    let weightedSs = this.clusters.residualSs;
    let uu00 = 0,
      uu01 = 0,
      uu11 = 0; // Σ u uᵀ with u = M (a - β)
    let m00m00 = 0, m00m01 = 0, m01m01 = 0, m00m11 = 0, m01m11 = 0, m11m11 = 0; // prettier-ignore
    for (let c = 0; c < m00.length; c++) {
      const w00 = m00[c], w01 = m01[c], w11 = m11[c]; // prettier-ignore
      const away0 = own0[c] - beta0;
      const away1 = own1[c] - beta1;
      const u0 = w00 * away0 + w01 * away1;
      const u1 = w01 * away0 + w11 * away1;
      weightedSs += away0 * u0 + away1 * u1;
      uu00 += u0 * u0;
      uu01 += u0 * u1;
      uu11 += u1 * u1;
      m00m00 += w00 * w00;
      m00m01 += w00 * w01;
      m01m01 += w01 * w01;
      m00m11 += w00 * w11;
      m01m11 += w01 * w11;
      m11m11 += w11 * w11;
    }
    // d criterion / dD = Σ M - Σ M P M - Σ u uᵀ / σ² with P = (Σ M)⁻¹, and D = Λ Λᵀ
    const variance = weightedSs / this.degreesOfFreedom;
    const [[t00, t01], [, t11]] = total;
    const [[p00, p01], [, p11]] = covariance;
    const g00 = t00 - (p00 * m00m00 + 2 * p01 * m00m01 + p11 * m01m01) - uu00 / variance;
    const g01 = t01 - (p00 * m00m01 + p01 * (m01m01 + m00m11) + p11 * m01m11) - uu01 / variance;
    const g11 = t11 - (p00 * m01m01 + 2 * p01 * m01m11 + p11 * m11m11) - uu11 / variance;
    gradient[0] = 2 * (g00 * theta[0] + g01 * theta[1]);
    gradient[1] = 2 * (g01 * theta[0] + g11 * theta[1]);
    gradient[2] = 2 * g11 * theta[2];
    return this.#criterion(logDet, total, weightedSs);
  }

  /**
   * Return the criterion and the estimates at one θ.
   *
   * @param {ArrayLike<number>} theta shape (3,)
   * @returns {RemlSolution}
   */
  solve(theta) {
    const { logDet, total, covariance, beta } = this.#weigh(theta);
    const { m00, m01, m11, own0, own1, units } = this;
    const factor = lowerTriangular(theta);
    const [[f00, f01], [f10, f11]] = multiply(units, multiply(factor, transpose(factor)));
    const modes = {
      intercept: new Float64Array(own0.length),
      x: new Float64Array(own0.length),
    };
    let weightedSs = this.clusters.residualSs;
    for (let c = 0; c < own0.length; c++) {
      const away0 = own0[c] - beta[0];
      const away1 = own1[c] - beta[1];
      const u0 = m00[c] * away0 + m01[c] * away1;
      const u1 = m01[c] * away0 + m11[c] * away1;
      weightedSs += away0 * u0 + away1 * u1;
      modes.intercept[c] = f00 * u0 + f01 * u1;
      modes.x[c] = f10 * u0 + f11 * u1;
    }
    const variance = weightedSs / this.degreesOfFreedom;
    const cov = multiply(multiply(units, covariance), transpose(units));
    return {
      criterion: this.#criterion(logDet, total, weightedSs),
      fixedEffects: apply(units, ...beta),
      fixedEffectsCov: scale(cov, variance),
      sigma: Math.sqrt(variance),
      conditionalModes: modes,
    };
  }

  /**
   * Fill the elements of every M_c; return Σ log|I + D S_c|, Σ M, its inverse and β.
   *
   * @param {ArrayLike<number>} theta
   */
  #weigh(theta) {
    const { m00, m01, m11, own0, own1, s00, s01, s11, detS } = this;
    const { n, meanX, spreadX } = this.clusters;
    const [[u00, u01], [u10, u11]] = this.units;
    const theta1 = theta[0], theta2 = theta[1], theta3 = theta[2]; // prettier-ignore
    // Λ Λᵀ and U Λ, element by element: this runs a hundred times a fit, and small matrices cost
    const d00 = theta1 ** 2, d01 = theta1 * theta2, d11 = theta2 ** 2 + theta3 ** 2; // prettier-ignore
    const f00 = u00 * theta1 + u01 * theta2, f01 = u01 * theta3; // prettier-ignore
    const f10 = u10 * theta1 + u11 * theta2, f11 = u11 * theta3; // prettier-ignore
    const perX = f10 * f10 + f11 * f11;
    const detD = (theta1 * theta3) ** 2;
    let logDet = 0, product = 1; // prettier-ignore
    let total00 = 0, total01 = 0, total11 = 0, right0 = 0, right1 = 0; // prettier-ignore
    for (let c = 0; c < n.length; c++) {
      // |I + DS| = 1 + trace(Λᵀ S Λ) + |D| |S|, as sums of squares: nothing can cancel
      const atMean0 = f00 + f10 * meanX[c];
      const atMean1 = f01 + f11 * meanX[c];
      const det = detS[c];
      const growth =
        1 + n[c] * (atMean0 * atMean0 + atMean1 * atMean1) + spreadX[c] * perX + detD * det;
      const shrunk = 1 / growth;
      const w00 = (s00[c] + d11 * det) * shrunk;
      const w01 = (s01[c] - d01 * det) * shrunk;
      const w11 = (s11[c] + d00 * det) * shrunk;
      m00[c] = w00;
      m01[c] = w01;
      m11[c] = w11;
      total00 += w00;
      total01 += w01;
      total11 += w11;
      right0 += w00 * own0[c] + w01 * own1[c];
      right1 += w01 * own0[c] + w11 * own1[c];
      product *= growth; // a logarithm now and then is cheaper than one per cluster
      if (product > LARGE) {
        logDet += Math.log(product);
        product = 1;
      }
    }
    /** @type {Matrix} */
    const total = [
      [total00, total01],
      [total01, total11],
    ];
    const covariance = inverse(total);
    return {
      logDet: logDet + Math.log(product),
      total,
      covariance,
      beta: apply(covariance, right0, right1),
    };
  }

  /**
   * @param {number} logDet
   * @param {Matrix} total
   * @param {number} weightedSs
   */
  #criterion(logDet, total, weightedSs) {
    const df = this.degreesOfFreedom;
    const logDetTotal = Math.log(determinant(total) / this.detUnits ** 2);
    return logDet + logDetTotal + df * (1 + Math.log((2 * Math.PI * weightedSs) / df));
  }
}
