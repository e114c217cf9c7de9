/**
 * The profiled REML criterion as a function of θ, and its minimum. The twin of shrinksite/reml.py.
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

import { everyCluster } from "./by_cluster.js";
import { minimize } from "./minimize.js";

const N_FIXED = 2;
const SIGNAL_TO_NOISE = [0.02, 0.5, 10, 1000];
const CORRELATIONS = [-0.95, -0.4, 0.4, 0.95];
const ENOUGH_CLUSTERS_TO_SCAN = 100;
const FEW_CLUSTERS = 50;
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
    this.clusters = clusters;
    this.degreesOfFreedom = n.reduce((sum, rows) => sum + rows) - N_FIXED;
    this.sumX = n.map((rows, c) => rows * meanX[c]);
    this.sumXX = n.map((rows, c) => spreadX[c] + rows * meanX[c] ** 2);
    this.detInformation = n.map((rows, c) => rows * spreadX[c]);
    this.m00 = new Float64Array(n.length);
    this.m01 = new Float64Array(n.length);
    this.m11 = new Float64Array(n.length);
  }

  /**
   * Return the criterion, and its derivatives if there is an array for them.
   *
   * @param {ArrayLike<number>} theta shape (3,)
   * @param {Float64Array} [gradient] filled, shape (3,)
   * @returns {number}
   */
  value(theta, gradient) {
    const logDet = this.#weigh(theta);
    const { total, beta } = this.#weightedMean();
    const { intercept, slope, residualSs } = this.clusters;
    const { m00, m01, m11 } = this;
    let weightedSs = residualSs;
    let [u00, u01, u11] = [0, 0, 0]; // Σ u uᵀ with u = M (a - β)
    let [p00, p01, p11, q00, q01, q11] = [0, 0, 0, 0, 0, 0]; // Σ of products of two elements of M
    for (let c = 0; c < m00.length; c++) {
      const [w00, w01, w11] = [m00[c], m01[c], m11[c]];
      const away0 = intercept[c] - beta[0];
      const away1 = slope[c] - beta[1];
      const pull0 = w00 * away0 + w01 * away1;
      const pull1 = w01 * away0 + w11 * away1;
      weightedSs += away0 * pull0 + away1 * pull1;
      u00 += pull0 * pull0;
      u01 += pull0 * pull1;
      u11 += pull1 * pull1;
      p00 += w00 * w00;
      p01 += w00 * w01;
      p11 += w01 * w01;
      q00 += w00 * w11;
      q01 += w01 * w11;
      q11 += w11 * w11;
    }
    if (gradient) {
      // d criterion / dD = Σ M - Σ M P M - Σ u uᵀ / σ² with P = (Σ M)⁻¹, and D = Λ Λᵀ
      const variance = weightedSs / this.degreesOfFreedom;
      const [[i00, i01], [, i11]] = inverse(total);
      const g00 = total[0] - (i00 * p00 + 2 * i01 * p01 + i11 * p11) - u00 / variance;
      const g01 = total[1] - (i00 * p01 + i01 * (p11 + q00) + i11 * q01) - u01 / variance;
      const g11 = total[2] - (i00 * p11 + 2 * i01 * q01 + i11 * q11) - u11 / variance;
      gradient[0] = 2 * (g00 * theta[0] + g01 * theta[1]);
      gradient[1] = 2 * (g01 * theta[0] + g11 * theta[1]);
      gradient[2] = 2 * g11 * theta[2];
    }
    return this.#criterion(logDet, total, weightedSs);
  }

  /**
   * Return the criterion and the estimates at one θ.
   *
   * @param {ArrayLike<number>} theta shape (3,)
   * @returns {RemlSolution}
   */
  solve(theta) {
    const logDet = this.#weigh(theta);
    const { total, beta } = this.#weightedMean();
    const { intercept, slope, residualSs } = this.clusters;
    const [[d00, d01], [, d11]] = relativeCov(theta);
    const modes = {
      intercept: new Float64Array(intercept.length),
      x: new Float64Array(intercept.length),
    };
    let weightedSs = residualSs;
    for (let c = 0; c < intercept.length; c++) {
      const away0 = intercept[c] - beta[0];
      const away1 = slope[c] - beta[1];
      const pull0 = this.m00[c] * away0 + this.m01[c] * away1;
      const pull1 = this.m01[c] * away0 + this.m11[c] * away1;
      weightedSs += away0 * pull0 + away1 * pull1;
      modes.intercept[c] = d00 * pull0 + d01 * pull1;
      modes.x[c] = d01 * pull0 + d11 * pull1;
    }
    const variance = weightedSs / this.degreesOfFreedom;
    const [[i00, i01], [, i11]] = inverse(total);
    return {
      criterion: this.#criterion(logDet, total, weightedSs),
      fixedEffects: beta,
      fixedEffectsCov: [
        [variance * i00, variance * i01],
        [variance * i01, variance * i11],
      ],
      sigma: Math.sqrt(variance),
      conditionalModes: modes,
    };
  }

  /**
   * Fill the elements of every M_c; return Σ log|I + D S_c|.
   *
   * @param {ArrayLike<number>} theta
   */
  #weigh(theta) {
    const { m00, m01, m11, sumX, sumXX, detInformation } = this;
    const { n, meanX, spreadX } = this.clusters;
    const [theta1, theta2, theta3] = [theta[0], theta[1], theta[2]];
    const [[d00, d01], [, d11]] = relativeCov(theta);
    const detD = (theta1 * theta3) ** 2;
    let logDet = 0;
    let product = 1;
    for (let c = 0; c < n.length; c++) {
      // |I + DS| = 1 + trace(DS) + |D| |S|, as sums of squares: nothing can cancel
      const slopeAtMean = theta1 + theta2 * meanX[c];
      const ownAtMean = theta3 * meanX[c];
      const determinant =
        1 +
        n[c] * (slopeAtMean * slopeAtMean + ownAtMean * ownAtMean) +
        d11 * spreadX[c] +
        detD * detInformation[c];
      const perDeterminant = 1 / determinant;
      m00[c] = (n[c] + d11 * detInformation[c]) * perDeterminant;
      m01[c] = (sumX[c] - d01 * detInformation[c]) * perDeterminant;
      m11[c] = (sumXX[c] + d00 * detInformation[c]) * perDeterminant;
      product *= determinant; // a logarithm now and then is cheaper than one per cluster
      if (product > LARGE) {
        logDet += Math.log(product);
        product = 1;
      }
    }
    return logDet + Math.log(product);
  }

  /** Return Σ M as its elements 00, 01, 11, and β. */
  #weightedMean() {
    const { m00, m01, m11 } = this;
    const { intercept, slope } = this.clusters;
    let [total00, total01, total11, right0, right1] = [0, 0, 0, 0, 0];
    for (let c = 0; c < m00.length; c++) {
      total00 += m00[c];
      total01 += m01[c];
      total11 += m11[c];
      right0 += m00[c] * intercept[c] + m01[c] * slope[c];
      right1 += m01[c] * intercept[c] + m11[c] * slope[c];
    }
    const total = [total00, total01, total11];
    const [[i00, i01], [, i11]] = inverse(total);
    const beta = /** @type {Pair} */ ([i00 * right0 + i01 * right1, i01 * right0 + i11 * right1]);
    return { total, beta };
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
 * Return D = Λ(θ) Λ(θ)ᵀ.
 *
 * @param {ArrayLike<number>} theta shape (3,)
 * @returns {Matrix}
 */
