/** The slope between clusters' means beside the slope within clusters: they need not agree. */

const SURE = 3; // standard errors between them
const LEAST_CLUSTERS = 5;
const NO_SPREAD = 1e-6; // of clusters' means of x, in SDs of x

/**
 * Return both slopes where they differ by more than chance; null otherwise.
 *
 * Within: all rows about their cluster's means, Σ Sxy / Σ Sxx, with the variance of random slopes in
 * its standard error. Between: the line through the clusters' means. (Mundlak 1978.)
 *
 * @param {import("../engine/fit.js").MixedFit} fit
 * @returns {{between: number, within: number} | null} in the data's units
 */
export function betweenAndWithin({ standard, coefficients, nCluster }) {
  const { clusters, factor, ols, toData } = standard;
  if (!coefficients.includes("x") || nCluster < LEAST_CLUSTERS) return null;
  const { n, meanX, spreadX, slope, intercept, residualSs } = clusters;
  let spread = 0, spread2 = 0, products = 0, squares = residualSs, rows = 0, free = 0; // prettier-ignore
  for (let c = 0; c < n.length; c++) {
    spread += spreadX[c];
    spread2 += spreadX[c] ** 2;
    products += spreadX[c] * slope[c];
    rows += n[c];
    free += n[c] - (spreadX[c] > 0 ? 2 : 1);
  }
  if (spread === 0 || free < 1) return null;
  const within = products / spread;
  const noise = squares / free;
  const slopes = noise * (factor[1][0] ** 2 + factor[1][1] ** 2);
  const withinVariance = noise / spread + (slopes * spread2) / spread ** 2;

  const meanY = meanX.map((x, c) => intercept[c] + slope[c] * x);
  const line = leastSquares(meanX, meanY);
  if (line.spread < NO_SPREAD ** 2 * rows) return null;
  const distance = line.slope - within;
  if (Math.abs(distance) < SURE * Math.sqrt(withinVariance + line.variance)) return null;
  const inData = (/** @type {number} */ value) => ols[1] + toData[1][1] * value;
  return { between: inData(line.slope), within: inData(within) };
}

/**
 * @param {Float64Array} x
 * @param {Float64Array} y
 */
function leastSquares(x, y) {
  const n = x.length;
  const mean = (/** @type {Float64Array} */ values) => values.reduce((a, b) => a + b, 0) / n;
  const [mx, my] = [mean(x), mean(y)];
  let spread = 0, products = 0, squares = 0; // prettier-ignore
  for (let i = 0; i < n; i++) {
    spread += (x[i] - mx) ** 2;
    products += (x[i] - mx) * (y[i] - my);
    squares += (y[i] - my) ** 2;
  }
  const slope = products / spread;
  return { slope, spread, variance: (squares - slope * products) / (n - 2) / spread };
}
