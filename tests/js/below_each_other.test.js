/** Text in columns below each other, as reports and old programs print it, with words above and below. */

import assert from "node:assert/strict";
import test from "node:test";

import { describeTable } from "../../docs/table/describe_table.js";
import { readColumns } from "../../docs/table/read_columns.js";
import { NOTHING_CHOSEN } from "./your_data.mjs";

const PEOPLE = ["Ann Smith", "Bob Lee", "Cy Young", "Di", "Eve Adams", "Flo"];
const HEADING = "name         day   reaction";
/** Four rows of each: blanks stand in names, one cell is empty. */
const ROWS = PEOPLE.flatMap((name, c) =>
  [0, 1, 2, 3].map((day) => {
    const reaction = c === 1 && day === 3 ? "" : (250 + 7.5 * day + c).toFixed(2);
    return `${name.padEnd(12)} ${String(day).padStart(3)}   ${reaction.padStart(8)}`;
  }),
);
/** The same with ids instead of names: blanks would take them apart as well. */
const PLAIN = ROWS.map((row, i) => `S${Math.floor(i / 4) + 1}`.padEnd(12) + row.slice(12));

/**
 * The names of columns, what is not read as data, and how many rows are.
 *
 * @param {...(string | string[])} lines
 */
function read(...lines) {
  const { rows, table } = describeTable(lines.flat().join("\n"));
  const names = table.columns.map(({ name }) => name);
  const parts = [...table.layout.skipped, ...table.shape.skipped]
    .sort((a, b) => a.row - b.row)
    .map(({ row, part }) => `${row} ${part}`)
    .join(", ");
  return { rows, table, names: names.join("|"), parts, count: table.rows };
}

test("titles above, and notes below, do not hide where columns begin", () => {
  for (const [above, below, parts] of /** @type {[string[], string[], string][]} */ ([
    [[], [], ""],
    [["Drivers"], [], "0 title"],
    [["Reaction times of drivers"], [], "0 title"],
    [["Reaction times of 24 drivers, 2021"], [], "0 title"],
    [["      Reaction times of drivers"], [], "0 title"],
    [["Table 1.  Reaction times of drivers in 2021"], [], "0 title"],
    [[`Reaction times of drivers${" and others".repeat(9)}`], [], "0 title"],
    [["Reaction times of drivers", ""], [], "0 title"],
    [["All of us", "Drivers of lorries, awake", "In 2021", ""], [], "0 title, 1 title, 2 title"],
    [["Reaction times of drivers", "=".repeat(27)], [], "0 title, 1 rule"],
    [[], ["Source: our own survey of drivers in 2021"], "25 note"],
    [["Reaction times"], ["-".repeat(27), "Note: by hand"], "0 title, 26 rule, 27 note"],
    [[], ["Mean                     283.10"], "25 total"],
  ])) {
    for (const rows of [ROWS, PLAIN]) {
      const found = read(above, HEADING, rows, below);
      const expected = { names: "name|day|reaction", parts, count: 24 };
      const { names, count } = found;
      assert.deepEqual({ names, parts: found.parts, count }, expected, above.join("\n"));
    }
  }
  const spaced = ROWS.flatMap((row) => [row, "", " "]);
  assert.equal(read("Reaction times of drivers", HEADING, spaced).names, "name|day|reaction");
  const units = read("Reaction times of drivers", HEADING, "                d         ms", ROWS);
  assert.deepEqual([units.names, units.parts], ["name|day|reaction", "0 title, 2 units"]);
  const nameless = read("Reaction times of drivers", ROWS);
  assert.deepEqual([nameless.parts, nameless.count], ["0 title", 24]);
});

test("a title has as many words as there are columns, or begins where they begin", () => {
  const ids = PLAIN.map((row) => row.slice(0, 8) + row.slice(12)); // "times" begins where "day" does
  for (const title of ["Reaction times drivers", "Reaction times of drivers", "Reaction times"]) {
    const found = read(title, "id       day   reaction", ids);
    assert.deepEqual([found.names, found.parts], ["id|day|reaction", "0 title"], title);
  }
});

test("cells are read where they stand, also below an empty one", () => {
  const { rows, table } = read("Reaction times of drivers", HEADING, ROWS);
  const chosen = { ...NOTHING_CHOSEN, y: 2, x: 1, cluster: 0, leaveOut: true };
  const columns = readColumns(rows, table, chosen);
  const kept = ROWS.filter((row) => row.length === row.trimEnd().length);
  assert.equal(kept.length, 23);
  assert.deepEqual(
    [...columns.y],
    kept.map((row) => Number(row.slice(16))),
  );
  assert.deepEqual(
    [...(columns.x ?? [])],
    kept.map((row) => Number(row.slice(12, 16))),
  );
  assert.deepEqual(
    Array.from(columns.code, (code) => columns.names[code]),
    kept.map((row) => row.slice(0, 12).trim()),
  );
});

test("one blank divides columns where the heading says so", () => {
  const rows = ["Ann B 1 2.5", "Bob C 2 3.5", "Cyr D 3 9.5", "Dan E    7.5"];
  assert.equal(read("name  x y", rows).names, "name|x|y");
});

test("a row in which a word stands across two columns is named, never cut", () => {
  const wide = `Maximilian-Alexander${ROWS[0].slice(20)}`;
  assert.throws(() => read(HEADING, ROWS.slice(0, 12), wide, ROWS.slice(12)), {
    said: [
      { key: "data-row-short", values: { row: "14", cells: 1, column: 2, first: "1", width: 3 } },
    ],
  });
});
