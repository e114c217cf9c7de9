/**
 * The profiled REML criterion as a function of the random effects' covariance. Twin of reml.py.
 *
 * The model of cluster c is y_c = X_c (β + b_c) + ε with Var(b_c) = σ² D (Bates, Mächler, Bolker and
 * Walker 2015, J. Stat. Softw. 67(1), eq. 2-4). A cluster enters only through its own regression a_c
 * and its information S_c = X_cᵀX_c:
 *
 *     M_c = (S_c⁻¹ + D)⁻¹ = S_c (I + D S_c)⁻¹           the weight of cluster c
 *     β   = P Σ M_c a_c,   P = (Σ M_c)⁻¹                 fixed effects
 *     b_c = D M_c (a_c - β)                              conditional modes
 *     Q   = residual SS within clusters + Σ (a_c - β)ᵀ M_c (a_c - β),   σ² = Q / (n - p)
 *     criterion = Σ log|I + D S_c| + log|Σ M_c| + (n - p) (1 + log(2π Q / (n - p)))
 *
 * with p = 2 fixed effects, or p = 1 without a predictor: P is then 1 / Σ M_c of the intercepts
 * alone. For 2×2 matrices S (I + DS)⁻¹ = (S + |S| adj(D)) / |I + DS|: no inverse, so no trouble with
 * a variance of 0, a cluster of one row, or a constant x.
 *
 * All of it may be computed in any units U of the coefficients, a = U ã: S̃ = Uᵀ S U, D = U D̃ Uᵀ.
 * The model is the same, but not the rounding: where clusters differ by a million times the noise,
 * and along one line, D is so lopsided that digits cancel. In D's own units D̃ is diagonal, none of
 * it is above 1, all that is summed below is positive, and no digit is lost.
 */

import { everyCluster } from "./by_cluster.js";
import { sumOf } from "./cluster_sums.js";
import { apply, determinant, inverse, multiply, scale, transpose } from "./matrix.js";
import { ownUnits, timesDiagonal } from "./own_units.js";

const LARGE = 1e100; // a product of determinants above it is due for its logarithm

/** @typedef {import("./by_cluster.js").ClusterRegressions} ClusterRegressions */
/** @typedef {import("./matrix.js").Matrix} Matrix */
/** @typedef {import("./matrix.js").Pair} Pair */

/**
 * All that follows from one D, in the symbols above and in the units of the regressions.
 *
 * @typedef {object} RemlSolution
 * @property {number} criterion the profiled REML criterion
 * @property {Pair} fixedEffects β; the slope is 0 without a predictor
 * @property {Matrix} fixedEffectsCov Var(β) = σ² P
 * @property {number} sigma σ, above 0
 * @property {{intercept: Float64Array, x: Float64Array}} conditionalModes b_c, shapes (nCluster,)
 */

/**
 * The sums over clusters at one D, in D's own units; the criterion's `m00`, `m01`, `m11` are M_c.
 *
 * @typedef {object} Weighted
 * @property {Matrix} units U
 * @property {Matrix} toOwn U⁻¹
 * @property {Pair} diagonal of D̃
 * @property {Matrix} total Σ M_c
 * @property {Matrix} inverseTotal P
 * @property {Pair} beta β
 * @property {number} logDets Σ log|I + D S_c| + log|Σ M_c|
 */

/** The criterion of one data set; its arrays serve every D. */
export class RemlCriterion {
  /**
   * @param {ClusterRegressions} clusters
   * @param {1 | 2} [nFixed] 1 where there is no predictor
   */
  constructor(clusters, nFixed = 2) {
    const nCluster = clusters.n.length;
    this.clusters = clusters;
    this.nFixed = nFixed;
    const rows = sumOf(clusters.n);
    this.degreesOfFreedom = rows - nFixed;
    this.noise = Math.sqrt(nCluster / rows);
    // The elements of every M_c, which depend on D
    this.m00 = new Float64Array(nCluster);
    this.m01 = new Float64Array(nCluster);
    this.m11 = new Float64Array(nCluster);
  }

  /**
   * Return the criterion of at most `most` of the clusters, taken evenly.
   *
   * @param {number} most
   * @returns {RemlCriterion}
   */
  ofSome(most) {
    const step = Math.ceil(this.clusters.n.length / most);
    return step === 1 ? this : new RemlCriterion(everyCluster(this.clusters, step), this.nFixed);
  }

