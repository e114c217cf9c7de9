/** Every cluster's line, and how sure it is, given D; conditional.js has the formulas. */

import { RemlCriterion } from "./reml.js";

/** @typedef {import("./matrix.js").Matrix} Matrix */
/** @typedef {import("./matrix.js").Pair} Pair */

/**
 * The lines of one data set: weigh all clusters at a D, then look at one line after another.
 *
 * A row is what a number takes of a line's two coefficients, in D's own units. The methods that a
 * posterior calls for every cluster at every D allocate nothing.
 */
export class LinesGiven {
  /**
   * @param {import("./by_cluster.js").ClusterRegressions} clusters in standard units
   * @param {number} nFixed 2, or 1 without a predictor
   */
  constructor(clusters, nFixed) {
    this.clusters = clusters;
    this.criterion = new RemlCriterion(clusters, nFixed === 1 ? 1 : 2);
    // U, D̃, β and P
    this.u00 = this.u11 = 1;
    this.u01 = this.u10 = 0;
    this.d0 = this.d1 = 0;
    this.beta0 = this.beta1 = 0;
    this.p00 = this.p01 = this.p11 = 0;
    // The line looked at: its coefficients, V and J = I - W
    this.mean0 = this.mean1 = 0;
    this.v00 = this.v01 = this.v11 = 0;
    this.j00 = this.j01 = this.j10 = this.j11 = 0;
  }

  /**
   * Weigh all clusters at D = factor · factorᵀ, in standard units.
   *
   * @param {Matrix} factor
   * @returns {import("./reml.js").Weighted}
   */
  weigh(factor) {
    const at = this.criterion.weigh(factor);
    this.take(at);
    return at;
  }

  /**
   * Take the D, β and P of a time when all clusters were weighed.
   *
   * @param {import("./reml.js").Weighted} at
   */
  take({ units, diagonal, beta, inverseTotal }) {
    this.u00 = units[0][0];
    this.u01 = units[0][1];
    this.u10 = units[1][0];
    this.u11 = units[1][1];
    this.d0 = diagonal[0];
    this.d1 = diagonal[1];
    this.beta0 = beta[0];
    this.beta1 = beta[1];
    this.p00 = inverseTotal[0][0];
    this.p01 = inverseTotal[0][1];
    this.p11 = inverseTotal[1][1];
  }

  /**
   * Return the row of what takes `intercept` and `slope` of the coefficients in standard units.
   *
   * @param {number} intercept
   * @param {number} slope
   * @returns {Pair}
   */
  row(intercept, slope) {
    return [intercept * this.u00 + slope * this.u10, intercept * this.u01 + slope * this.u11];
  }

  /** Look at the line of β. */
  lookAtBeta() {
    this.mean0 = this.beta0;
    this.mean1 = this.beta1;
    this.v00 = this.v01 = this.v11 = 0;
    this.j00 = this.j11 = 1;
    this.j01 = this.j10 = 0;
  }

  /**
   * Look at the line of the cluster at place `c`.
   *
   * @param {number} c
   */
  look(c) {
    const { clusters, d0, d1, u00, u01, u10, u11 } = this;
    const rows = clusters.n[c], spread = clusters.spreadX[c], meanX = clusters.meanX[c]; // prettier-ignore
    const atMean0 = u00 + u10 * meanX;
    const atMean1 = u01 + u11 * meanX;
    const s00 = rows * atMean0 * atMean0 + spread * u10 * u10;
    const s01 = rows * atMean0 * atMean1 + spread * u10 * u11;
    const s11 = rows * atMean1 * atMean1 + spread * u11 * u11;
    const det = u00 * u11 - u01 * u10;
    const detS = rows * spread * det * det;
    const shrunk = 1 / (1 + d0 * s00 + d1 * s11 + d0 * d1 * detS);
    // I - W = (I + D S)⁻¹, the adjugate over the determinant; V = (I - W) D
    this.j00 = (1 + d1 * s11) * shrunk;
    this.j01 = -d0 * s01 * shrunk;
    this.j10 = -d1 * s01 * shrunk;
    this.j11 = (1 + d0 * s00) * shrunk;
    this.v00 = this.j00 * d0;
    this.v01 = this.j01 * d1;
    this.v11 = this.j11 * d1;
    const intercept = clusters.intercept[c], slope = clusters.slope[c]; // prettier-ignore
    const away0 = (u11 * intercept - u01 * slope) / det - this.beta0;
    const away1 = (u00 * slope - u10 * intercept) / det - this.beta1;
    const m00 = (s00 + d1 * detS) * shrunk;
    const m01 = s01 * shrunk;
    const m11 = (s11 + d0 * detS) * shrunk;
    this.mean0 = this.beta0 + d0 * (m00 * away0 + m01 * away1);
    this.mean1 = this.beta1 + d1 * (m01 * away0 + m11 * away1);
  }

  /**
   * Return the number of a row.
   *
   * @param {Pair} row
   */
  meanOf(row) {
    return row[0] * this.mean0 + row[1] * this.mean1;
  }

  /**
   * Return the covariance over σ² of two numbers given β.
   *
   * @param {Pair} one
   * @param {Pair} other
   */
  conditionalCov(one, other) {
    return (
      one[0] * other[0] * this.v00 +
      (one[0] * other[1] + one[1] * other[0]) * this.v01 +
      one[1] * other[1] * this.v11
    );
  }

  /**
   * Return the covariance over σ² of two numbers' errors, β's uncertainty in it.
   *
   * @param {Pair} one
   * @param {Pair} other
   */
  errorCov(one, other) {
    const one0 = one[0] * this.j00 + one[1] * this.j10;
    const one1 = one[0] * this.j01 + one[1] * this.j11;
    const other0 = other[0] * this.j00 + other[1] * this.j10;
    const other1 = other[0] * this.j01 + other[1] * this.j11;
    const ofBeta =
      one0 * other0 * this.p00 +
      (one0 * other1 + one1 * other0) * this.p01 +
      one1 * other1 * this.p11;
    return this.conditionalCov(one, other) + ofBeta;
  }
}
