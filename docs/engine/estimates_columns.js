/** The columns of a table of estimates, as every CSV of this site and the package's frames name them. */

import { POOLINGS } from "./pooling.js";
import { snakeCase } from "./snake_case.js";

/**
 * Return the estimates as named columns; those of the truth only where it is known.
 *
 * @param {import("./pooling.js").Pooled} pooled
 * @param {("intercept" | "x")[]} coefficients of the fit
 * @returns {Record<string, ArrayLike<string | number>>} in the order of a table; NaN is not known
 */
export function estimatesColumns(pooled, coefficients) {
  const isKnown = pooled.truth.intercept.some((value) => !Number.isNaN(value));
  const kinds = [...POOLINGS, ...(isKnown ? /** @type {const} */ (["truth"]) : [])];
  const columns = kinds.flatMap((kind) =>
    coefficients.map((name) => [`${snakeCase(kind)}_${name}`, pooled[kind][name]]),
  );
  return {
    cluster: pooled.cluster,
    n: pooled.n,
    ...(coefficients.includes("x") ? { sd_x: pooled.sdX } : {}),
    ...Object.fromEntries(columns),
  };
}
