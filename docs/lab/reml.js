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
 */

const N_FIXED = 2;
const LARGE = 1e100; // a product of determinants above it is due for its logarithm

/** @typedef {import("./by_cluster.js").ClusterRegressions} ClusterRegressions */
/** @typedef {[number, number]} Pair intercept and slope */
/** @typedef {[Pair, Pair]} Matrix 2×2, by rows */

/**
 * All that follows from one θ, in the symbols above.
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
  /** @param {ClusterRegressions} clusters */
  constructor(clusters) {
    const { n, meanX, spreadX } = clusters;
    const nCluster = n.length;
    this.clusters = clusters;
    this.sumX = new Float64Array(nCluster);
    this.sumXX = new Float64Array(nCluster);
    this.detInformation = new Float64Array(nCluster);
    this.degreesOfFreedom = -N_FIXED;
    for (let c = 0; c < nCluster; c++) {
      this.sumX[c] = n[c] * meanX[c];
      this.sumXX[c] = spreadX[c] + this.sumX[c] * meanX[c];
      this.detInformation[c] = n[c] * spreadX[c];
      this.degreesOfFreedom += n[c];
    }
    // The elements of every M_c, which depend on θ
    this.m00 = new Float64Array(nCluster);
    this.m01 = new Float64Array(nCluster);
    this.m11 = new Float64Array(nCluster);
  }

  /**
   * Return the criterion, and fill its derivatives by θ.
   *
   * @param {ArrayLike<number>} theta shape (3,)
   * @param {Float64Array} gradient filled, shape (3,)
   * @returns {number}
   */
  value(theta, gradient) {
    const { logDet, total, beta } = this.#weigh(theta);
    const [beta0, beta1] = beta;
    const { m00, m01, m11 } = this;
    const { intercept, slope, residualSs } = this.clusters;
    let weightedSs = residualSs;
    let uu00 = 0, uu01 = 0, uu11 = 0; // Σ u uᵀ with u = M (a - β)
    let m00m00 = 0, m00m01 = 0, m01m01 = 0, m00m11 = 0, m01m11 = 0, m11m11 = 0; // prettier-ignore
    for (let c = 0; c < m00.length; c++) {
      const w00 = m00[c], w01 = m01[c], w11 = m11[c]; // prettier-ignore
      const away0 = intercept[c] - beta0;
      const away1 = slope[c] - beta1;
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
    const [[p00, p01], [, p11]] = inverse(total);
    const g00 = total[0] - (p00 * m00m00 + 2 * p01 * m00m01 + p11 * m01m01) - uu00 / variance;
    const g01 =
      total[1] - (p00 * m00m01 + p01 * (m01m01 + m00m11) + p11 * m01m11) - uu01 / variance;
    const g11 = total[2] - (p00 * m01m01 + 2 * p01 * m01m11 + p11 * m11m11) - uu11 / variance;
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
    const { logDet, total, beta } = this.#weigh(theta);
    const { d00, d01, d11 } = relativeCov(theta);
    const { intercept, slope, residualSs } = this.clusters;
    const modes = {
      intercept: new Float64Array(intercept.length),
      x: new Float64Array(intercept.length),
    };
    let weightedSs = residualSs;
    for (let c = 0; c < intercept.length; c++) {
      const away0 = intercept[c] - beta[0];
      const away1 = slope[c] - beta[1];
      const u0 = this.m00[c] * away0 + this.m01[c] * away1;
      const u1 = this.m01[c] * away0 + this.m11[c] * away1;
      weightedSs += away0 * u0 + away1 * u1;
      modes.intercept[c] = d00 * u0 + d01 * u1;
      modes.x[c] = d01 * u0 + d11 * u1;
    }
    const variance = weightedSs / this.degreesOfFreedom;
    const [[p00, p01], [, p11]] = inverse(total);
    return {
      criterion: this.#criterion(logDet, total, weightedSs),
      fixedEffects: beta,
      fixedEffectsCov: [
        [variance * p00, variance * p01],
        [variance * p01, variance * p11],
      ],
      sigma: Math.sqrt(variance),
      conditionalModes: modes,
    };
  }

  /**
   * Fill the elements of every M_c; return Σ log|I + D S_c|, Σ M as its elements 00, 01, 11, and β.
   *
   * @param {ArrayLike<number>} theta
   */
  #weigh(theta) {
    const { m00, m01, m11, sumX, sumXX, detInformation } = this;
    const { n, meanX, spreadX, intercept, slope } = this.clusters;
    const theta1 = theta[0], theta2 = theta[1], theta3 = theta[2]; // prettier-ignore
    const { d00, d01, d11 } = relativeCov(theta);
    const detD = (theta1 * theta3) ** 2;
    let logDet = 0, product = 1; // prettier-ignore
    let total00 = 0, total01 = 0, total11 = 0, right0 = 0, right1 = 0; // prettier-ignore
    for (let c = 0; c < n.length; c++) {
      // |I + DS| = 1 + trace(DS) + |D| |S|, as sums of squares: nothing can cancel
      const sharedAtMean = theta1 + theta2 * meanX[c];
      const ownAtMean = theta3 * meanX[c];
      const det = detInformation[c];
      const determinant =
        1 +
        n[c] * (sharedAtMean * sharedAtMean + ownAtMean * ownAtMean) +
        d11 * spreadX[c] +
        detD * det;
      const shrunk = 1 / determinant;
      const w00 = (n[c] + d11 * det) * shrunk;
      const w01 = (sumX[c] - d01 * det) * shrunk;
      const w11 = (sumXX[c] + d00 * det) * shrunk;
      m00[c] = w00;
      m01[c] = w01;
      m11[c] = w11;
      total00 += w00;
      total01 += w01;
      total11 += w11;
      right0 += w00 * intercept[c] + w01 * slope[c];
      right1 += w01 * intercept[c] + w11 * slope[c];
      product *= determinant; // a logarithm now and then is cheaper than one per cluster
      if (product > LARGE) {
        logDet += Math.log(product);
        product = 1;
      }
    }
    const total = [total00, total01, total11];
    const [[p00, p01], [, p11]] = inverse(total);
    const beta = /** @type {Pair} */ ([p00 * right0 + p01 * right1, p01 * right0 + p11 * right1]);
    return { logDet: logDet + Math.log(product), total, beta };
  }

  /**
   * @param {number} logDet
   * @param {number[]} total
   * @param {number} weightedSs
   */
  #criterion(logDet, total, weightedSs) {
    const df = this.degreesOfFreedom;
    const logDetTotal = Math.log(total[0] * total[2] - total[1] ** 2);
    return logDet + logDetTotal + df * (1 + Math.log((2 * Math.PI * weightedSs) / df));
  }
}

/**
 * Return the elements of D = Λ(θ) Λ(θ)ᵀ.
 *
 * @param {ArrayLike<number>} theta shape (3,)
 * @returns {{d00: number, d01: number, d11: number}}
 */
export function relativeCov(theta) {
  return { d00: theta[0] ** 2, d01: theta[0] * theta[1], d11: theta[1] ** 2 + theta[2] ** 2 };
}

/**
 * Return the inverse of a symmetric matrix given by its elements 00, 01, 11.
 *
 * @param {number[]} symmetric
 * @returns {Matrix}
 */
function inverse([s00, s01, s11]) {
  const determinant = s00 * s11 - s01 * s01;
  return [
    [s11 / determinant, -s01 / determinant],
    [-s01 / determinant, s00 / determinant],
  ];
}
