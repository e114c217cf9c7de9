/** A table of sums in "Your data": it is recognized, and fitted as the rows are. */

import assert from "node:assert/strict";
import test from "node:test";

import { createData } from "../../docs/engine/simulate.js";
import { inWords } from "../../docs/javascripts/your_data/in_words.js";
import { fromHash, toHash } from "../../docs/javascripts/your_data/link.js";
import { DataProblem } from "../../docs/table/data_problem.js";
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
  const rows = SUMS.cluster.map((name, i) =>
    change([name, ...COLUMNS.map((column) => SUMS[column][i])], i).join(";"),
  );
  return `g;${names.join(";")}\n${rows.join("\n")}\n`;
}
const ROWS = `y,x,g\n${Array.from(DATA.y, (y, i) => `${y},${DATA.x[i]},c${DATA.cluster[i]}`).join("\n")}\n`;
const AS_ROWS = { y: "y", x: "x", cluster: "g" };

/** Assert that estimates of all clusters are the same. */
function same(ours, theirs) {
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
    assert.deepEqual([...fitted.dots.ends], Array(12).fill(0));
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
  const lines = SUMS.cluster.map((name, i) => [name, SUMS.n[i], SUMS.meanY[i], SUMS.syy[i]].join());
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
});

test("bad sums are refused by row and the table's own column", async () => {
  const negative = text(SQL, (row, i) => (i === 2 ? [...row.slice(0, 4), -1, 0, row[6]] : row));
  await assert.rejects(readAndFit({ text: negative }), (error) => {
    const { said } = /** @type {DataProblem} */ (error);
    assert.match(inWords(said[0]), /^Row 3: .*regr_sxx.* is -1; a sum of squares is never below 0/);
    return true;
  });
});
