/** Tables with a row for each cluster and a column for each occasion → which columns are one. */

const LEAST = 3; // columns that differ in a number only
const HEADING = /^(\D*?)(\d+(?:\.\d+)?)(\D*)$/;

/** @typedef {import("./describe_table.js").Column} Column */
/**
 * Columns that become rows: what stands in the headings is one column then, what is below another.
 *
 * @typedef {object} Long
 * @property {number[]} columns positions of their cells
 * @property {[number, number][]} places where the numbers of their headings stand in the text
 * @property {string} name what the headings have in common, "" for nothing
 */

/**
 * Find columns of numbers whose headings are alike but for a number: day0, day1, day2.
 *
 * @param {Pick<Column, "name" | "kind" | "at">[]} columns
 * @returns {{name: string, columns: number[]}[]} the largest group first
 */
export function columnsInSeries(columns) {
  /** @type {Map<string, {name: string, columns: number[], numbers: Set<string>}>} */
  const groups = new Map();
  for (const { name, kind, at } of columns) {
    const match = HEADING.exec(name);
    if (!match || kind !== "number") continue;
    const [, before, number, after] = match;
    const heading = common(before, after);
    const group = groups.get(heading) ?? { name: heading, columns: [], numbers: new Set() };
    groups.set(heading, group);
    if (group.numbers.has(number)) continue;
    group.numbers.add(number);
    group.columns.push(at);
  }
  return [...groups.values()]
    .filter((group) => group.columns.length >= LEAST)
    .sort((a, b) => b.columns.length - a.columns.length)
    .map((group) => ({ name: group.name, columns: group.columns }));
}

/**
 * Return columns that become rows, with the places of their headings' numbers.
 *
 * @param {import("./rows.js").Rows} rows
 * @param {Pick<import("./layout.js").Layout, "header" | "isShort">} layout
 * @param {number[]} columns positions of cells
 * @returns {Long | null} null where a heading has no number, or there are none
 */
export function longOf(rows, { header, isShort }, columns) {
  if (header.length === 0) return null;
  rows.split(header[header.length - 1]);
  const found = columns.flatMap((column) => {
    const i = isShort ? column - 1 : column; // of its heading
    const match = HEADING.exec(rows.cell(i));
    return match ? [{ from: rows.from[i], match }] : [];
  });
  if (found.length < columns.length) return null;
  const [, before, , after] = found[0].match;
  return {
    columns,
    places: found.map(({ from, match: [, ahead, number] }) => {
      const start = from + ahead.length;
      return [start, start + number.length];
    }),
    name: common(before, after),
  };
}

/**
 * @param {string} before the number of a heading
 * @param {string} after it
 */
function common(before, after) {
  return `${before}${after}`.replace(/[\s._-]+$|^[\s._-]+/g, "");
}

/**
 * Return what uses a row once for each of the columns: heading and cell stand behind the others.
 *
 * @param {import("./rows.js").Rows} rows
 * @param {Long} long
 * @param {number} width cells before them
 * @param {(row: number) => void} use
 * @returns {(row: number) => void}
 */
export function useInTurn(rows, { columns, places }, width, use) {
  return (row) => {
    columns.forEach((i, k) => {
      rows.put(width, ...places[k]);
      rows.put(width + 1, rows.from[i], rows.to[i]);
      use(row);
    });
  };
}
