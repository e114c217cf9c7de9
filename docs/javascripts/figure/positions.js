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
 * Return one line from every start to its end, with a gap after each, as Plotly wants it.
 *
 * @param {import("../../engine/types.js").Points} start
 * @param {import("../../engine/types.js").Points} end
 */
export function segments(start, end) {
  return {
    x: start.x.flatMap((value, i) => [value, end.x[i], null]),
    y: start.y.flatMap((value, i) => [value, end.y[i], null]),
  };
}
