/** What people write into cells by hand, and what web pages leave in them. */

import assert from "node:assert/strict";
import test from "node:test";

import { inWords } from "../../docs/javascripts/your_data/in_words.js";
import { describeTable } from "../../docs/table/describe_table.js";
import { guessColumns } from "../../docs/table/guess_columns.js";
import { numberAlone } from "../../docs/table/number_alone.js";
import { readColumns } from "../../docs/table/read_columns.js";
import { readingNotices } from "../../docs/table/reading_notices.js";
import { speak } from "./words.mjs";

speak();

const N = 24;
/**
 * Rows of a cluster, a predictor and an outcome, each as a function of its place writes it.
 *
 * @param {(i: number) => string[]} write
 */
function written(write, separator = ";", head = ["school", "week", "score"]) {
  const rows = Array.from({ length: N }, (_, i) => write(i).join(separator));
  return `${head.join(separator)}\n${rows.join("\n")}\n`;
}
const school = (/** @type {number} */ i) => `S${Math.floor(i / 4)}`;
const score = (/** @type {number} */ i) => (10 + i * 1.3 + ((i * 7) % 5)).toFixed(1);
const plain = (/** @type {number} */ i) => [school(i), String(i % 4), score(i)];

function read(/** @type {string} */ text, asked = {}) {
  const { rows, table } = describeTable(text, asked);
  const chosen = { cluster: 0, x: 1, y: 2, within: -1, levels: null, leaveOut: true };
  const columns = readColumns(rows, table, chosen);
  const notices = readingNotices(table, "utf-8");
  return { table, columns, notices, keys: notices.map(({ key }) => key) };
}
const PLAIN = read(written(plain)).columns;
const isSure = (/** @type {string} */ text) =>
  guessColumns(describeTable(text).table.columns).isSure;

test("marks for the same as above are filled on a click, and count as missing before", () => {
  for (const mark of ["〃", "″", '"', "''", "ditto", "dto.", '""""']) {
    for (const separator of ["\t", ";", ","]) {
      const text = written((i) => [i % 4 ? mark : school(i), ...plain(i).slice(1)], separator);
      const before = read(text);
      assert.equal(before.table.rows, N, mark);
      assert.equal(before.columns.leftOut, 18, mark);
      assert.deepEqual(before.keys, ["data-read-dittos"], mark);
      assert.ok(!isSure(text), mark);
      const [{ actions }] = before.notices;
      const after = read(text, actions?.[0].asked);
      assert.deepEqual(after.columns.names, PLAIN.names, mark);
      assert.deepEqual(after.columns.code, PLAIN.code, mark);
      assert.deepEqual(after.keys, ["data-read-filled"], mark);
    }
  }
  // A mark in quotation is one, and cells in quotation marks are cells.
  assert.equal(read(written((i) => plain(i).map((cell) => `"${cell}"`))).table.rows, N);
  assert.deepEqual(
    read(written((i) => [`"a;${school(i)}"`, ...plain(i).slice(1)])).columns.names[0],
    "a;S0",
  );
});

test("digits of other scripts are digits", () => {
  const digits = [
    "０１２３４５６７８９．",
    "٠١٢٣٤٥٦٧٨٩٫",
    "۰۱۲۳۴۵۶۷۸۹٫",
    "०१२३४५६७८९.",
    "๐๑๒๓๔๕๖๗๘๙.",
  ];
  for (const some of digits) {
    const other = (/** @type {string} */ cell) =>
      cell.replace(/[\d.]/g, (one) => [...some]["0123456789.".indexOf(one)]);
    const found = read(written((i) => [school(i), other(`-${i % 4}`), other(score(i))]));
    assert.deepEqual(found.columns.y, PLAIN.y, some);
    assert.deepEqual(
      found.columns.x,
      PLAIN.x?.map((value) => -value),
      some,
    );
  }
});

test("characters that are not seen make no other name and no text", () => {
  for (const mark of ["\u200b", "\u200e", "\u2060", "\u00ad", "\ufeff", "\u202a"]) {
    const found = read(written((i) => plain(i).map((cell) => (i % 3 ? cell : mark + cell + mark))));
    assert.deepEqual(found.columns.names, PLAIN.names);
    assert.deepEqual(found.columns.y, PLAIN.y);
  }
});

