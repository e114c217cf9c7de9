/** A table of sums in "Your data": it is recognized, and fitted as the rows are. */

import assert from "node:assert/strict";
import test from "node:test";

import { createData } from "../../docs/engine/simulate.js";
import { inWords } from "../../docs/javascripts/your_data/in_words.js";
import { fromHash, toHash } from "../../docs/javascripts/your_data/link.js";
import { DataProblem } from "../../docs/table/data_problem.js";
import { sumsCode } from "../../docs/table/sums_code.js";
import { isOfSums, sumsColumns, sumsProblem } from "../../docs/table/sums_columns.js";
import { TableSession } from "../../docs/table/table_session.js";
import { near } from "./reference.mjs";
import { sumsOf } from "./sums.mjs";
import { NOTHING_CHOSEN, readAndFit } from "./your_data.mjs";
import { speak } from "./words.mjs";

speak();
const DATA = createData({ nCluster: 12, obsPerCluster: 6, seed: 4 });
const SUMS = sumsOf({ ...DATA, cluster: Array.from(DATA.cluster, (name) => `c${name}`) });
const SQL = ["regr_count(y, x)", "regr_avgx(y, x)", "regr_avgy(y, x)", "regr_sxx(y, x)", "regr_sxy(y, x)", "regr_syy(y, x)"]; // prettier-ignore
const SHORT = ["n", "mean_x", "mean_y", "sxx", "sxy", "syy"];
const COLUMNS = /** @type {const} */ (["n", "meanX", "meanY", "sxx", "sxy", "syy"]);

/** A table as text: separated by semicolons, for names of SQL have commas. */
function text(names = SHORT, change = (/** @type {any[]} */ row, /** @type {number} */ _i) => row) {
  const rows = SUMS.cluster.map((/** @type {string} */ name, /** @type {number} */ i) =>
    change([name, ...COLUMNS.map((column) => SUMS[column][i])], i).join(";"),
  );
  return `g;${names.join(";")}\n${rows.join("\n")}\n`;
}
const ROWS = `y,x,g\n${Array.from(DATA.y, (y, i) => `${y},${DATA.x[i]},c${DATA.cluster[i]}`).join("\n")}\n`;
const AS_ROWS = { y: "y", x: "x", cluster: "g" };

/** Assert that estimates of all clusters are the same. */
function same(/** @type {any} */ ours, /** @type {any} */ theirs) {
  assert.deepEqual(Object.keys(ours), Object.keys(theirs));
  for (const [name, column] of Object.entries(theirs)) {
    Array.from(column, (value, i) =>
      typeof value === "number" && !Number.isNaN(value)
        ? near(ours[name][i], value, 1e-9, name)
        : assert.deepEqual(ours[name][i], value, name),
    );
  }
}

test("a table of sums is recognized by its names, short ones and SQL's, and fitted", async () => {
  for (const names of [SHORT, SQL, SHORT.map((name) => name.toUpperCase())]) {
    const { table, fitted } = await readAndFit({ text: text(names) });
    assert.deepEqual(table.notices[0].key, "data-sums-read");
    const { fitted: rows } = await readAndFit({ text: ROWS, chosen: AS_ROWS });
    same(fitted.estimates, rows.estimates);
    assert.equal(fitted.summary, rows.summary.replace(/Scaled residuals:\n.*\n.*\n\n/, ""));
    assert.deepEqual(fitted.words.map(inWords), rows.words.map(inWords));
    assert.match(fitted.heldOut.map(inWords).join("\n"), /^How well .*: sums have no rows/);
    // What the other models say of a singular fit needs rows; so one sentence must say that it is.
    const [singular] = fitted.paper.splice(4, 1).map(inWords);
    assert.equal(singular, "The fit is singular.");
    assert.equal(fitted.paper.length, 5);
    assert.deepEqual(fitted.paper.map(inWords), rows.paper.slice(0, 5).map(inWords));
    assert.deepEqual(fitted.dots.names, rows.dots.names);
    assert.ok(fitted.dots.areAll);
    assert.deepEqual([...fitted.dots.ends], Array(12).fill(0));
  }
});

