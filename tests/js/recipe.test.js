/** What code in another language must repeat of how a table was read: fact by fact. */

import assert from "node:assert/strict";
import test from "node:test";

import { describeTable } from "../../docs/table/describe_table.js";
import { readColumns } from "../../docs/table/read_columns.js";
import { recipeOf } from "../../docs/table/recipe.js";
import { NOTHING_CHOSEN } from "./your_data.mjs";

const FITTED = { randomEffects: "correlated", isSaturated: false, anyTheta: null, signal: 1 };
const SPREAD = { mean: 0, sd: 1, low: -1, high: 1 };

/**
 * @param {string} text with columns y, x, g
 * @param {{asked?: object, chosen?: object, fitted?: object}} [how]
 */
function recipe(text, { asked = {}, chosen = {}, fitted = {} } = {}) {
  const { rows, table } = describeTable(text, asked);
  const choices = { ...NOTHING_CHOSEN, y: 0, x: 1, cluster: 2, leaveOut: true, ...chosen };
  const columns = readColumns(rows, table, choices);
  const all = { ...FITTED, x: SPREAD, ...fitted };
  return recipeOf({ name: "a.csv", encoding: "utf-8" }, rows, table, choices, columns, /** @type {any} */ (all)); // prettier-ignore
}
const BODY = "1.5;2;a\n2.5;3;a\n3.5;1;b\n4.5;2;b\n";
const PLAIN = recipe(`y;x;g\n${BODY}`);

test("of a plain table little is to be said", () => {
  const marks = {
    ...{ unit: "", thousands: "", hasComma: false, hasBlanks: false, hasPrintedMinus: false },
    ...{ hasBrackets: false, isMinusBehind: false, hasD: false, pattern: null, levels: null },
    digits: [],
    isAlone: false,
  };
  assert.deepEqual(PLAIN, {
    file: "a.csv",
    encoding: "utf-8",
    separator: ";",
    places: null,
    hasQuotes: true,
    hasOddQuotes: false,
    hasBlankLines: false,
    skip: 1,
    dropped: [],
    widest: 0,
    hasInvisible: false,
    filled: [],
    dittos: [],
    long: null,
    y: { column: 0, name: "y", missing: [], ...marks },
    x: { column: 1, name: "x", missing: [], ...marks },
    cluster: { column: 2, name: "g", missing: [] },
    within: null,
    leavesOut: false,
    centre: "",
    scale: false,
    randomEffects: "correlated",
    isSaturated: false,
    anyTheta: null,
    isFarOff: false,
    isBeyond: false,
  });
});

test("lines above are counted, and rows that are no data have places among those not blank", () => {
  const some = recipe(`A title\n\ny;x;g\nmm;s;\n\n${BODY}\n\nTotal;9;\n# end\n`);
  assert.equal(some.skip, 5); // title, blank, names, units and a blank line
  assert.deepEqual(some.dropped, [4, 5]);
  assert.equal(recipe(`y;x;g\n${BODY}"two\nlines";;\n`).skip, 1);
  assert.equal(recipe(`"two\nlines";;\ny;x;g\n${BODY}`).skip, 3);
  const again = recipe(`y;x;g\n${BODY}\ny;x;g\n${BODY}`);
  assert.deepEqual(again.dropped, [4]);
  assert.ok(!PLAIN.hasBlankLines && !again.hasBlankLines);
  assert.ok(recipe(`y;x;g\n${BODY} \t\n${BODY}`).hasBlankLines);
  assert.ok(!recipe(`y\tx\tg\n${BODY.replaceAll(";", "\t")}\t\t\n`).hasBlankLines);
});

