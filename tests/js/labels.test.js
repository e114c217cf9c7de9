/** Names of clusters become small whole numbers, and come back in order. */

import assert from "node:assert/strict";
import test from "node:test";

import { clustersOf, nestedClusters } from "../../docs/table/cluster_names.js";
import { columnNames } from "../../docs/table/column_names.js";
import { LabelCoder } from "../../docs/table/label_coder.js";
import { likeLabels } from "../../docs/table/like_labels.js";
import { Rows } from "../../docs/table/rows.js";

/** Code cells that stand in one column. @param {string[]} cells */
function coded(cells) {
  const rows = new Rows(`${cells.join(";a\n")};a\n`, { separator: ";" });
  const coder = new LabelCoder();
  const codes = cells.map((_, row) => {
    rows.split(row);
    return coder.code(rows, 0);
  });
  return /** @type {any} */ ({ coder, codes: Int32Array.from(codes) });
}
const names = (/** @type {string[]} */ ...cells) => coded(cells).coder.sorted().names;

test("codes count the names as they are met", () => {
  assert.deepEqual([...coded(["b", "a", "b", "c", "a"]).codes], [0, 1, 0, 2, 1]);
  assert.deepEqual([...coded(["7", "7", "12", "7"]).codes], [0, 0, 1, 0]);
  // What is written in another way is another name.
  assert.deepEqual([...coded(["7", "07", "7.0", "+7", "-7", "7e0", "0", "00", "-0"]).codes], [0, 1, 2, 3, 4, 5, 6, 7, 8]); // prettier-ignore
  // The same beginning, the same length
  assert.deepEqual([...coded(["ab", "ac", "abc", "ab", "ab", "ac"]).codes], [0, 1, 2, 0, 0, 1]);
  const large = ["4194303", "4194304", "4194305", "4194303", "4194304", "1023", "1024", "1025", "1024"]; // prettier-ignore
  assert.deepEqual([...coded(large).codes], [0, 1, 2, 0, 1, 3, 4, 5, 4]);
  for (const next of ["1023", "1024", "1025", "2048", "3000"]) {
    assert.deepEqual([...coded(["5", next, "5", next]).codes], [0, 1, 0, 1], next);
  }
});

test("names are in order: numbers where all are whole, texts else", () => {
  assert.deepEqual(names("10", "9", "-1", "0"), [-1, 0, 9, 10]);
  assert.deepEqual(names("10", "9", "a"), ["10", "9", "a"]);
  assert.deepEqual(names("10", "09"), ["09", "10"]);
  assert.deepEqual(names("10", "9.5"), ["10", "9.5"]);
  assert.deepEqual(names("999999999999999", "1"), [1, 999999999999999]);
  assert.deepEqual(names("9999999999999999", "1"), ["1", "9999999999999999"]);
  assert.deepEqual(names("-0", "1"), ["-0", "1"]);
  assert.deepEqual([...coded(["c", "a", "b"]).coder.sorted().place], [2, 0, 1]);
});

test("clusters of which no row is left have no number", () => {
  const part = coded(["c", "a", "d", "a"]);
  assert.deepEqual(clustersOf(part, 4), { code: Int32Array.of(1, 0, 2, 0), names: ["a", "c", "d"] }); // prettier-ignore
  assert.deepEqual(clustersOf(part, 2), { code: Int32Array.of(1, 0), names: ["a", "c"] });
});

test("two columns tell clusters apart, the first before the second", () => {
  const outer = coded(["N", "S", "N", "S", "N"]);
  const inner = coded(["10", "9", "9", "9", "10"]);
  assert.deepEqual(nestedClusters(outer, inner, 5), {
    code: Int32Array.of(1, 2, 0, 2, 1),
    names: ["N / 9", "N / 10", "S / 9"],
  });
  assert.deepEqual(nestedClusters(outer, inner, 1).names, ["N / 10"]);
});

test("names that look alike are told, the first two and how many more", () => {
  assert.deepEqual(likeLabels(["North", "north ", "South"]), { pair: ["North", "north "], more: 0 }); // prettier-ignore
  assert.deepEqual(likeLabels(["a", "A", "b", "B", "a a", "aa"]), { pair: ["a", "A"], more: 2 });
  assert.deepEqual(likeLabels(["7", "07"])?.pair, ["7", "07"]);
  assert.deepEqual(likeLabels(["7.0", "x", "7"])?.pair, ["7.0", "7"]);
  assert.deepEqual(likeLabels(["a\u00a0b", "ab"])?.pair, ["a\u00a0b", "ab"]);
  assert.deepEqual(likeLabels(["p−1", "p-1"])?.pair, ["p−1", "p-1"]);
  assert.deepEqual(likeLabels(["ﬁ", "fi"])?.pair, ["ﬁ", "fi"]);
  assert.equal(likeLabels(["a", "b", "", "ab", "Infinity", "1e999"]), null);
  assert.equal(likeLabels([1, 7]), null);
  assert.equal(likeLabels(["", "0"]), null);
});

test("columns without a name, or with another's, have names of their own", () => {
  const ways = { column: "column {n}", again: "{name} (column {n})", heading: "", value: "" };
  const { names: found, renamed } = columnNames(["a", "", "a", "b", "a"], ways);
  assert.deepEqual(found, ["a", "column 2", "a (column 3)", "b", "a (column 5)"]);
  assert.equal(renamed.length, 2);
  assert.equal(new Set(columnNames(["a", "a (column 2)", "a"], ways).names).size, 3);
  assert.equal(new Set(columnNames(["a", "a", "a (column 2)"], ways).names).size, 3);
});