test("columns of sums stand in any order", async () => {
  const { fitted: wanted } = await readAndFit({ text: text() });
  for (let first = 1; first < 7; first++) {
    const turned = text().replace(/^.*$/gm, (line) => {
      const cells = line.split(";");
      return [...cells.slice(first), ...cells.slice(0, first)].join(";");
    });
    const { fitted } = await readAndFit({ text: turned });
    assert.equal(fitted.summary, wanted.summary, String(first));
  }
});

test("structures, centring, scaling and a model of means are those of the rows", async () => {
  for (const chosen of [
    { randomEffects: "uncorrelated" },
    { randomEffects: "intercept" },
    { centre: true },
    { centreWithin: true },
    { scale: true },
    { centre: true, scale: true },
    { centreWithin: true, scale: true },
    { x: -1 },
  ]) {
    const { fitted } = await readAndFit({ text: text(), chosen });
    const { fitted: rows } = await readAndFit({ text: ROWS, chosen: { ...AS_ROWS, ...chosen } });
    same(fitted.estimates, rows.estimates);
    assert.ok(fitted.code.python.includes("fit_sums(sums"));
  }
});

test("without columns of x it is a model of means", async () => {
  const lines = SUMS.cluster.map((/** @type {string} */ name, /** @type {number} */ i) =>
    [name, SUMS.n[i], SUMS.meanY[i], SUMS.syy[i]].join(),
  );
  const { fitted } = await readAndFit({ text: `g,count,avg_y,syy\n${lines.join("\n")}\n` });
  const { fitted: rows } = await readAndFit({ text: ROWS, chosen: { ...AS_ROWS, x: -1 } });
  same(fitted.estimates, rows.estimates);
});

test("rows may be rows: the reader says so, and an address keeps it", async () => {
  const { table } = await readAndFit({
    text: text(),
    asked: { sums: false },
    chosen: { y: "syy", x: "n", cluster: "n" },
  }).catch(() => ({ table: null }));
  assert.equal(table, null); // every cluster has one row then
  const hash = toHash({ sums: false }, NOTHING_CHOSEN, /** @type {any} */ ({ columns: [] }));
  assert.equal(fromHash(hash)?.asked.sums, false);
  const { table: plain } = await readAndFit({ text: ROWS, chosen: AS_ROWS });
  assert.ok(!plain.notices.some(({ key }) => key.startsWith("data-sums")));
});

test("a cluster that comes twice is no label, and rows of sums with some missing are none", async () => {
  const twice = text(SHORT, (row, i) => (i === 3 ? ["c1", ...row.slice(1)] : row));
  await assert.rejects(
    readAndFit({ text: twice, chosen: { y: 1, x: 2, cluster: 0 } }),
    DataProblem,
  );
  const gap = text(SHORT, (row, i) => (i === 3 ? [row[0], 0, "", "", "", "", ""] : row));
  const { fitted } = await readAndFit({ text: gap, chosen: { leaveOut: true } });
  assert.equal(fitted.estimates.cluster.length, 11);
  assert.match(inWords(fitted.words[0]), /one row with a missing cell was left out/);
  assert.match(fitted.paper.map(inWords).join(" "), /one row/);
});

test("bad sums are refused by row and the table's own column", async () => {
  const negative = text(SQL, (row, i) => (i === 2 ? [...row.slice(0, 4), -1, 0, row[6]] : row));
  await assert.rejects(readAndFit({ text: negative }), (error) => {
    const { said } = /** @type {DataProblem} */ (error);
    assert.match(inWords(said[0]), /^Row 3: .*regr_sxx.* is -1; a sum of squares is never below 0/);
    return true;
  });
});

/** Code for a table in an encoding. @param {string} encoding */
const pythonIn = (encoding) =>
  sumsCode(
    { file: "a", encoding },
    /** @type {any} */ ({ separation: { separator: "," }, columns: [{ name: "g" }] }),
    { cluster: 0, n: -1, meanX: -1, meanY: -1, sxx: -1, sxy: -1, syy: -1 },
    { x: -1, centre: false, centreWithin: false, scale: false },
    "intercept",
  ).python;