test("rows of several lengths are as wide as the widest", () => {
  assert.equal(recipe(`y;x;g\n${BODY}5.5;2;b;;\n${BODY}`).widest, 5);
  assert.equal(recipe(`y;x;g\n${BODY}5;6\n${BODY}`, { asked: { ragged: "fill" } }).widest, 3);
  assert.equal(recipe(`y;x;g\n${BODY}Source: our own\n`).widest, 3);
  assert.equal(recipe(`y;x;g\n${BODY}Total;9;\n`).widest, 0);
});

test("marks of numbers are those that were met", () => {
  const y = (/** @type {string[]} */ ...cells) => {
    const rows = cells.map((cell, i) => `${cell};${i % 3};g${Math.floor(i / 2)}`);
    return recipe(`y;x;g\n${rows.join("\n")}\n`).y;
  };
  assert.deepEqual(y("1,5", "2,5", "3,5").hasComma, true);
  assert.equal(y("1,316.5", "2,310.5", "3.5").thousands, ",");
  assert.equal(y("1.316,5", "2.310,5", "3,5").thousands, ".");
  assert.equal(y("1 316", "2 310", "35").thousands, " ");
  assert.equal(y("1’316", "2’310", "35").thousands, "'");
  assert.equal(y("1.5", "2.5").thousands, "");
  assert.ok(y("1 316", "2 310").hasBlanks && !y("1.5", "2.5").hasBlanks);
  assert.ok(y("−1.5", "2.5").hasPrintedMinus && !y("-1.5", "2.5").hasPrintedMinus);
  assert.ok(y("(1.5)", "2.5").hasBrackets);
  for (const cell of ["1.5-", "1.5 -", "1.5−", "1.5–"])
    assert.ok(y(cell, "2.5").isMinusBehind, cell);
  for (const cell of ["-1.5", "- 1.5", "−1.5", "15e-1", "1.5D-1"]) {
    assert.ok(!y(cell, "2.5").isMinusBehind, cell);
  }
  assert.ok(y("1.5- kg", "2.5 kg", "3 kg", "4 kg").isMinusBehind);
  assert.ok(y("1.5D+2", "2.5").hasD && !y("1.5e2", "2.5").hasD);
  assert.equal(y("5 kg", "6 kg").unit, "kg");
  assert.deepEqual(y("１．５", "٢٫٥", "3.5").digits, ["٠١٢٣٤٥٦٧٨٩٫", "０１２３４５６７８９．"]);
  assert.deepEqual(y("1．5", "2.5").digits, ["०१२३४५६७८९．"]); // which digits does not matter
});

test("marks for the same as above, and what is not seen, are those of the text", () => {
  const some = recipe(`y;x;g\n1;2;a\n2;3;〃\n3;1;b\n4;3;ditto\u200b\n`, { asked: { filled: [2] } });
  assert.deepEqual([some.dittos, some.filled, some.hasInvisible], [["〃", "ditto"], [2], true]);
});

test("texts and dates have no marks of numbers", () => {
  const rows = Array.from({ length: 8 }, (_, i) => `${i}.5;${i % 2 ? "(b)" : "a d"};g${i >> 2}`);
  const levels = /** @type {[string, string]} */ (["a d", "(b)"]);
  const { x } = recipe(`y;x;g\n${rows.join("\n")}\n`, { chosen: { levels } });
  assert.ok(x);
  assert.deepEqual([x.levels, x.hasBrackets, x.hasBlanks, x.hasD], [levels, false, false, false]);
  const days = Array.from({ length: 8 }, (_, i) => `${i}.5;2 Mar 200${i};g${i >> 2}`);
  const date = recipe(`y;x;g\n${days.join("\n")}\n`).x;
  assert.deepEqual([date?.pattern, date?.hasBlanks], ["%d %b %Y", false]);
  const excel = Array.from({ length: 8 }, (_, i) => `${i}.5;(4535${i});g${i >> 2}`);
  const number = recipe(`y;x;g\n${excel.join("\n")}\n`, { asked: { dates: { 1: "excel" } } }).x;
  assert.deepEqual([number?.pattern, number?.hasBrackets], ["excel", true]);
});

