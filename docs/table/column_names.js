/** Headings → names of columns, of which no two are the same. */

/** @typedef {{first: number, second: number, name: string, renamed: string}} Renamed positions from 0 */

/**
 * @param {string[]} headings "" where a column has none
 * @param {{column: string, again: string}} called what a column without a heading is called, and one
 *   whose heading occurs before; {n} stands for its position from 1, {name} for the heading
 * @returns {{names: string[], renamed: Renamed[]}}
 */
export function columnNames(headings, called) {
  /** @type {Map<string, number>} */
  const first = new Map();
  /** @type {Renamed[]} */
  const renamed = [];
  const names = headings.map((heading, i) => {
    const n = String(i + 1);
    const name = heading || called.column.replace("{n}", n);
    const before = first.get(name);
    if (before === undefined) {
      first.set(name, i);
      return name;
    }
    let other = called.again.replace("{n}", n).replace("{name}", () => name);
    while (first.has(other) || headings.includes(other)) other += "*";
    renamed.push({ first: before, second: i, name, renamed: other });
    first.set(other, i);
    return other;
  });
  return { names, renamed };
}