test("names that come again are so in capitals, and behind a byte order mark", () => {
  const half = (/** @type {number} */ from) =>
    written(plain)
      .split("\n")
      .slice(from, from + 12)
      .join("\n");
  for (const names of ["school;week;score", "School;WEEK;score", "\ufeffschool;week;score"]) {
    const found = read(`school;week;score\n${half(1)}\n${names}\n${half(13)}`);
    assert.equal(found.table.rows, N, names);
    assert.deepEqual(found.keys, ["data-read-skipped"], names);
    assert.deepEqual(found.columns.y, PLAIN.y, names);
  }
  for (const other of ["school;week;scores", "xchool;week;score", "schoolxweek;score;1"]) {
    assert.equal(describeTable(`school;week;score\n${half(1)}\n${other}\n`).table.rows, 13, other);
  }
});

test("a number below 0 that brackets or a minus behind tell is said; of a mark no guess is sure", () => {
  for (const [cell, sure] of /** @type {[string, boolean][]} */ ([
    ["2-", false],
    ["(2.5)", true],
    ["2.5-", true],
  ])) {
    const text = written((i) => [school(i), String(i % 4), i % 8 === 3 ? cell : score(i)]);
    const found = read(text);
    assert.deepEqual(found.keys, ["data-read-signed"], cell);
    assert.match(inWords(found.notices[0]), cell === "2-" ? /−2,/ : /−2\.5,/);
    assert.equal(isSure(text), sure, cell);
  }
  assert.deepEqual(read(written((i) => [school(i), `-${i % 4}`, `−${score(i)}`])).keys, []);
});

test("tables side by side, or on their side, and rows that are one cell are told", () => {
  const half = Array.from({ length: 12 }, (_, i) => [...plain(i), ...plain(i + 12)].join(";"));
  const beside = `${"school;week;score;".repeat(2).slice(0, -1)}\n${half.join("\n")}\n`;
  assert.deepEqual(read(beside).keys, ["data-read-names-again"]);
  const [names, ...rows] = [0, 1, 2].map((k) => Array.from({ length: N }, (_, i) => plain(i)[k]));
  const lying = [names, ...rows].map((row, k) =>
    [["school", "week", "score"][k], ...row].join(";"),
  );
  const { table } = describeTable(lying.join("\n"));
  assert.equal(readingNotices(table, "utf-8")[0].key, "data-read-names-again");
  const two = describeTable("y;x;g;y;x\n1;2;a;3;4\n2;3;a;4;5\n").table;
  assert.deepEqual(readingNotices(two, "utf-8").map(({ key }) => key), ["data-read-same-name", "data-read-same-name"]); // prettier-ignore
  for (const whole of [written(plain, ","), written(plain, ";")]) {
    const quoted = whole
      .trim()
      .split("\n")
      .map((row) => `"${row}"`)
      .join("\n");
    assert.throws(() => describeTable(quoted), /data-rows-quoted/);
  }
  assert.throws(() => describeTable('"y"\n"1"\n"2"\n'), /data-too-narrow/);
});

test("numbers among texts are levels as well", () => {
  const agree = ["1 - no", "2", "3", "4 - yes"];
  const { table } = describeTable(written((i) => [school(i), agree[i % 4], score(i)]));
  assert.deepEqual(table.columns[1].levels, agree);
  const mixed = describeTable(
    written((i) => [school(i), ["1/2", "1", "1 1/2", "2"][i % 4], score(i)]),
  );
  assert.equal(guessColumns(mixed.table.columns).x, -1); // four levels, not two
  assert.deepEqual(describeTable(written((i) => [school(i), `a${i}`, i % 3 ? score(i) : "b"])).table.columns[2].kind, "text"); // prettier-ignore
});

test("no clusters are sure of which some are numbers and some names, as in a spreadsheet's pivot", () => {
  const pivot = Array.from({ length: 30 }, (_, i) => [
    i % 5 ? String(i % 5) : `S${i / 5}`,
    score(i),
  ]);
  assert.ok(
    !isSure(`Row Labels\tAverage of score\n${pivot.map((row) => row.join("\t")).join("\n")}`),
  );
  assert.ok(
    isSure(`Labels\tscore\n${pivot.map(([g, y]) => `${g.replace("S", "")}\t${y}`).join("\n")}`),
  );
});

