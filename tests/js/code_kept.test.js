/** What is said of tables in each habit, and the code that repeats their reading: as it was looked at. */

import test from "node:test";

import { inWords } from "../../docs/javascripts/your_data/in_words.js";
import { DataProblem } from "../../docs/table/data_problem.js";
import { TableSession } from "../../docs/table/table_session.js";
import { isAsKept } from "./kept.mjs";
import { speak } from "./words.mjs";
import { NOTHING_CHOSEN } from "./your_data.mjs";

speak();

const ROWS = Array.from({ length: 24 }, (_, i) => ({
  y: 900 + 211 * (i % 5) + 37 * ((i * 7) % 11) + 0.25,
  x: i % 4,
  g: `c${Math.floor(i / 4)}`,
  i,
}));
/** @typedef {(typeof ROWS)[number]} Row */
/** @param {Row} row @returns {unknown[]} */
const plain = ({ y, x, g }) => [y, x, g];

/**
 * A table with these cells, and what stands around the rows.
 *
 * @param {(row: Row) => unknown[]} cells
 * @param {{ separator?: string, above?: string[], names?: string, below?: string[] }} [around]
 */
const text = (cells, { separator = ";", above = [], names = "y;x;g", below = [] } = {}) =>
  [...above, names, ...ROWS.map((row) => cells(row).join(separator)), ...below].join("\n");
/** @typedef {(value: number, i: number) => unknown} Written */
/** @param {Written} written */
const withY = (written) => text((row) => [written(row.y, row.i), row.x, row.g]);
/** @param {Written} written */
const withX = (written) => text((row) => [row.y, written(row.x, row.i), row.g]);
/** @param {(g: string, i: number) => unknown} written */
const withG = (written) => text((row) => [row.y, row.x, written(row.g, row.i)]);
const comma = (/** @type {number} */ y) => String(y).replace(".", ",");
/** @param {number} y @param {string} mark @param {string} [decimal] */
const grouped = (y, mark, decimal = ".") =>
  y.toFixed(2).replace(".", decimal).replace(/^(\d)(?=\d{3})/, `$1${mark}`); // prettier-ignore

/** Rows of names with blanks, in columns below each other. */
const below = ROWS.map(
  ({ y, x, g }, i) =>
    `Person ${g.padEnd(12)}${String(x).padStart(6)}${i === 7 ? "" : String(y).padStart(12)}`,
);

