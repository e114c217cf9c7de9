/** The rows below a table's data: totals, notes, sources. */

import { isComment, isPrinted, isRule } from "./line_kinds.js";
import { isMissing } from "./missing_codes.js";
import { isNumberCell } from "./number_parts.js";
import { isTotal } from "./total_rows.js";

const MOST = 25;

/**
 * Return the rows at the end that are no data.
 *
 * @param {import("./rows_above.js").TopRow[]} last the last rows that are not blank
 * @param {number} width cells of most rows
 * @param {(part: import("./layout.js").Part) => boolean} mayBe
 * @returns {import("./layout.js").Skipped[]}
 */
export function rowsBelow(last, width, mayBe) {
  /** @type {import("./layout.js").Skipped[]} */
  const found = [];
  for (const { row, cells, line } of last.slice(-MOST).reverse()) {
    const part = partBelow(cells, line, width);
    if (!part || !mayBe(part)) break;
    found.unshift({ row, part });
  }
  return found;
}

/**
 * @param {string[]} cells
 * @param {string} line
 * @param {number} width
 * @returns {import("./layout.js").Part | null}
 */
function partBelow(cells, line, width) {
  const filled = cells.filter((cell) => cell !== "");
  if (isRule(line)) return "rule";
  if (isPrinted(line) || (isComment(line) && cells.length !== width)) return "comment";
  if (filled.length > 0 && isTotal(filled[0])) return "total";
  if (filled.some((cell) => isNumberCell(cell) || isMissing(cell)) || width < 2) return null;
  return cells.length < width || (filled.length === 1 && /\s/.test(filled[0])) ? "note" : null;
}