test("what stands around numbers is left out on a click, and comes back", () => {
  for (const around of /** @type {((cell: string, i: number) => string)[]} */ ([
    (cell, i) => cell + "*".repeat(i % 3),
    (cell, i) => (i === 5 ? `${cell}a` : cell), // one of many: the first cell that is no number names it
    (cell, i) => `${cell} ± 0.${i}`,
    (cell, i) => `${cell} (${i})`,
    (cell, i) => (i % 2 ? `about ${cell}` : cell),
    (cell) => `${cell} of 100`,
    (cell) => `‘${cell}’`,
    (cell) => `="${cell}"`,
  ])) {
    const text = written((i) => [school(i), String(i % 4), around(score(i), i)]);
    const { table } = describeTable(text);
    /** @type {import("../../docs/table/data_problem.js").Action[]} */
    let actions = readingNotices(table, "utf-8").flatMap((notice) => notice.actions ?? []);
    if (table.columns[2].kind === "number") {
      try {
        read(text);
      } catch (problem) {
        ({ actions } = /** @type {import("../../docs/table/data_problem.js").DataProblem} */ (
          problem
        ));
      }
    }
    const { asked } = actions.find((action) => action.asked?.alone) ?? {};
    assert.deepEqual(asked, { alone: [2] }, text);
    const found = read(text, asked);
    assert.deepEqual(found.columns.y, PLAIN.y, text);
    assert.deepEqual(found.keys, ["data-read-alone"], text);
    assert.deepEqual(found.notices[0].actions?.[0].asked, { alone: [] });
  }
});

test("a number that means missing does so however it is written, and never as a date", () => {
  const left = PLAIN.y?.filter((_, i) => i !== 5);
  /** @type {[(cell: string) => string, string, object][]} */
  const ways = [
    [(cell) => `${cell}*`, "-99*", { alone: [2] }],
    [(cell) => `${cell} ms`, "-99 ms", {}],
    [(cell) => cell.replace(".", ","), "-99,0", {}],
    [(cell) => `$${cell}`, "($99)", {}],
  ];
  for (const [one, code, asked] of ways) {
    const text = written((i) => [school(i), String(i % 4), i === 5 ? code : one(score(i))]);
    const { columns, table } = read(text, { ...asked, missing: ["-99"] });
    assert.deepEqual([columns.y, columns.leftOut], [left, 1], text);
    assert.equal(table.columns[2].missing, 1, text);
    assert.deepEqual([...columns.met.y.codes], [code]);
  }
  const day = (/** @type {number} */ i) =>
    new Date(86_400_000 * (i - 120)).toISOString().slice(0, 10);
  const text = written((i) => [school(i), day(i), score(i)]);
  assert.equal(read(text, { missing: ["-99"] }).columns.leftOut, 0);
});

test("two numbers that belong together are not one, and a limit is no value", () => {
  for (const cell of [
    ...[
      "1h 20m",
      "10–20",
      "10-20",
      "1/2",
      "1 1/2",
      "3'10",
      "5'0\"",
      "1.00×10^3",
      "1.2 E+04",
      "<0.05",
    ],
    ...[
      "12 kg",
      "7 hours",
      "7h",
      "12.1%",
      "12.1k",
      "0x10",
      "1.2.0",
      "8:30",
      "2024-03-02",
      "A-",
      "S1",
    ],
    ...["2+", "2-", "(5)", "5", "1,316.5", "3rd", "52° 10' 30\"", "1 north"],
  ]) {
    assert.equal(numberAlone(cell), cell);
  }
  for (const cell of ["5 kg (wet)", "1 - 2", "1 = 2"])
    assert.ok(numberAlone(cell).length <= cell.length);
});

test("a cell of more than 200 characters is a text, whatever stands in it", () => {
  const note = (/** @type {number} */ length) => `5 (${"a".repeat(length - 4)})`;
  assert.equal(numberAlone(note(200)), "5");
  assert.equal(numberAlone(note(201)), note(201));
});

test("texts that are nearly numbers are said to be texts", () => {
  for (const cell of [
    (/** @type {number} */ i) => `1h ${10 + i}m`,
    (/** @type {number} */ i) => `${i}/30`,
    (/** @type {number} */ i) => `${i}–${i + 5}`,
    (/** @type {number} */ i) => `<${i / 100}`,
    (/** @type {number} */ i) => `PT1H${i}M`,
    (/** @type {number} */ i) => `5'${i}"`,
    (/** @type {number} */ i) => `1.${i}×10^3`,
  ]) {
    const text = written((i) => [school(i), String(i % 4), cell(i)]);
    const { table } = describeTable(text);
    const [notice, ...others] = readingNotices(table, "utf-8");
    assert.deepEqual(
      [notice?.key, notice?.actions, others],
      ["data-read-mixed", undefined, []],
      text,
    );
    assert.ok(!isSure(text), text);
  }
  const levels = written((i) => [school(i), ["0–10", "10–20", "20–30"][i % 3], score(i)]);
  assert.equal(readingNotices(describeTable(levels).table, "utf-8")[0].key, "data-read-mixed");
  const names = levels.replace("week", "class");
  assert.deepEqual(readingNotices(describeTable(names).table, "utf-8"), []);
});
