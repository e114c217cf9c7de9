/** A table written with any combination of people's habits is read as the table it is. */

import assert from "node:assert/strict";
import test from "node:test";

import { DataProblem } from "../../docs/table/data_problem.js";
import { decodeText } from "../../docs/table/decode_text.js";
import { describeTable } from "../../docs/table/describe_table.js";
import { readColumns } from "../../docs/table/read_columns.js";
import { readingNotices } from "../../docs/table/reading_notices.js";
import { TableSession } from "../../docs/table/table_session.js";
import { encode, habitsOf, random, tableOf, write } from "./habits.mjs";
import { there } from "./there.mjs";
import { NOTHING_CHOSEN } from "./your_data.mjs";

// The workflow does four thousand at night.
const ROUNDS = Number(process.env.ROUNDS ?? 250);

test("whatever a text holds, it is read or said what is wrong with it", async () => {
  const PIECES = [
    ..."\",;\t|\n\r '\\#.-+e0123456789ab<>=\u00a0\u2212\u202e\ud800\ufeff",
    "\n\n",
    '""',
    '"a"',
    "1,316",
    "1.5",
    "NA",
    "2024-03-02",
    "y,x,g\n",
    "a;b;c\n",
    "sep=,\n",
    "__proto__",
    "Total",
    "1e999",
    "day1\tday2\tday3\n",
  ];
  let fitted = 0;
  for (let seed = 1; seed <= 3 * ROUNDS; seed++) {
    const next = random(seed);
    const pieces = PIECES.filter(() => next() < 0.4);
    const piece = () => pieces[Math.floor(next() * pieces.length)] ?? "1";
    const row = Array.from({ length: 1 + next() * 9 }, piece);
    const noise = () => (next() < 0.1 ? piece() : "");
    const rows = Array.from({ length: next() * 12 }, () =>
      row.map((one) => one + noise()).join(""),
    );
    let text = rows.join("\n");
    if (seed % 2) {
      const habits = habitsOf(next);
      text = write(tableOf(next, habits), habits);
      for (let edit = next() * 4; edit > 1; edit--) {
        const at = Math.floor(next() * text.length);
        text = text.slice(0, at) + piece() + text.slice(at + Math.floor(next() * 9));
      }
    }
    const session = new TableSession();
    try {
      const table = await session.read({ source: text, asked: {} });
      const { y, x, cluster } = table.guess;
      if (y < 0 || cluster < 0) continue;
      session.fit({
        chosen: { ...NOTHING_CHOSEN, y, x, cluster, leaveOut: true },
        shownX: "x",
        file: "a",
      });
      fitted++;
    } catch (error) {
      if (!(error instanceof DataProblem)) {
        throw new Error(`seed ${seed}: ${JSON.stringify(text)} ${error}`, { cause: error });
      }
    }
  }
  assert.ok(fitted > ROUNDS / 3, String(fitted));
});

test("any combination of habits reads back as the table, or the page says that it may not", () => {
  let doubted = 0;
  for (let seed = 1; seed <= ROUNDS; seed++) {
    const next = random(seed);
    const habits = habitsOf(next);
    const table = tableOf(next, habits);
    const text = write(table, habits);
    const told = () => `seed ${seed} ${JSON.stringify(habits)}\n${text.slice(0, 400)}`;
    let columns, notices;
    try {
      const { rows, table: found } = describeTable(decodeText(encode(text, habits.encoding)).text);
      notices = readingNotices(found, "utf-8");
      const [y, x, cluster] = habits.hasHeader
        ? habits.names.map((name) => found.columns.findIndex((column) => column.name === name))
        : [..."yxg"].map((c) => habits.order.indexOf(c));
      const chosen = { y, x, cluster, within: -1, levels: null, leaveOut: true };
      columns = readColumns(rows, found, chosen);
    } catch (error) {
      const { message, said, stack } = /** @type {any} */ (error);
      const words = `${message}: ${JSON.stringify(said ?? stack)}\n${told()}`;
      throw new Error(words, { cause: error });
    }
    const kept = table.filter(({ isGap }) => !isGap);
    const right = kept.map(({ y }) => y);
    // 1.316 and nothing that tells: one way is read, it is said, and the other is a click away.
    const other = notices.find(({ actions }) =>
      actions?.some(({ key }) => key === "data-do-read-as"),
    );
    if (other && columns.y[0] !== right[0]) doubted++;
    else assert.deepEqual([...columns.y], right, told());
    assert.deepEqual(
      [...there(columns.x)],
      kept.map(({ x }) => x),
      told(),
    );
    assert.deepEqual(
      Array.from(columns.code, (code) => String(columns.names[code])),
      kept.map(({ g }) => g),
      told(),
    );
  }
  assert.ok(doubted < 0.01 * ROUNDS, String(doubted));
});
