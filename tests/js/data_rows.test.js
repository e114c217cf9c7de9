/** Rows of data, and those between them that are none. */

import assert from "node:assert/strict";
import test from "node:test";

import { eachDataRow } from "../../docs/table/data_rows.js";
import { findLayout } from "../../docs/table/layout.js";
import { Rows } from "../../docs/table/rows.js";

/**
 * @param {string} text
 * @param {object} [asked]
 */
function data(text, asked = {}) {
  const rows = new Rows(text, { separator: ",", quotes: true });
  const layout = findLayout(rows, asked);
  assert.ok(layout);
  /** @type {string[]} */
  const used = [];
  /** @type {number[]} */
  const shares = [];
  const shape = eachDataRow(rows, layout, asked, (share) => shares.push(share), (row) => {
    const cells = Array.from({ length: layout.width }, (_, i) => rows.cell(i));
    if (used.length < 99) used.push(`${row}:${cells.join("|")}`);
  }); // prettier-ignore
  return { ...shape, used, shares };
}
const BODY = "1,2,a\n2,3,a\n3,1,b\n";

test("every row of data is used once, with its position", () => {
  const { used, ragged, skipped, ...shape } = data(`y,x,g\n${BODY}`);
  assert.deepEqual(used, ["1:1|2|a", "2:2|3|a", "3:3|1|b"]);
  assert.deepEqual(shape, { rows: 3, empty: 0, widest: 3, isEven: true, shares: [] });
  assert.deepEqual([ragged, skipped], [null, []]);
});

test("empty rows are passed over, and counted where separators stand in them", () => {
  const { used, empty, rows } = data(`y,x,g\n1,2,a\n\n,,\n , ,\n2,3,a\n3,1,b\n`);
  assert.deepEqual(used, ["1:1|2|a", "5:2|3|a", "6:3|1|b"]);
  assert.deepEqual([empty, rows], [2, 3]);
  // An empty first cell is no empty row.
  assert.equal(data(`y,x,g\n${BODY},5,b\n`).used[3], "4:|5|b");
});

test("comments, rules and names that come again are skipped among the data", () => {
  const { skipped, rows } = data(`y,x,g\n${BODY}# now\n---\ny,x,g\n${BODY}`);
  assert.deepEqual(skipped, [
    { row: 4, part: "comment" },
    { row: 5, part: "rule" },
    { row: 6, part: "again" },
  ]);
  assert.equal(rows, 6);
  // As long as the names, or beginning with them, is not the same.
  assert.equal(data(`y,x,g\n${BODY}y,x,h\n`).rows, 4);
  assert.equal(data(`y,x,g\n${BODY}y,x,gg\n`).rows, 4);
  assert.equal(data(`y,x,gg\n${BODY}y,x,g\n`).rows, 4);
  // Without a header nothing comes again, nor where numbers are the names.
  assert.equal(data(`1,2,3\n1,2,3\n1,2,3\n`).rows, 3);
  assert.equal(data(`1,2,3\n1,2,3\n1,2,3\n`, { header: true }).rows, 2);
});

test("rows of another length are told, left out or filled as the reader says", () => {
  const text = `y,x,g\n${BODY}4,5\n6,7,b,8\n8,9\n${BODY}`;
  const told = data(text);
  assert.deepEqual(told.ragged, { row: 4, cells: 2, count: 3 });
  assert.deepEqual([told.rows, told.widest, told.isEven], [6, 3, true]);
  const skipped = data(text, { ragged: "skip" });
  assert.equal(skipped.ragged, null);
  assert.deepEqual(
    skipped.skipped,
    [4, 5, 6].map((row) => ({ row, part: "ragged" })),
  );
  const filled = data(text, { ragged: "fill" });
  assert.deepEqual(filled.used.slice(3, 5), ["4:4|5|", "6:8|9|"]);
  assert.deepEqual(filled.skipped, [{ row: 5, part: "ragged" }]); // too long to be filled
  assert.deepEqual([filled.rows, filled.widest, filled.isEven], [8, 3, false]);
  // Separators too many are no cells.
  const ends = data(`y,x,g\n${BODY}4,5,b,,\n${BODY}`);
  assert.deepEqual([ends.used[3], ends.ragged], ["4:4|5|b", null]);
  assert.deepEqual([ends.widest, ends.isEven], [5, false]);
  // A cell of the row before does not stay.
  assert.equal(data(`y,x,g\n1,2,a\n3,4\n${BODY}`, { ragged: "fill" }).used[1], "2:3|4|");
});

test("progress is told every 20,000 rows", () => {
  const { shares, rows } = data(`y,x\n${"1,2\n".repeat(45_000)}`);
  assert.equal(rows, 45_000);
  assert.equal(shares.length, 2);
  assert.ok(Math.abs(shares[0] - 20 / 45) < 1e-3 && Math.abs(shares[1] - 40 / 45) < 1e-3);
});
