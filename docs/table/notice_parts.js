/** What notices of a reading share: names of columns, the way back, columns said together. */

export const DIGITS = 15; // of a number that stands in a cell
export const MOST_NAMES = 3; // of columns that one notice names

/** @typedef {import("./asked.js").Asked} Asked */
/** @typedef {import("./data_problem.js").Action} Action */
/** @typedef {import("./describe_table.js").Column} Column */

/**
 * @param {Partial<Asked>} asked
 * @returns {Action}
 */
export function undo(asked) {
  return { key: "data-do-undo", asked };
}

/** @param {Column[]} columns */
export function columnNames(columns) {
  return {
    columns: { list: columns.slice(0, MOST_NAMES).map(({ name }) => ({ name })) },
    more: Math.max(0, columns.length - MOST_NAMES),
  };
}

/**
 * @template T
 * @param {T[]} items
 * @param {(item: T) => string} key
 * @returns {T[][]} in the order of the first of each group
 */
export function grouped(items, key) {
  /** @type {Map<string, T[]>} */
  const groups = new Map();
  for (const item of items) {
    const group = groups.get(key(item)) ?? [];
    groups.set(key(item), group);
    group.push(item);
  }
  return [...groups.values()];
}
