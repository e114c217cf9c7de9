/** What the scatter of the clusters' own lines says of D, without any search. Twin of factor_by_moments.py. */

import { sumOf } from "./cluster_sums.js";

/**
 * Return a factor of the D with which lines scatter as much as they do, or null.
 *
 * With w_c = |S_c| / n_c, the spread of x, as weights of the lines a_c, and ā as their mean:
 *
 *     Σ w (a - ā)(a - ā)ᵀ = σ² Σ w (1 - w / Σ w) (D + S⁻¹)   in expectation
 *
 * (Swamy 1970, Econometrica 38:311, with weights under which a line that x hardly determines counts
 * little). Where x is the same in every cluster it is the minimum of the REML criterion, and near it
 * elsewhere.
 *
 * @param {import("./by_cluster.js").ClusterRegressions} clusters those without a slope have no say
 * @returns {import("./matrix.js").Matrix | null} lower triangular; null where noise is not known or
 *   no such D has two SDs
 */
export function factorByMoments({ n, meanX, spreadX, intercept, slope, residualSs }) {
  const total = sumOf(spreadX);
  let rows = 0, lines = 0, mean0 = 0, mean1 = 0; // prettier-ignore
  for (let c = 0; c < n.length; c++) {
    rows += n[c];
    if (spreadX[c] === 0) continue;
    lines += 1;
    mean0 += (spreadX[c] / total) * intercept[c];
    mean1 += (spreadX[c] / total) * slope[c];
  }
  const degreesOfFreedom = rows - n.length - lines;
  if (degreesOfFreedom <= 0 || lines < 2) return null;
  const variance = residualSs / degreesOfFreedom;
  let d00 = 0, d01 = 0, d11 = 0, weights = 0; // prettier-ignore
  for (let c = 0; c < n.length; c++) {
    const weight = spreadX[c];
    if (weight === 0) continue;
    const left = 1 - weight / total; // of a line's own noise, once their mean is taken away
    const away0 = intercept[c] - mean0;
    const away1 = slope[c] - mean1;
    d00 += (weight * away0 * away0) / variance - left * (weight / n[c] + meanX[c] * meanX[c]);
    d01 += (weight * away0 * away1) / variance + left * meanX[c];
    d11 += (weight * away1 * away1) / variance - left;
    weights += weight * left;
  }
  const determinant = d00 * d11 - d01 * d01;
  if (!(d00 > 0 && determinant > 0)) return null;
  const size = Math.sqrt(d00 * weights);
  return [
    [d00 / size, 0],
    [d01 / size, Math.sqrt(determinant) / size],
  ];
}

/**
 * Return how many lines of equal weight would tell as much: Kish's effective size.
 *
 * (Σ w)² / Σ w²: all of them where x is spread the same in all, 1 where one cluster has all of it
 * (Kish 1965, Survey Sampling, section 11.7), 0 where x varies in none.
 *
 * @param {Pick<import("./by_cluster.js").ClusterRegressions, "spreadX">} clusters
 */
export function effectiveLines({ spreadX }) {
  let sum = 0, squares = 0; // prettier-ignore
  for (let c = 0; c < spreadX.length; c++) {
    sum += spreadX[c];
    squares += spreadX[c] * spreadX[c];
  }
  return sum > 0 ? (sum * sum) / squares : 0;
}
