import assert from "node:assert/strict";
import test from "node:test";

import { describeTable } from "../../docs/table/describe_table.js";
import { mostKept, plainColumns } from "../../docs/table/plain_numbers.js";
import { readColumns } from "../../docs/table/read_columns.js";

const CHOSEN = { y: 0, x: 1, cluster: 2, within: -1, levels: null, leaveOut: true };

/**
 * Return the columns y, x, g as they were kept, and as a second reading gives them.
 *
 * @param {string[]} rows
 * @param {object} [asked]
 * @param {object} [chosen]
 * @returns {[object | null, () => object]}
 */
function bothWays(rows, asked = {}, chosen = {}) {
  const { rows: lines, table } = describeTable(`y;x;g\n${rows.join("\n")}\n`, asked);
  const all = { ...CHOSEN, ...chosen };
  const columns = table.columns.map((column) => ({ ...column, plain: null, names: null }));
  return [plainColumns(table, all), () => readColumns(lines, { ...table, columns }, all)];
}

test("plain numbers and names that were kept are what a second reading gives", () => {
  const plain = ["1.5;0;12", "-2;1e3;3", "", "0.1;+7;100", ".25;-0;3", "12345678901234567;2;0"];
  for (const [rows, asked, chosen] of /** @type {[string[], object?, object?][]} */ ([
    [plain],
    [plain, {}, { x: -1 }],
    [plain, { missing: ["77"] }],
    [["1,5;0;2", "2,25;1,5;1", "3;2;1"]],
    [["1;0;4000000000", "2;1;999999999999999", "3;0;4000000000"]],
    [["1;0;7", "2;1;5", ";;", "3;0;7"]],
    [["1;0;7", "2;1;", "3;0;7"], { filled: [2] }],
    [["1;0;b", "2;1;a", "3;0;b", "4;1;ä"]],
    [["1;0;b", "2;1;07", "3;0;7", "4;1;-7", "5;1;7.0"]],
    [['1;0;"b"', "2;1;b", "3;0; a"]],
    [["1;0;2024-03-01", "2;1;2024-02-01", "3;0;2024-03-01"]],
    [["1;0;a", "2;1;", "3;0;b"], { filled: [2] }],
  ])) {
    const [kept, read] = bothWays(rows, asked, chosen);
    assert.notEqual(kept, null, rows.join(" | "));
    assert.deepEqual(kept, read(), rows.join(" | "));
  }
});

test("where a cell of a chosen column needs a look, the text is read again", () => {
  for (const [rows, asked, chosen] of /** @type {[string[], object?, object?][]} */ ([
    [["1;0;7", "2;1;a", "3;0;7"]], // names begin late
    [["1;0;07", "2;1;7", "3;0;7"]], // two names
    [["1;0;7.0", "2;1;7", "3;0;7"]],
    [["1;0;-7", "2;1;7", "3;0;7"]],
    [["1;0;a", "2;1;NA", "3;0;b"]], // a gap
    [["1;0;a", "2;1;b", "3;0;a"], { missing: ["b"] }],
    [["1;0;1e3", "2;1;7", "3;0;7"]],
    [["1;0;1000000000000000", "2;1;7", "3;0;7"]], // as long as a text
    [["1;0;7", "NA;1;5", "3;0;7"]],
    [["1;0;7", "99;1;5", "3;0;7"], { missing: ["99"] }],
    [["1 kg;0;7", "2 kg;1;5", "3;0;7"]],
    [["1.5;0;7", "2,5;1;5", "3.5;0;7"]], // two decimal marks
    [["1.316;0;7", "2.104;1;5", "12;0;7"], { ways: { 0: 3 } }], // thousands
    [["20240301;0;7", "20240302;1;5", "20240303;0;7"]], // dates
    [["1e999;0;7", "2;1;5", "3;0;7"]],
    [["1;0;7", "2;1;5", "3;0;7"], {}, { within: 1 }],
    [["1;0;a", "2;1;b", "3;0;a"], {}, { within: 1 }],
  ])) {
    const [kept] = bothWays(rows, asked, chosen);
    assert.equal(kept, null, rows.join(" | "));
  }
});

test("of tables that are too large nothing is kept", () => {
  assert.equal(mostKept(2_000_000, 4), 2_000_000);
  assert.equal(mostKept(2_000_000, 5), 0);
});
