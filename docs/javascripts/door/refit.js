import { fit } from "../../engine/fit.js";
import { pool } from "../../engine/pooling.js";

/** @typedef {import("./types.js").Line} Line */

/**
 * Fit the mixed model to the mornings that are left, and return everybody's lines.
 *
 * A person with fewer than two mornings has no own line; one without any is not in the data, and
 * gets the line of somebody nobody has seen: the average.
 *
 * @param {import("./types.js").Person[]} people
 * @param {number[]} kept how many of the first mornings are left of each
 * @returns {import("./types.js").Lines | null} null where so little is left that no model fits
 */
export function refit(people, kept) {
  /** @type {{ y: number[], x: number[], cluster: string[] }} */
  const rows = { y: [], x: [], cluster: [] };
  people.forEach(({ id, y }, i) => {
    for (let night = 0; night < kept[i]; night += 1) {
      rows.y.push(y[night]);
      rows.x.push(night);
      rows.cluster.push(id);
    }
  });
  let fitted;
  try {
    fitted = fit(rows);
  } catch {
    return null;
  }
  const { cluster, noPooling, partialPooling } = pool(fitted);
  const average = /** @type {Line} */ ([...fitted.fixedEffects]);
  const position = new Map(cluster.map((label, c) => [label, c]));
  const lines = people.map(({ id }, i) => {
    const c = position.get(id);
    if (c === undefined) return { own: null, mixed: average };
    return {
      own: kept[i] < 2 ? null : /** @type {Line} */ ([noPooling.intercept[c], noPooling.x[c]]),
      mixed: /** @type {Line} */ ([partialPooling.intercept[c], partialPooling.x[c]]),
    };
  });
  return {
    own: lines.map(({ own }) => own),
    mixed: lines.map(({ mixed }) => mixed),
    average,
  };
}