export function relativeCov(theta) {
  const d01 = theta[0] * theta[1];
  return [
    [theta[0] ** 2, d01],
    [d01, theta[1] ** 2 + theta[2] ** 2],
  ];
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

/**
 * Return starting values of θ, one list for each correlation.
 *
 * Variances are measured in units of the noise in one average cluster's estimate: far below it
 * everything pools, far above it nothing does, so a few values each side cover all data.
 *
 * @param {ClusterRegressions} clusters
 * @returns {[number, number, number][][]}
 */
export function scanStarts({ n, spreadX }) {
  /** @param {Float64Array} values */
  const mean = (values) => values.reduce((sum, value) => sum + value) / values.length;
  const sd0 = SIGNAL_TO_NOISE.map((ratio) => Math.sqrt(ratio / mean(n)));
  const sd1 = SIGNAL_TO_NOISE.map((ratio) => Math.sqrt(ratio / mean(spreadX)));
  return CORRELATIONS.map((rho) =>
    sd0.flatMap((first) =>
      sd1.map((second) => [first, rho * second, Math.sqrt(1 - rho ** 2) * second]),
    ),
  );
}

/**
 * Return the θ, with θ₁ ≥ 0 and θ₃ ≥ 0, where the criterion is smallest.
 *
 * The criterion can have several minima, and θ₁ = 0 and θ₃ = 0 are stationary by symmetry, so a
 * scan of starting values comes before the descents. θ is not bounded: the criterion stays the
 * same when a column of Λ changes its sign, so a descent may cross 0 and is reflected back.
 *
 * @param {RemlCriterion} criterion
 * @returns {[number, number, number]}
 */
export function minimizeReml(criterion) {
  const { clusters } = criterion;
  const nCluster = clusters.n.length;
  const step = Math.floor(nCluster / ENOUGH_CLUSTERS_TO_SCAN) + 1;
  const few = step === 1 ? criterion : new RemlCriterion(everyCluster(clusters, step));
  const scanned = scanStarts(clusters).map((starts) =>
    starts.map((theta) => ({ theta, value: few.value(theta) })),
  );
  // Several minima are common where clusters are few: start in every valley.
  const valleys = nCluster < FEW_CLUSTERS ? scanned : [scanned.flat()];
  const chosen = valleys.flatMap((starts) =>
    starts.sort((one, other) => one.value - other.value).slice(0, 2),
  );
  const [theta1, theta2, theta3] = chosen
    .map(({ theta }) => minimize((point, gradient) => criterion.value(point, gradient), theta))
    .reduce((best, descent) => (descent.value < best.value ? descent : best)).point;
  return [Math.abs(theta1), theta1 < 0 ? -theta2 : theta2, Math.abs(theta3)];
}
