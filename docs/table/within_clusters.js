/** Whether a column varies within clusters. */

/** @typedef {Pick<import("./column_sample.js").ColumnSample, "codes" | "distinct">} Codes */

/**
 * Return the share of clusters with several rows in which a column takes several values.
 *
 * @param {Codes} column
 * @param {Codes} cluster
 * @returns {number} 0 to 1
 */
export function variesWithin({ codes }, cluster) {
  const first = new Int32Array(cluster.distinct).fill(-1);
  const rows = new Int32Array(cluster.distinct);
  const varies = new Uint8Array(cluster.distinct);
  codes.forEach((code, i) => {
    const c = cluster.codes[i];
    if (c < 0 || code < 0) return;
    rows[c]++;
    if (first[c] < 0) first[c] = code;
    else if (first[c] !== code) varies[c] = 1;
  });
  let several = 0, varying = 0; // prettier-ignore
  rows.forEach((n, c) => {
    if (n < 2) return;
    several++;
    varying += varies[c];
  });
  return several === 0 ? 0 : varying / several;
}

/**
 * Whether no cluster has the same value of a column twice, as where it is measured once on each
 * occasion.
 *
 * @param {Codes} column
 * @param {Codes} cluster
 */
export function isOncePerCluster({ codes }, cluster) {
  const met = new Set();
  for (let i = 0; i < codes.length; i++) {
    if (codes[i] < 0 || cluster.codes[i] < 0) continue;
    const pair = codes[i] * cluster.distinct + cluster.codes[i];
    if (met.has(pair)) return false;
    met.add(pair);
  }
  return met.size > 0;
}
