/** Sums of rows by cluster, for tests of the engine: one pass for means, one for deviations. */

/**
 * Return a table of sums in the order in which clusters come in the rows.
 *
 * @param {any} data columns y, cluster, and x where there is one
 */
export function sumsOf({ y, x, cluster }) {
  const names = [...new Set(cluster)];
  const rowsOf = names.map((name) => [...y.keys()].filter((i) => cluster[i] === name));
  /** @type {(values: ArrayLike<number>, rows: number[]) => number} */
  const mean = (values, rows) => rows.reduce((sum, i) => sum + values[i], 0) / rows.length;
  /** @type {(a: ArrayLike<number>, b: ArrayLike<number>) => number[]} */
  const products = (a, b) =>
    rowsOf.map((rows) => {
      const [meanA, meanB] = [mean(a, rows), mean(b, rows)];
      return rows.reduce((sum, i) => sum + (a[i] - meanA) * (b[i] - meanB), 0);
    });
  return {
    cluster: names,
    n: rowsOf.map((rows) => rows.length),
    meanY: rowsOf.map((rows) => mean(y, rows)),
    syy: products(y, y),
    ...(x && {
      meanX: rowsOf.map((rows) => mean(x, rows)),
      sxx: products(x, x),
      sxy: products(x, y),
    }),
  };
}