/** @type {Record<string, {source: string | Uint8Array, asked?: object, chosen?: object}>} */
const TABLES = {
  "below each other": {
    source: ["Table 1. Of 2024", "=".repeat(37), `g${" ".repeat(23)}x${"y".padStart(12)}`, ...below, "", "Source: our own survey"].join("\n"), // prettier-ignore
  },
  "below each other, and nothing else": {
    source: [`g${" ".repeat(23)}x${"y".padStart(12)}`, ...below].join("\n"),
  },
  "decimal comma": { source: withY(comma) },
  "thousands comma": { source: withY((y) => grouped(y, ",")) },
  "thousands point": { source: withY((y) => grouped(y, ".", ",")) },
  "thousands blank": { source: withY((y) => grouped(y, "\u202f", ",")) },
  "thousands apostrophe": { source: withY((y) => grouped(y, "’")) },
  "either thousands or decimals": { source: withY((y) => grouped(y, ",").replace(/\..*/, "")) },
  "only either": { source: withY((_, i) => `1,${100 + i}`) },
  currency: { source: withY((y) => `€ ${y}`) },
  unit: { source: withY((y) => `${y} mg/l`) },
  brackets: { source: withY((y) => `(${y})`) },
  "printed minus": { source: withY((y) => `−${y}`) },
  "minus behind": { source: withY((y) => `${y}-`) },
  "minus before the unit": { source: withY((y, i) => `${y}${i % 2 ? "-" : ""} EUR`) },
  exponents: { source: withY((y) => y.toExponential().replace("e", "D")) },
  "codes for missing": { source: withY((y, i) => ["n/a", "*", y][Math.min(i % 9, 2)]) },
  "labels that are missing": { source: withG((g, i) => (i % 9 ? g : "NULL")) },
  "labels with blanks": { source: withG((g, i) => g + " ".repeat(i % 3)) },
  "labels in quotes": { source: withG((g) => `"${g}; ""${g}"""`) },
  "labels with odd quotes": { source: withG((g) => `"5" ${g}"`) },
  "labels with lines": { source: withG((g) => `"${g}\n${g}"`) },
  "labels with zeros": { source: withG((g) => `0${g.slice(1)}`) },
  dates: { source: withX((x) => `2024-02-${26 + x}`) },
  "German dates": { source: withX((x) => `${26 + x}.02.24`) },
  "dates that are either": { source: withX((x) => `0${x + 1}/02/2024`) },
  "dates by name": { source: withX((x) => `${26 + x} May 2024`) },
  "dates, month first": { source: withX((x) => `Mar ${x + 10}, 2024`) },
  moments: { source: withX((x) => `2024-03-02T0${x}:30:15+02:00`) },
  "fractions of seconds": { source: withX((x) => `2024-03-02 12:00:0${x}.25`) },
  "times of day": { source: withX((x) => `${8 + x}:15`) },
  afternoons: { source: withX((x) => `${1 + x}:15 PM`) },
  months: { source: withX((x) => `2024-0${x + 1}`) },
  "compact dates": { source: withX((x) => `202402${x + 20}`) },
  "eight digits": { source: withX((x) => 98765432 + 1000 * x) },
  "no slopes": {
    source: withY((_, i) => Math.floor(i / 4) * 3 + ((i * 7) % 4) * 0.4),
    chosen: { randomEffects: "uncorrelated" },
  },
  "a spreadsheet's days": { source: withX((x) => 45353 + x), asked: { dates: { 1: "excel" } } },
  "seconds since 1970": {
    source: withX((x) => 1709337600 + 86400 * x),
    asked: { dates: { 1: "unix" } },
  },
  milliseconds: {
    source: withX((x) => 1709337600000 + 86400000 * x),
    asked: { dates: { 1: "milliseconds" } },
  },
  "days as numbers": {
    source: text(({ y, x, g }) => [y, 45353 + x, g], { names: "y;Date;g" }),
  },
  "seconds as numbers": {
    source: text(({ y, x, g }) => [y, 1709337600 + x, g], { names: "y;Timestamp;g" }),
  },
  "all around": {
    source: text(plain, {
      above: ["sep=;", "A study of 2024", "", "# by hand"],
      names: "y;x;g\n(m);(d);",
      below: ["# in between", "y;x;g", "1.5;2;c1", "Total;7;", "", "Source: our own"],
    }),
  },
  "rows of separators": { source: text(plain, { below: [";;", "   ", ";;"] }) },
  "separators at ends": { source: text((row) => [...plain(row), ""]) },
  "no header": { source: text(plain).replace("y;x;g\n", "") },
  "R's row names": { source: text((row) => [row.i, ...plain(row)], { separator: " ", names: "y x g" }) }, // prettier-ignore
  tabs: { source: text(plain, { separator: "\t", names: "y\tx\tg" }) },
  bars: { source: text(plain, { separator: "|", names: "y|x|g" }) },
  places: {
    source: text(({ y, x, g, i }) => [`${y}`.padEnd(9), i % 7 ? x : " ", g, i % 2 ? "b" : ""], {
      separator: " ",
      names: "y         x g",
    }),
  },
  "merged names": { source: text((row) => [...plain(row), row.i], { names: ";A;;B\ny;x;g;y" }) },
  "a name twice": { source: text((row) => [...plain(row), row.i], { names: "y;x;g;y" }) },
  "numbers as names": { source: text(({ y, x, g }) => [g, y, x + 1.5], { names: "g;2001;2002" }) },
  ragged: { source: text(plain, { below: ["1;2", "3;4;c1;5"] }) },
  "ragged, filled": { source: text(plain, { below: ["1;2"] }), asked: { ragged: "fill" } },
  "ragged, skipped": { source: text(plain, { below: ["1;2;c1;4"] }), asked: { ragged: "skip" } },
  "a bad cell": { source: withY((y, i) => (i === 7 ? "12 stones" : y)) },
  "a comma in one cell": { source: withY((y, i) => (i === 7 ? "12,5" : y)) },
  "a gap": { source: withY((y, i) => (i === 7 ? "" : y)), chosen: { leaveOut: false } },
  "two levels": { source: withX((x) => ["low", "high"][x % 2]), chosen: { x: 1, levels: ["low", "high"] } }, // prettier-ignore
  "one of four levels": {
    source: withX((x) => "abcd"[x]),
    chosen: { x: 1, levels: ["b", "d"] },
  },
  "text as x": { source: withX((x) => "abcd"[x]) },
  "two columns": {
    source: text(({ y, x, g, i }) => [y, x, i % 2 ? "north" : "south", g], { names: "y;x;site;g" }),
    chosen: { cluster: 2, within: 3 },
  },
  wide: {
    source: "id;t1;t2.5;t4\n" + ROWS.slice(0, 9).map(({ i }) => `p${i};${i + (i % 3)},5;${2 * i};${3 * i + (i % 5)}`).join("\n"), // prettier-ignore
  },
  long: {
    source: "id;t1;t2.5;t4\n" + ROWS.slice(0, 9).map(({ i }) => `p${i};${i + (i % 3)},5;${2 * i};${3 * i + (i % 5)}`).join("\n"), // prettier-ignore
    asked: { long: { columns: [1, 2, 3] } },
  },
  "few rows": { source: text(({ y, x, i }) => [y, x, `k${Math.floor(i / 2)}`]) },
  "the same two x": { source: text(({ y, i }) => [y, i % 2, `k${Math.floor(i / 2)}`]) },
  "one row each": { source: text(({ y, x, i }) => [y, x, `k${i}`]) },
  "x constant in clusters": { source: text(({ y, g, i }) => [y, Math.floor(i / 4), g]) },
  "no differences": { source: withY((_, i) => (i % 4) * 2 + ((i * 7919) % 24) / 9) },
  "on lines": { source: withY((_, i) => (i % 4) * 2 + Math.floor(i / 4)) },
  "outcome of 0 and 1": { source: withY((_, i) => Number((i * 7) % 5 > 2)) },
  counts: { source: withY((_, i) => (i * 7919) % 9) },
  "one far off": { source: withY((y, i) => (i === 3 ? 99999 : y)) },
  "a code again and again": { source: withY((y, i) => (i % 12 === 3 ? -999 : y)) },
  "labels that are alike": { source: withG((g, i) => (i === 3 ? g.toUpperCase() : g)) },
  "every row twice": { source: text(plain) + "\n" + text(plain).replace("y;x;g\n", "") },
  "x far from 0": { source: withX((x) => 2000 + x) },
  "x in large units": { source: withX((x) => 10_000 * x), chosen: { randomEffects: "uncorrelated" } }, // prettier-ignore
  "Windows-1252": {
    source: Uint8Array.from(
      withG((g) => `é${g}`),
      (c) => c.charCodeAt(0),
    ),
  },
  "UTF-16": { source: new Uint8Array(Buffer.from(`\uFEFF${text(plain)}`, "utf16le")) },
  "UTF-16 from a Mac": { source: new Uint8Array(Buffer.from(text(plain), "utf16le").swap16()) },
};

