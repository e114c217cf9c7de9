/** What a cluster's rows say, one after the other: with real rows its own line moves as well. */

/** @typedef {import("../../engine/evidence.js").Evidence} Evidence */
/** @typedef {import("../../engine/types.js").Observation} Observation */

/**
 * Return the evidence after the first row, after two, and so on to all of them.
 *
 * Where x has not varied yet, many lines fit equally well, and the one with the average slope is given.
 *
 * @param {Evidence} whole of all rows; σ follows from its precision
 * @param {Observation[]} rows in the order in which they came
 * @returns {Evidence[]}
 */
export function afterRows({ average, covariance, precision }, rows) {
  const perRow = precision[0][0] / rows.length; // 1 / σ²
  let [n, sumX, sumY, sumXx, sumXy] = [0, 0, 0, 0, 0];
  return rows.map(({ x, y }) => {
    n += 1;
    sumX += x;
    sumY += y;
    sumXx += x * x;
    sumXy += x * y;
    const spread = sumXx - (sumX * sumX) / n;
    const varies = spread > 1e-9 * sumXx; // one row has none
    const slope = varies ? (sumXy - (sumX * sumY) / n) / spread : average[1];
    return {
      average,
      covariance,
      own: [(sumY - slope * sumX) / n, slope],
      precision: [
        [perRow * n, perRow * sumX],
        [perRow * sumX, perRow * sumXx],
      ],
    };
  });
}
