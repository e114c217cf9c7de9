/** Which columns are probably outcome, predictor and cluster. A guess to begin with, no more. */

/** @typedef {import("./describe_column.js").Column} Column */

const CLUSTER =
  /subj|^id$|[ _.-]id$|cluster|group|person|patient|particip|pupil|student|school|class|site|county|region|state|country|hospital|clinic|family|firm|team|batch|rater|item|animal|plot|name/i;
const OUTCOME =
  /^y$|outcome|respon|reaction|score|^rt$|resp|result|yield|weight|height|value|measure|log/i;
const PREDICTOR =
  /^x$|time|day|week|month|year|age|dose|trial|visit|session|wave|occasion|treat|condition|floor|predictor/i;

/**
 * Return positions of the columns; -1 where none is likely.
 *
 * @param {Column[]} columns
 * @param {number} rows
 * @returns {{y: number, x: number, cluster: number}}
 */
export function guessColumns(columns, rows) {
  const cluster = best(columns, (column) => {
    const { kind, name, distinct, isMany, isWhole, isConstant } = column;
    if (kind === "empty" || isConstant || distinct < 2 || (kind === "number" && !isWhole)) return 0;
    const repeats = !isMany || distinct <= rows / 2;
    const named = CLUSTER.test(name);
    if (!repeats && !named) return 0;
    return (
      (repeats ? 4 : 0) +
      (named ? 3 : 0) +
      (kind === "text" ? 2 : 0) +
      (distinct > 4 ? 0.5 : 0) -
      (PREDICTOR.test(name) ? 3 : 0)
    );
  });
  const y = best(columns, ({ kind, name, distinct, isWhole, isConstant }, i) => {
    if (i === cluster || kind !== "number" || isConstant) return 0;
    const rowNumber = isWhole && distinct === rows;
    return (
      1 +
      (OUTCOME.test(name) ? 3 : 0) +
      (isWhole ? 0 : 2) +
      Math.min(distinct / rows, 1) -
      (PREDICTOR.test(name) ? 3 : 0) -
      (CLUSTER.test(name) ? 3 : 0) -
      (rowNumber ? 2 : 0) +
      10
    );
  });
  const x = best(columns, ({ kind, name, distinct, isWhole, isConstant }, i) => {
    if (i === cluster || i === y || kind !== "number" || isConstant) return 0;
    const rowNumber = isWhole && distinct === rows && rows > 20;
    return (
      10 +
      (PREDICTOR.test(name) ? 4 : 0) -
      (CLUSTER.test(name) ? 4 : 0) -
      (OUTCOME.test(name) ? 2 : 0) -
      (rowNumber ? 3 : 0)
    );
  });
  return { y, x, cluster };
}

/**
 * Return the position with the highest score above 0, the first of equals; -1 for none.
 *
 * @param {Column[]} columns
 * @param {(column: Column, i: number) => number} score
 */
function best(columns, score) {
  let [found, most] = [-1, 0];
  columns.forEach((column, i) => {
    const value = score(column, i);
    if (value > most) [found, most] = [i, value];
  });
  return found;
}
