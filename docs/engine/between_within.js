/**
 * The slope within clusters and the slope between them: a mixed model's one slope mixes the two.
 * Where x has to do with what a cluster is like, they differ (Mundlak 1978, Econometrica 46:69).
 * Twin of between_within.py.
 */

/** @typedef {import("./by_cluster.js").ClusterRegressions} ClusterRegressions */

/**
 * @typedef {object} BetweenWithin
 * @property {number} within one slope for all clusters, each about its own mean
 * @property {number} between slope of the clusters' mean y on their mean x, each counted with its rows
 * @property {number} withinError standard error, robust to slopes that differ between clusters
 * @property {number} betweenError standard error from the scatter of the means about their line
 * @property {number} shareBetween share of x's sum of squares that lies between clusters: the
 *   regression without clusters has the slope share · between + (1 - share) · within
 * @property {number} z difference of the slopes in its standard errors; NaN where there is none
 */

/**
 * Return both slopes, how sure they are, and how they differ.
 *
 * @param {ClusterRegressions} clusters
 * @returns {BetweenWithin}
 */
export function betweenWithin({ n, meanX, spreadX, intercept, slope }) {
  const count = n.length;
  let rows = 0;
  let middleX = 0;
  let middleY = 0;
  for (let c = 0; c < count; c++) {
    rows += n[c];
    middleX += n[c] * meanX[c];
    middleY += n[c] * (intercept[c] + slope[c] * meanX[c]);
  }
  middleX /= rows;
  middleY /= rows;

  let ssWithin = 0;
  let productsWithin = 0;
  let ssBetween = 0;
  let productsBetween = 0;
  for (let c = 0; c < count; c++) {
    const awayX = meanX[c] - middleX;
    const awayY = intercept[c] + slope[c] * meanX[c] - middleY;
    ssWithin += spreadX[c];
    productsWithin += spreadX[c] * slope[c];
    ssBetween += n[c] * awayX * awayX;
    productsBetween += n[c] * awayX * awayY;
  }
  const within = productsWithin / ssWithin;
  const shareBetween = ssBetween / (ssBetween + ssWithin);
  const comparable = count >= 3 && shareBetween > 1e-12;
  const between = comparable ? productsBetween / ssBetween : NaN;

  let scores = 0;
  let scatter = 0;
  for (let c = 0; c < count; c++) {
    const awayX = meanX[c] - middleX;
    const awayY = intercept[c] + slope[c] * meanX[c] - middleY;
    scores += (spreadX[c] * (slope[c] - within)) ** 2;
    scatter += n[c] * (awayY - between * awayX) ** 2;
  }
  const withinError = Math.sqrt(scores) / ssWithin;
  const betweenError = Math.sqrt(scatter / (count - 2) / ssBetween);
  const z = (between - within) / Math.sqrt(betweenError ** 2 + withinError ** 2);
  return { within, between, withinError, betweenError, shareBetween, z };
}