test("missing cells are those that were met, and rows without them are left out", () => {
  const gaps = recipe(`y;x;g\n${BODY}NA;1;b\n?;2;b\n5;;b\n6;1;n/a\n`);
  assert.deepEqual(
    [gaps.y.missing, gaps.x?.missing, gaps.cluster.missing, gaps.leavesOut],
    [["NA", "?"], [""], ["n/a"], true],
  );
  const empty = recipe(`y;x;g\n${BODY};;\n${BODY}`);
  assert.deepEqual([empty.y.missing, empty.cluster.missing, empty.leavesOut], [[""], [""], true]);
  const three = Array.from({ length: 9 }, (_, i) => `${i}.5;${"abc"[i % 3]};g${Math.floor(i / 3)}`);
  const other = recipe(`y;x;g\n${three.join("\n")}\n`, { chosen: { levels: ["a", "b"] } });
  assert.ok(other.leavesOut);
});

test("columns that became rows are a heading and a value", () => {
  const text = "id;t1;t2;t3\na;1.5;2.5;3.5\nb;4.5;2;1\n";
  const long = recipe(text, {
    asked: { long: { columns: [1, 2, 3] } },
    chosen: { y: 2, x: 1, cluster: 0 },
  });
  assert.deepEqual(long.long, { columns: [1, 2, 3], headings: ["1", "2", "3"] });
  assert.deepEqual([long.y.column, long.x?.column, long.cluster.column], ["value", "heading", 0]);
});

test("what was chosen of the predictor", () => {
  const of = (/** @type {object} */ chosen) => recipe(`y;x;g\n${BODY}`, { chosen });
  assert.equal(of({ centre: true }).centre, "mean");
  assert.equal(of({ centre: true, centreWithin: true }).centre, "cluster");
  assert.ok(of({ scale: true }).scale);
  const none = of({ x: -1, centre: true, centreWithin: true, scale: true });
  assert.deepEqual([none.x, none.centre, none.scale], [null, "", false]);
  const within = recipe(`y;x;g;h\n${BODY.replaceAll("\n", ";7\n")}`, { chosen: { within: 3 } });
  assert.deepEqual(within.within, { column: 3, name: "h", missing: [] });
  const quotes = recipe(`y;x;g\n${BODY}`, { asked: { separator: ";", quotes: false } });
  assert.ok(!quotes.hasQuotes);
  const fixed = recipe(
    `y    x    g\n1.5  2    Ann Bo\n2.5  3    Ann Bo\n3.5       Cy\n4.5  2    Cy\n`,
  );
  assert.deepEqual([fixed.separator, fixed.places], ["", [0, 5, 10]]);
});

test("lme4's search is far off where x is far from 0 or its scale is odd", () => {
  const isFar = (/** @type {object} */ x, randomEffects = "correlated") =>
    recipe(`y;x;g\n${BODY}`, { fitted: { randomEffects, x: x && { ...SPREAD, ...x } } }).isFarOff;
  assert.ok(!isFar({ mean: 1 }) && isFar({ mean: 1.01 }) && isFar({ mean: -1.01 }));
  assert.ok(!isFar({ mean: 2, sd: 2 }));
  assert.ok(!isFar({ mean: 3 }, "uncorrelated") && !isFar({ mean: 3 }, "intercept"));
  assert.ok(isFar({ sd: 0.19 }) && !isFar({ sd: 0.2 }) && !isFar({ sd: 5 }) && isFar({ sd: 5.1 }));
  assert.ok(isFar({ sd: 6 }, "uncorrelated") && !isFar({ sd: 6 }, "intercept"));
  assert.ok(!isFar(/** @type {any} */ (null)));
  const beyond = (/** @type {number} */ signal) =>
    recipe(`y;x;g\n${BODY}`, { fitted: { signal } }).isBeyond;
  assert.ok(!beyond(1000) && beyond(1001));
});