/** All that a reader is told of a table and given for it. */
/** @param {(typeof TABLES)[string]} table */
async function seen({ source, asked = {}, chosen = {} }) {
  const session = new TableSession();
  const said = (/** @type {import("../../docs/table/data_problem.js").Message[]} */ messages) =>
    messages.flatMap((message) => [
      `- ${inWords(message)}`,
      ...(message.actions ?? []).map((action) => `  - ${inWords(action)} ${offer(action)}`),
    ]);
  try {
    const given =
      typeof source === "string" ? source : new Blob([/** @type {BlobPart} */ (source)]);
    const table = await session.read({ source: given, asked });
    const { y, x, cluster, isSure } = table.guess;
    const reasons = Object.values(table.reasons).filter((reason) => reason !== null);
    const columns = table.columns.map(({ name, kind, levels, missing, distinct, low, high }) =>
      JSON.stringify({ name, kind, levels: levels.length, missing, distinct, low, high }),
    );
    const read = [
      ...said(table.notices),
      `${table.separator} ${table.decimal} ${table.encoding} ${table.rows}`,
      ...columns,
      `guess ${y} ${x} ${cluster} ${isSure}`,
      ...said(reasons),
    ];
    if (y < 0 || cluster < 0) return read;
    const choices = { ...NOTHING_CHOSEN, y, x, cluster, leaveOut: true, ...chosen };
    const shownX = table.columns[choices.x]?.name ?? "";
    try {
      const fitted = session.fit({ chosen: choices, shownX, file: "table.csv" });
      return [
        ...read,
        ...said([...fitted.words, fitted.rNote, ...fitted.warnings]),
        fitted.code.r,
        fitted.code.python,
      ];
    } catch (error) {
      return [...read, ...problem(error)];
    }
  } catch (error) {
    return problem(error);
  }

  function problem(/** @type {any} */ error) {
    if (!(error instanceof DataProblem)) throw error;
    return ["refused", ...said([...error.said, ...error.actions.map(asMessage)])];
  }
}

const offer = (/** @type {any} */ { asked, chosen }) => JSON.stringify({ asked, chosen });
const asMessage = (/** @type {any} */ action) => ({ ...action, actions: [{ ...action }] });

for (const [name, table] of Object.entries(TABLES)) {
  test(`“${name}” is read, said and written as code as it was looked at`, async () => {
    const lines = (await seen(table)).join("\n");
    isAsKept(
      `code_${name.replace(/\W+/g, "_")}.md`,
      lines.replace(/\d+\.\d{7,}/g, (digits) => Number(digits).toPrecision(8)),
    );
  });
}