  /**
   * Return about how high the criterion is: for a grid, which needs no digits but has many points.
   *
   * The same sums in the units of the regressions, where D has more elements and S fewer.
   *
   * @param {Matrix} factor D = factor · factorᵀ
   */
  height(factor) {
    const { n, meanX, spreadX, intercept, slope, residualSs } = this.clusters;
    const f00 = factor[0][0], f01 = factor[0][1], f10 = factor[1][0], f11 = factor[1][1]; // prettier-ignore
    const d00 = f00 * f00 + f01 * f01, d01 = f00 * f10 + f01 * f11, d11 = f10 * f10 + f11 * f11; // prettier-ignore
    const detD = determinant(factor) ** 2;
    let logDet = 0, product = 1; // prettier-ignore
    let total00 = 0, total01 = 0, total11 = 0, right0 = 0, right1 = 0, squares = 0; // prettier-ignore
    for (let c = 0; c < n.length; c++) {
      const rows = n[c], spread = spreadX[c], mean = meanX[c], own0 = intercept[c], own1 = slope[c]; // prettier-ignore
      const across0 = f00 + f10 * mean;
      const across1 = f01 + f11 * mean;
      const sum = rows * mean;
      const det = rows * spread;
      const growth = 1 + rows * (across0 * across0 + across1 * across1) + spread * d11 + detD * det;
      const shrunk = 1 / growth;
      const w00 = (rows + d11 * det) * shrunk;
      const w01 = (sum - d01 * det) * shrunk;
      const w11 = (sum * mean + spread + d00 * det) * shrunk;
      const pull0 = w00 * own0 + w01 * own1;
      const pull1 = w01 * own0 + w11 * own1;
      total00 += w00;
      total01 += w01;
      total11 += w11;
      right0 += pull0;
      right1 += pull1;
      squares += own0 * pull0 + own1 * pull1;
      product *= growth;
      if (product > LARGE) {
        logDet += Math.log(product);
        product = 1;
      }
    }
    const det = this.nFixed === 2 ? total00 * total11 - total01 * total01 : total00;
    const explained =
      this.nFixed === 2
        ? (total11 * right0 * right0 - 2 * total01 * right0 * right1 + total00 * right1 * right1) /
          det
        : (right0 * right0) / det;
    return this.criterion(
      logDet + Math.log(product) + Math.log(det),
      residualSs + squares - explained,
    );
  }

  /**
   * Return the criterion and the estimates at one D.
   *
   * @param {Matrix} factor D = factor · factorᵀ
   * @returns {RemlSolution}
   */
  solve(factor) {
    const { units, toOwn, diagonal, inverseTotal, beta, logDets } = this.weigh(factor);
    const { m00, m01, m11 } = this;
    const { intercept, slope, residualSs } = this.clusters;
    const [[v00, v01], [v10, v11]] = toOwn;
    const [[f00, f01], [f10, f11]] = timesDiagonal(units, diagonal);
    const modes = {
      intercept: new Float64Array(m00.length),
      x: new Float64Array(m00.length),
    };
    let weightedSs = residualSs;
    for (let c = 0; c < m00.length; c++) {
      const away0 = v00 * intercept[c] + v01 * slope[c] - beta[0];
      const away1 = v10 * intercept[c] + v11 * slope[c] - beta[1];
      const u0 = m00[c] * away0 + m01[c] * away1;
      const u1 = m01[c] * away0 + m11[c] * away1;
      weightedSs += away0 * u0 + away1 * u1;
      modes.intercept[c] = f00 * u0 + f01 * u1;
      modes.x[c] = f10 * u0 + f11 * u1;
    }
    const variance = weightedSs / this.degreesOfFreedom;
    const cov = multiply(multiply(units, inverseTotal), transpose(units));
    return {
      criterion: this.criterion(logDets, weightedSs),
      fixedEffects: apply(units, ...beta),
      fixedEffectsCov: scale(cov, variance),
      sigma: Math.sqrt(variance),
      conditionalModes: modes,
    };
  }