test("the code reads the file as it is written, and renames what is used", async () => {
  const codeOf = async (/** @type {string} */ table, chosen = {}) =>
    (await readAndFit({ text: table, chosen })).fitted.code.python;
  const called = (/** @type {string} */ code) => /read_csv\((.*)\)/.exec(code)?.[1];
  const plain = text();
  const end = 'encoding="utf-8-sig", dtype={"g": str}';
  assert.equal(called(await codeOf(plain)), `"pasted.csv", sep=";", ${end}`);
  const tabs = plain.replaceAll(";", "\t");
  assert.equal(called(await codeOf(tabs)), `"pasted.csv", sep="\\t", ${end}`);
  const blanks = plain.replaceAll(";", "  ");
  assert.equal(called(await codeOf(blanks)), `"pasted.csv", sep="\\\\s+", ${end}`);
  const commas = plain.replaceAll(".", ",");
  assert.equal(called(await codeOf(commas)), `"pasted.csv", sep=";", decimal=",", ${end}`);
  const renamed = (/** @type {string} */ code) =>
    [...code.matchAll(/^ {4}"(.*)": "(\w+)",$/gm)].map(([, here, name]) => `${here} ${name}`);
  assert.deepEqual(renamed(await codeOf(text(SQL))), [
    "g cluster",
    "regr_count(y, x) n",
    "regr_avgx(y, x) mean_x",
    "regr_avgy(y, x) mean_y",
    "regr_sxx(y, x) sxx",
    "regr_sxy(y, x) sxy",
    "regr_syy(y, x) syy",
  ]);
  const means = await codeOf(plain, { x: -1, randomEffects: "uncorrelated", centre: true });
  assert.deepEqual(renamed(means), ["g cluster", "n n", "mean_y mean_y", "syy syy"]);
  assert.match(means, /^fitted = fit_sums\(sums\)$/m);
  assert.match(means, /every cluster's mean, by pooling$/m);
  assert.ok(!means.includes("mean_x"));
  const two = await codeOf(plain, { randomEffects: "uncorrelated" });
  assert.match(two, /^fitted = fit_sums\(sums, random_effects="uncorrelated"\)$/m);
  assert.match(two, /every cluster's intercept and slope, by pooling$/m);
  const { fitted } = await readAndFit({ text: plain });
  const mean = '(sums["n"] * sums["mean_x"]).sum() / sums["n"].sum()';
  const scale = [
    `between = (sums["n"] * (sums["mean_x"] - ${mean}) ** 2).sum()`,
    'sd = ((sums["sxx"].sum() + between) / (sums["n"].sum() - 1)) ** 0.5',
    'sums = sums.assign(mean_x=sums["mean_x"] / sd, sxx=sums["sxx"] / sd**2, sxy=sums["sxy"] / sd)',
  ];
  const within = 'sums["mean_x"] = 0.0  # x from each cluster\'s mean';
  for (const [chosen, lines] of /** @type {[object, string[]][]} */ ([
    [{}, []],
    [{ centre: true }, [`sums["mean_x"] -= ${mean}`]],
    [{ centre: true, centreWithin: true }, [within]],
    [{ centreWithin: true, scale: true }, [within, ...scale]],
    [{ centre: true, scale: true }, [`sums["mean_x"] -= ${mean}`, ...scale]],
  ])) {
    const [, between] = /\.dropna\(\)\n([^]*?)fitted = /.exec(await codeOf(plain, chosen)) ?? [];
    assert.equal(between, lines.map((line) => `${line}\n`).join(""), JSON.stringify(chosen));
  }
  assert.match(await codeOf(plain), /^import pandas as pd\nfrom shrinksite import fit_sums, lme4_summary, pool\n\ntable = /); // prettier-ignore
  assert.match(await codeOf(plain), /^names = \{\n(?: {4}".*",\n){7}\}\nsums = table\[list\(names\)\]\.rename\(columns=names\)\.dropna\(\)$/m); // prettier-ignore
  assert.match(await codeOf(plain), /\nprint\(lme4_summary\(fitted\)\)\npool\(fitted\) {2}# .*\n$/);
  assert.equal(fitted.code.r, "# lme4 fits rows; it cannot read sums.\n");
  assert.deepEqual(fitted.rNote, { key: "data-sums-r" });
  assert.match(pythonIn("windows-1252"), /encoding="cp1252"/);
  assert.match(pythonIn("koi8-r"), /encoding="koi8-r"/); // a strange one by its own name
});

test("what is no table of sums is none", () => {
  /** @type {(names: string, change?: any) => ReturnType<typeof sumsColumns>} */
  const found = (names, change = {}) =>
    sumsColumns(
      names.split(" ").map((name, i) => ({
        name,
        kind: name === "g" ? "text" : "number",
        sample: { distinct: i ? 3 : 8, isMany: false },
        ...change[name],
      })),
      8,
    );
  const ALL = { cluster: 0, n: 1, meanX: 2, meanY: 3, sxx: 4, sxy: 5, syy: 6 };
  assert.deepEqual(found("g n mean_x mean_y sxx sxy syy"), ALL);
  assert.deepEqual(found("g COUNT(*) AVG(x) y-mean REGR_SXX Sxy syy2")?.syy, undefined);
  for (const missing of ["n", "mean_x", "mean_y", "sxx", "sxy", "syy"]) {
    const names = "g n mean_x mean_y sxx sxy syy".replace(` ${missing}`, "");
    assert.equal(found(names), null, missing);
  }
  const NONE = { ...ALL, meanX: -1, sxx: -1, sxy: -1, meanY: 2, syy: 3 };
  assert.deepEqual(found("g n mean_y syy"), NONE);
  assert.equal(found("g n mean_y syy", { syy: { kind: "text" } }), null);
  // Some clusters come twice: rows, unless nearly all differ, as among the first of very many.
  assert.equal(found("g n mean_y syy", { g: { sample: { distinct: 7, isMany: false } } }), null);
  const many = found("g n mean_y syy", { g: { sample: { distinct: 7, isMany: true } } });
  assert.deepEqual(many, NONE);
  assert.equal(found("n mean_y syy"), null);
});

test("a choice of other columns is one of rows", () => {
  const at = { cluster: 0, n: 1, meanX: 2, meanY: 3, sxx: 4, sxy: 5, syy: 6 };
  const chosen = { y: 3, x: 2, cluster: 0, within: -1 };
  assert.ok(isOfSums(at, chosen));
  assert.ok(isOfSums(at, { ...chosen, x: -1 }));
  for (const other of [
    { y: 6 },
    { x: 4 },
    { x: 0 },
    { cluster: 1 },
    { within: 1 },
    { within: 0 },
  ]) {
    assert.ok(!isOfSums(at, { ...chosen, ...other }), JSON.stringify(other));
  }
});

test("sums without any whole row are refused", async () => {
  const holes = text(SHORT, (row, i) => row.map((cell, k) => (k === 1 + (i % 6) ? "" : cell)));
  await assert.rejects(
    readAndFit({ text: holes, chosen: { leaveOut: true, y: 3, x: 2, cluster: 0 } }),
    (error) => /** @type {DataProblem} */ (error).said[0].key === "data-no-row-left",
  );
});

test("a problem of the engine names the cluster as the row has it, and what is unknown is said", () => {
  const at = /** @type {any} */ ({ sxx: 1 });
  const columns = [{ name: "g" }, { name: "SS of x" }];
  const cause = { key: "engine-twice", values: { row: 2, column: "sxx", cluster: 7 } };
  const { said } = sumsProblem(new Error("twice", { cause }), at, columns, ["a", 12]);
  assert.deepEqual(said, [
    {
      key: "engine-twice",
      values: { row: 2, column: { name: "SS of x" }, cluster: { name: "12" } },
    },
  ]);
  assert.deepEqual(sumsProblem(new Error("odd"), at, columns, []).said, [
    { key: "engine-unknown", values: { why: "odd" } },
  ]);
});

test("a predictor that was centred is called so", async () => {
  const session = new TableSession();
  await session.read({ source: text(), asked: {} });
  const chosen = { ...NOTHING_CHOSEN, y: 3, x: 2, cluster: 0, centre: true };
  const shownX = "mean_x, centred";
  assert.match(session.fit({ chosen, shownX, file: "a" }).summary, /^\[x, centred\] /m);
  const plain = session.fit({ chosen: { ...chosen, centre: false }, shownX: "mean_x", file: "a" });
  assert.match(plain.summary, /^x /m);
});
