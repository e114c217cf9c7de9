/** A table written with any combination of people's habits is read as the table it is. */

import assert from "node:assert/strict";
import test from "node:test";

import { DataProblem } from "../../docs/table/data_problem.js";
import { decodeText } from "../../docs/table/decode_text.js";
import { describeTable } from "../../docs/table/describe_table.js";
import { readColumns } from "../../docs/table/read_columns.js";
import { TableSession } from "../../docs/table/table_session.js";
import { NOTHING_CHOSEN } from "./your_data.mjs";

const ROUNDS = 1000;

/** A small generator of random numbers (mulberry32), so that a failure can be repeated. */
function random(seed) {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Return the habits of one table: what goes together only. */
function habitsOf(next) {
  const pick = (...values) => values[Math.floor(next() * values.length)];
  const often = (share) => next() < share;
  const separator = pick(",", ";", "\t", "|", " ");
  const decimal = pick(".", ",");
  const isCut = separator === " " || separator === decimal;
  const thousands = pick(
    "",
    "",
    decimal === "." ? "," : ".",
    "'",
    "’",
    separator === " " ? "" : pick("\u202f", "\u00a0", " "),
  );
  return {
    separator,
    decimal,
    thousands,
    // A mark that cuts cells needs quotation marks around them.
    quotesNumbers: separator === decimal || separator === thousands,
    quotesTexts: often(0.4),
    unit:
      separator === " " || isCut
        ? ""
        : pick("", "", "€", "$", "£", "CHF ", "%", "‰", "°C", "kg", "mm"),
    decimals: pick(0, 1, 1, 2),
    exponents: thousands === "" && often(0.15),
    minus: pick("-", "−", "()", "behind").replace(separator === " " ? /()/ : /(?!)/, ""),
    missing: pick(
      ...["", "NA", "*", "#DIV/0!", "missing", "-", "n/a", ".", "NaN", "NULL", "#N/A", "#NV"],
      ...["<NA>", "N.A.", "--", "?", ".a", "\\N", "None", "nan", "###", "Null", "MISSING", "—"],
    ),
    title: often(0.25),
    comment: often(0.25),
    told: often(0.15),
    units: often(0.2),
    total: often(0.2),
    note: often(0.2),
    again: often(0.1),
    isShort: often(0.2),
    trailing: often(0.2) && separator !== " ",
    padded: often(0.3) && separator !== "\t",
    blankLines: often(0.2),
    ends: pick("\n", "\r\n", "\r"),
    final: often(0.7),
    encoding: pick("utf-8", "utf-8 with mark", "utf-16", "windows-1252"),
    dates: pick(
      "",
      "",
      "%Y-%m-%d",
      "%d.%m.%Y",
      "%Y/%m/%d",
      "%m/%d/%Y",
      "%d/%m/%Y",
      "%Y-%m-%dT%H:%M",
    ),
    order: pick("gyx", "xyg", "ygx"),
  };
}

/** Return a table: clusters of five rows, x a whole number, y with few decimals, some in thousands. */
function tableOf(next, habits) {
  return Array.from({ length: 60 }, (_, i) => ({
    g: `Müller ${Math.floor(i / 5) + 1}`.replace(" ", habits.separator === " " ? "-" : " "),
    x: i % 5,
    y:
      Number(((next() - 0.3) * (/[%‰]/.test(habits.unit) ? 100 : 4000)).toFixed(habits.decimals)) +
      0, // no -0
    isGap: next() < 0.05,
  }));
}

function written(value, { decimal, thousands, unit, minus, decimals, exponents }) {
  const [whole, rest] = Math.abs(value).toFixed(decimals).split(".");
  const fixed = whole.replace(/\B(?=(\d{3})+$)/g, thousands) + (rest ? decimal + rest : "");
  const power = Math.abs(value).toExponential().toUpperCase().replace(".", decimal);
  const digits = exponents ? power : fixed;
  const isBefore = /[€$£]|CHF/.test(unit);
  const [before, after] = isBefore ? [unit, ""] : ["", unit && ` ${unit}`];
  if (value >= 0) return before + digits + after;
  if (minus === "()") return `(${before}${digits}${after})`;
  if (minus === "behind") return `${before}${digits}-${after}`.replace(/-( .*)$/, "$1-");
  return `${minus || "-"}${before}${digits}${after}`;
}

function dateOf(day, pattern) {
  if (pattern === "") return String(day);
  const [y, m, d] = new Date(Date.UTC(2024, 1, 26 + day)).toISOString().slice(0, 10).split("-");
  const parts = { "%Y": y, "%m": m, "%d": d, "%H": "00", "%M": "00" };
  return pattern.replace(/%./g, (part) => parts[part]);
}

function write(table, habits) {
  const { separator, quotesNumbers, quotesTexts, padded, order } = habits;
  const quote = (text) => `"${text}"`;
  const columns = [...order];
  const join = (cells) => cells.join(separator) + (habits.trailing ? separator : "");
  const pad = (cell) => (padded ? ` ${cell} ` : cell);
  const row = ({ g, x, y, isGap }, i) => {
    const label = quotesTexts ? quote(g) : g;
    const number = isGap ? habits.missing : written(y, habits);
    const cell = {
      g: label,
      x: dateOf(x, habits.dates),
      y: quotesNumbers || (separator === " " && number === "") ? quote(number) : number,
    };
    const cells = columns.map((name) => pad(cell[name]));
    return join(habits.isShort ? [String(i + 1), ...cells] : cells);
  };
  const header = columns.map((name) => (quotesTexts ? quote(name) : name)).join(separator);
  const units = columns.map((name) => ({ g: "", x: "(d)", y: "(u)" })[name]);
  const wide = habits.isShort ? ["", ...units] : units;
  const lines = table.map(row);
  if (habits.again) lines.splice(30, 0, header);
  if (habits.blankLines) lines.splice(20, 0, "", "");
  const hasUnits = habits.units && separator !== " ";
  const text = [
    ...(habits.told && separator !== " " ? [`sep=${separator}`] : []),
    ...(habits.title ? ["Study of 2024"] : []),
    ...(habits.comment ? ["# written by hand", "# twice"] : []),
    header,
    ...(hasUnits ? [join(wide)] : []),
    ...lines,
    ...(habits.total && order === "gyx" && !habits.isShort && separator !== " "
      ? [join(["Total", quotesNumbers ? quote("1") : "1", ""])]
      : []),
    ...(habits.note && separator !== " " ? ["", "Source: our own"] : []),
  ].join(habits.ends);
  return text + (habits.final ? habits.ends : "");
}

function encode(text, encoding) {
  if (encoding === "utf-8") return new TextEncoder().encode(text);
  if (encoding === "utf-8 with mark") return new TextEncoder().encode(`\uFEFF${text}`);
  if (encoding === "windows-1252" && !/[^\0-\u00ff]/.test(text)) {
    return Uint8Array.from([...text].map((c) => c.charCodeAt(0)));
  }
  return new Uint8Array(
    Uint16Array.from([0xfeff, ...[...text].map((c) => c.charCodeAt(0))]).buffer,
  );
}

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

test("any combination of habits reads back as the table", () => {
  for (let seed = 1; seed <= ROUNDS; seed++) {
    const next = random(seed);
    const habits = habitsOf(next);
    const table = tableOf(next, habits);
    const text = write(table, habits);
    const told = () => `seed ${seed} ${JSON.stringify(habits)}\n${text.slice(0, 400)}`;
    let columns;
    try {
      const { rows, table: found } = describeTable(decodeText(encode(text, habits.encoding)).text);
      const [y, x, cluster] = ["y", "x", "g"].map((name) =>
        found.columns.findIndex((column) => column.name === name),
      );
      const chosen = { y, x, cluster, within: -1, levels: null, leaveOut: true };
      columns = readColumns(rows, found, chosen);
    } catch (error) {
      const { message, said, stack } = /** @type {any} */ (error);
      const words = `${message}: ${JSON.stringify(said ?? stack)}\n${told()}`;
      throw new Error(words, { cause: error });
    }
    const kept = table.filter(({ isGap }) => !isGap);
    assert.deepEqual(
      [...columns.y],
      kept.map(({ y }) => y),
      told(),
    );
    assert.deepEqual(
      [...columns.x],
      kept.map(({ x }) => x),
      told(),
    );
    assert.deepEqual(
      Array.from(columns.code, (code) => columns.names[code]),
      kept.map(({ g }) => g),
      told(),
    );
  }
});