  /**
   * Fill the elements of every M_c, and return what they sum to.
   *
   * @param {Matrix} factor D = factor · factorᵀ
   * @returns {Weighted}
   */
  weigh(factor) {
    const { m00, m01, m11 } = this;
    const { n, meanX, spreadX, intercept, slope } = this.clusters;
    const { units, diagonal } = ownUnits(factor, this.noise);
    const toOwn = inverse(units);
    const u00 = units[0][0], u01 = units[0][1], u10 = units[1][0], u11 = units[1][1]; // prettier-ignore
    const v00 = toOwn[0][0], v01 = toOwn[0][1], v10 = toOwn[1][0], v11 = toOwn[1][1]; // prettier-ignore
    const square00 = u10 * u10, square01 = u10 * u11, square11 = u11 * u11; // prettier-ignore
    const d0 = diagonal[0], d1 = diagonal[1], both = d0 * d1; // prettier-ignore
    const detSquare = determinant(units) ** 2;
    let logDet = 0, product = 1; // prettier-ignore
    let total00 = 0, total01 = 0, total11 = 0, right0 = 0, right1 = 0; // prettier-ignore
    for (let c = 0; c < n.length; c++) {
      const rows = n[c], spread = spreadX[c]; // prettier-ignore
      // What one of each coefficient adds to y at the cluster's mean of x; and S
      const atMean0 = u00 + u10 * meanX[c];
      const atMean1 = u01 + u11 * meanX[c];
      const s00 = rows * atMean0 * atMean0 + spread * square00;
      const s01 = rows * atMean0 * atMean1 + spread * square01;
      const s11 = rows * atMean1 * atMean1 + spread * square11;
      const det = rows * spread * detSquare;
      const growth = 1 + d0 * s00 + d1 * s11 + both * det; // |I + D S|
      const shrunk = 1 / growth;
      const w00 = (s00 + d1 * det) * shrunk;
      const w01 = s01 * shrunk;
      const w11 = (s11 + d0 * det) * shrunk;
      m00[c] = w00;
      m01[c] = w01;
      m11[c] = w11;
      total00 += w00;
      total01 += w01;
      total11 += w11;
      const own0 = v00 * intercept[c] + v01 * slope[c];
      const own1 = v10 * intercept[c] + v11 * slope[c];
      right0 += w00 * own0 + w01 * own1;
      right1 += w01 * own0 + w11 * own1;
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
    const hasX = this.nFixed === 2;
    // Without a predictor D is one of intercepts alone, and so are its units.
    const inverseTotal = hasX ? inverse(total) : ONLY_INTERCEPT(1 / total00);
    const detTotal = hasX ? determinant(total) / detSquare : total00 / u00 ** 2;
    return {
      units,
      toOwn,
      diagonal,
      total,
      inverseTotal,
      beta: apply(inverseTotal, right0, right1),
      logDets: logDet + Math.log(product) + Math.log(detTotal),
    };
  }

  /**
   * Return Q at the D at which the M_c were filled last.
   *
   * @param {Weighted} at
   */
  weightedSs({ toOwn, beta }) {
    const { m00, m01, m11 } = this;
    const { intercept, slope, residualSs } = this.clusters;
    const v00 = toOwn[0][0], v01 = toOwn[0][1], v10 = toOwn[1][0], v11 = toOwn[1][1]; // prettier-ignore
    const beta0 = beta[0], beta1 = beta[1]; // prettier-ignore
    let squares = residualSs;
    for (let c = 0; c < m00.length; c++) {
      const away0 = v00 * intercept[c] + v01 * slope[c] - beta0;
      const away1 = v10 * intercept[c] + v11 * slope[c] - beta1;
      squares += m00[c] * away0 ** 2 + 2 * m01[c] * away0 * away1 + m11[c] * away1 ** 2;
    }
    return squares;
  }

  /**
   * Return the criterion from its parts.
   *
   * @param {number} logDets
   * @param {number} weightedSs Q
   */
  criterion(logDets, weightedSs) {
    const df = this.degreesOfFreedom;
    return logDets + df * (1 + Math.log((2 * Math.PI * weightedSs) / df));
  }
}

/** @type {(value: number) => Matrix} */
const ONLY_INTERCEPT = (value) => [
  [value, 0],
  [0, 0],
];
