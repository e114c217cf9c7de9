/** Columns in which a cell holds for the rows below it as well, as merged cells of a spreadsheet do. */

const LEAST_BLOCKS = 3;
const WORDS = ["ditto", "Ditto", "DITTO", "dto.", "Dto.", "DTO.", "dto", "Dto", "DTO"];
export const DITTO = ["〃", "″", "”", '"', "''", ...WORDS];
const LONGEST_DITTO = 5;

/**
 * Whether a cell says that it holds what stands above it.
 *
 * @param {string} cell trimmed
 */
export function isDitto(cell) {
  return cell.length <= LONGEST_DITTO && DITTO.includes(cell);
}

/**
 * Return the marks for what stands above that occur in a text.
 *
 * @param {string} text
 */
export function dittosIn(text) {
  return DITTO.filter((mark) => text.includes(mark));
}

/** @param {import("./describe_table.js").Column} column */
export function hasDittos({ codes, sample }) {
  return sample.codes[0] >= 0 && codes.some(([code]) => isDitto(code));
}

/**
 * Whether a column seems to be written once for each block of rows: in the first row, then now and then,
 * each time something else; or has marks that say so.
 *
 * @param {import("./describe_table.js").Column} column
 */
export function isOncePerBlock(column) {
  if (hasDittos(column)) return true;
  const { codes, sample } = column;
  if (codes.some(([code]) => code !== "") || !(sample.codes[0] >= 0)) return false;
  const written = sample.codes.filter((code) => code >= 0);
  const areNew = written.every((code, i) => i === 0 || code !== written[i - 1]);
  return areNew && written.length >= LEAST_BLOCKS && 2 * written.length <= sample.codes.length;
}

/**
 * Return what fills cells that are empty or a mark of the row that was split last with the last that were not empty.
 *
 * @param {import("./rows.js").Rows} rows
 * @param {number[]} columns positions of cells
 * @returns {() => void} to be called for every row of data in turn
 */
export function fillDown(rows, columns) {
  const last = columns.map(() => ({ from: 0, to: 0, isQuoted: 0 }));
  return () => {
    columns.forEach((i, k) => {
      const length = rows.to[i] - rows.from[i];
      if (length > LONGEST_DITTO || (length > 0 && !isDitto(rows.cell(i)))) {
        last[k] = { from: rows.from[i], to: rows.to[i], isQuoted: rows.isQuoted[i] };
      } else {
        rows.put(i, last[k].from, last[k].to);
        rows.isQuoted[i] = last[k].isQuoted;
      }
    });
  };
}
