/**
 * Where clusters start, end, and are on the way.
 *
 * @param {import("../../engine/types.js").Clusters} clusters
 * @returns {{ start: import("../../engine/types.js").Points, end: import("../../engine/types.js").Points,
 *   at: (progress: number) => import("../../engine/types.js").Points }}
 */
export function positions(clusters) {
  const end = points(clusters.partial_pooling, clusters.partial_pooling);
  const start = points(clusters.no_pooling, clusters.partial_pooling);
  return { start, end, at: (progress) => between(start, end, progress) };
}

/**
 * Return coefficients as coordinates; a cluster without them stands where it ends.
 *
 * @param {import("../../engine/types.js").Coefficients} coefficients
 * @param {import("../../engine/types.js").Coefficients} instead
 */
function points(coefficients, instead) {
  return {
    x: coefficients.intercept.map((value, i) => Number(value ?? instead.intercept[i])),
    y: coefficients.x.map((value, i) => Number(value ?? instead.x[i])),
  };
}

/**
 * @param {import("../../engine/types.js").Points} start
 * @param {import("../../engine/types.js").Points} end
 * @param {number} progress
 */
function between(start, end, progress) {
  const mix = (/** @type {number[]} */ a, /** @type {number[]} */ b) =>
    a.map((value, i) => value + progress * (b[i] - value));
  return { x: mix(start.x, end.x), y: mix(start.y, end.y) };
}

/**
 * Return a line from start to end of some clusters, with a gap after each, as Plotly wants it.
 *
 * @param {import("../../engine/types.js").Points} start
 * @param {import("../../engine/types.js").Points} end
 * @param {number[]} places of these clusters
 */
export function segments(start, end, places) {
  return {
    x: places.flatMap((i) => [start.x[i], end.x[i], null]),
    y: places.flatMap((i) => [start.y[i], end.y[i], null]),
  };
}
