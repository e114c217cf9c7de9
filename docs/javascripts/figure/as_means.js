/** @typedef {import("../../engine/types.js").FigureData} FigureData */

/**
 * Return the data of a figure with means in the place of lines, where x is constant in every cluster:
 * no cluster has a slope there, and its mean is what moves. Other data are returned as they are.
 *
 * @param {FigureData} data
 * @returns {FigureData} as of a model without a predictor
 */
export function asMeans(data) {
  const { means, clusters } = data;
  if (!means?.x) return data;
  /** @type {(intercept: any[]) => import("../../engine/types.js").Coefficients} */
  const of = (intercept) => /** @type {any} */ ({ intercept });
  const { low, high } = clusters.intervals ?? {};
  return {
    ...data,
    clusters: {
      ...clusters,
      no_pooling: of(means.no_pooling),
      partial_pooling: of(means.partial_pooling),
      truth: of(means.no_pooling.map(() => null)),
      own_weight: clusters.own_weight.map(([[kept]]) => [[kept]]),
      share_kept: clusters.own_weight.map(([[kept]]) => kept),
      // Those of intercepts, where x is 0, say nothing of means.
      intervals:
        low?.mean && high?.mean
          ? { low: { intercept: low.mean }, high: { intercept: high.mean } }
          : undefined,
    },
  };
}
