/** The slope of the clusters' mean y on their mean x, each counted with its rows. */

const ALIKE = 1e-12; // share of x's squares between clusters that rounding may leave

/**
 * @param {Float64Array} y
 * @param {Float64Array} x
 * @param {Int32Array} code cluster of each row
 * @param {number} nCluster
 * @returns {number} NaN where all clusters have the same mean x, or there are but two of them
 */
export function slopeOfMeans(y, x, code, nCluster) {
  const [n, sumX, sumY] = [0, 1, 2].map(() => new Float64Array(nCluster));
  const middle = x.reduce((sum, value) => sum + value, 0) / x.length;
  const level = y.reduce((sum, value) => sum + value, 0) / y.length;
  let squares = 0;
  code.forEach((c, i) => {
    n[c]++;
    sumX[c] += x[i] - middle;
    sumY[c] += y[i] - level;
    squares += (x[i] - middle) ** 2;
  });
  let between = 0, products = 0; // prettier-ignore
  for (let c = 0; c < nCluster; c++) {
    between += sumX[c] ** 2 / n[c];
    products += (sumX[c] * sumY[c]) / n[c];
  }
  return nCluster < 3 || between <= ALIKE * squares ? NaN : products / between;
}
