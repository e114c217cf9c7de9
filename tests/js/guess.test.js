/** What speaks for a column as outcome, predictor or cluster, point by point, and what is said of it. */

import assert from "node:assert/strict";
import test from "node:test";

import {
  CLUSTER_NAME,
  clusterScore,
  isRowNumber,
  isTransformed,
  OUTCOME_NAME,
  outcomeScore,
  PREDICTOR_NAME,
  predictorScore,
} from "../../docs/table/column_scores.js";
import { describeTable } from "../../docs/table/describe_table.js";
import { guessColumns } from "../../docs/table/guess_columns.js";
import { guessReasons } from "../../docs/table/guess_reasons.js";
import { isOncePerCluster, variesWithin } from "../../docs/table/within_clusters.js";

/**
 * A column of these codes, by default of numbers that are no whole ones.
 *
 * @param {string} name
 * @param {number[]} codes
 * @param {object} [more]
 * @param {object} [sample]
 * @returns {any}
 */
function column(name, codes, more = {}, sample = {}) {
  const distinct = new Set(codes.filter((code) => code >= 0)).size;
  return {
    name,
    kind: "number",
    isQuoted: false,
    isUnnamed: false,
    at: 1,
    levels: [],
    ...more,
    sample: {
      codes: Int32Array.from(codes),
      distinct,
      rowsEach: codes.length / distinct,
      isWhole: false,
      isConstant: distinct < 2,
      isRowNumber: false,
      ...sample,
    },
  };
}
const text = { kind: "text" };
const whole = { isWhole: true };
/** Codes of n rows: r rows of each. @param {number} n @param {number} r */
const blocks = (n, r) => Array.from({ length: n }, (_, i) => Math.floor(i / r));
/** Codes of n rows: one after the other, from the start after m. @param {number} n @param {number} m */
const turns = (n, m) => Array.from({ length: n }, (_, i) => i % m);

test("points for a cluster", () => {
  const score = (/** @type {any} */ one, /** @type {any[]} */ others = []) =>
    clusterScore(one, [one, ...others]);
  assert.equal(score(column("a", blocks(16, 2), {}, whole)), 0); // 8 levels
  assert.equal(score(column("a", blocks(18, 2), {}, whole)), 1); // 9
  assert.equal(score(column("a", blocks(10, 2), {}, whole)), 0); // 5
  assert.equal(score(column("a", blocks(8, 2), {}, whole)), -2); // 4
  assert.equal(score(column("subject", blocks(16, 2), {}, whole)), 3);
  assert.equal(score(column("week", blocks(16, 2), {}, whole)), -3);
  assert.equal(score(column("respondent", blocks(16, 2), {}, whole)), 3);
  assert.equal(score(column("score", blocks(16, 2), {}, whole)), -2);
  assert.equal(score(column("a", blocks(16, 2), text)), 1);
  assert.equal(score(column("a", blocks(16, 2), { isQuoted: true }, whole)), 2);
  assert.equal(score(column("a", blocks(16, 2), { ...text, isQuoted: true })), 1);
  const rounds = column("b", turns(16, 2));
  assert.equal(score(column("a", blocks(16, 2), {}, whole), [rounds]), 1);
  assert.equal(score(column("a", blocks(16, 4), {}, whole), [rounds]), -2); // twice in each
  const own = column("b", turns(16, 9)); // as many as rows, nearly
  assert.equal(score(column("a", blocks(16, 2), {}, whole), [own]), 0);
  const eight = column("b", turns(16, 8));
  assert.equal(score(column("a", blocks(16, 2), {}, whole), [eight]), 1);
});

test("names of clusters, outcomes and predictors, and names that only begin or end alike", () => {
  for (const [pattern, names, others] of /** @type {[RegExp, string[], string[]][]} */ ([
    [
      CLUSTER_NAME,
      [
        ...["g", "ID", "grp", "no", "Subject", "school_id", "school id", "school.id", "my-id"],
        ...["id_1", "id 1", "patID", "userid", "cluster", "Gruppe", "respondent", "class"],
        ...["home state", "Bundesland", "lot", "run", "monorail", "strip", "white rat", "rats"],
        ...["dogs", "horse", "first name", "Vp", "VPN", "post code", "gridid"],
      ],
      [
        ...["gain", "xg", "amid-day", "acid", "aminoacid", "phospholipid", "fluid", "grid"],
        ...["idle time", "avoid it", "x_ideal", "androids", "stately", "landing", "lots"],
        ...["running", "rail length", "stripe", "rate", "pirate", "dogma", "named", "vpx"],
        ...["codes", "noise", "kid.y"],
      ],
    ],
    [
      OUTCOME_NAME,
      [
        ...["y", "outcome", "response", "resp", "Reaction", "test score", "RT", "result", "lang"],
        ...["my language", "reading", "math", "my maths", "value", "log_dose", "Messwert"],
      ],
      [
        ...["day", "xy", "yes", "respondent", "start", "rts", "slang", "languages", "spreading"],
        ...["mathematics", "aftermath", "catalog", "wertvoll"],
      ],
    ],
    [
      PREDICTOR_NAME,
      ["x", "time", "Age", "Lebensalter", "Versuchstag", "hour", "hours", "Dosis"],
      ["xs", "ax", "age group", "image", "alternative", "tags", "hourly"],
    ],
  ])) {
    for (const name of names) assert.match(name, pattern);
    for (const name of others) assert.doesNotMatch(name, pattern);
  }
});

test("what cannot be a cluster", () => {
  const codes = blocks(16, 2);
  for (const one of [
    column("id", codes), // no whole numbers
    column("id", codes, { kind: "date" }),
    column("id", codes, { kind: "empty" }),
    column("id", codes, text, { isConstant: true }),
    column("id", [0, 0, -1], text, { isConstant: false }),
    column("id", codes, text, { rowsEach: 1.99 }),
    column("id", codes, {}, { isWhole: true, isRowNumber: true }),
    column("id", codes.map((_, i) => i), { at: 0, isUnnamed: true }, { isWhole: true, rowsEach: 2 }), // prettier-ignore
  ]) {
    assert.equal(clusterScore(one, [one]), null);
  }
  assert.notEqual(clusterScore(column("id", codes, text, { rowsEach: 2 }), []), null);
});

test("points for an outcome", () => {
  const codes = turns(40, 40);
  assert.equal(outcomeScore(column("a", codes), 1), 2 + 2 + 1.5);
  assert.equal(outcomeScore(column("a", codes), 0.5), 1 + 2 + 1.5);
  assert.equal(outcomeScore(column("a", codes), 0.49), null);
  assert.equal(outcomeScore(column("a", codes, {}, whole), 1), 2 + 1.5);
  assert.equal(outcomeScore(column("a", turns(40, 20)), 1), 2 + 2 + 1);
  assert.equal(outcomeScore(column("reaction", codes), 1), 2 + 2 + 1.5 + 3);
  assert.equal(outcomeScore(column("week", codes), 1), 2 + 2 + 1.5 - 3);
  assert.equal(outcomeScore(column("subject", codes), 1), 2 + 2 + 1.5 - 3);
  assert.equal(outcomeScore(column("a", codes, { isQuoted: true }), 1), 2 + 2 + 1.5 - 2);
  assert.equal(outcomeScore(column("a", codes, text), 1), null);
  assert.equal(outcomeScore(column("a", codes, {}, { isConstant: true }), 1), null);
  assert.equal(outcomeScore(column("a", codes, {}, { isRowNumber: true }), 1), null);
});

test("points for a predictor", () => {
  const codes = turns(40, 4);
  assert.equal(predictorScore(column("a", codes), 1), 2);
  assert.equal(predictorScore(column("a", codes), 0.3), 1.3);
  assert.equal(predictorScore(column("a", codes), 0.29), null);
  assert.equal(predictorScore(column("week", codes), 1), 5);
  assert.equal(predictorScore(column("a", codes, { kind: "date" }), 1), 4);
  assert.equal(predictorScore(column("score", codes), 1), 1);
  assert.equal(predictorScore(column("subject", codes), 1), -1);
  assert.equal(predictorScore(column("a", codes, { isQuoted: true }), 1), -1);
  const two = turns(40, 2);
  assert.equal(predictorScore(column("a", two, { isQuoted: true }), 1), 1);
  assert.equal(predictorScore(column("subject", two, { ...text, levels: ["A", "B"] }), 1), 1);
  assert.equal(predictorScore(column("a", codes, { ...text, levels: ["A", "B", "C"] }), 1), null);
  assert.equal(predictorScore(column("a", codes, {}, { isConstant: true }), 1), null);
  assert.equal(predictorScore(column("a", codes, {}, { isRowNumber: true }), 1), null);
});

test("a row number has no name and is another in every row, or counts them", () => {
  const unnamed = { at: 0, isUnnamed: true };
  assert.ok(isRowNumber(column("column 1", turns(9, 9), unnamed, whole)));
  assert.ok(isRowNumber(column("id", turns(9, 9), {}, { isRowNumber: true })));
  assert.ok(!isRowNumber(column("column 1", turns(9, 8), unnamed, whole)));
  assert.ok(!isRowNumber(column("column 1", turns(9, 9), unnamed)));
  assert.ok(!isRowNumber(column("column 1", turns(9, 9), { ...unnamed, at: 1 }, whole)));
  assert.ok(!isRowNumber(column("column 1", turns(9, 9), { at: 0 }, whole)));
});

test("a transformed column stands beside its own", () => {
  const beside = (/** @type {string} */ name) =>
    isTransformed(column(name, [0]), [column("NIF", [0])]);
  for (const name of ["log.NIF", "log(NIF)", "ln nif", "log10_NIF", "sqrt(NIF)", "exp-nif"]) {
    assert.ok(beside(name), name);
  }
  for (const name of ["NIF", "log", "log.XIF", "a log NIF"]) assert.ok(!beside(name), name);
});

test("a column varies within a share of the clusters that have two rows", () => {
  const cluster = { codes: Int32Array.from([0, 0, 1, 1, 2, -1, 3, 3]), distinct: 4 };
  const within = (/** @type {number[]} */ ...codes) =>
    variesWithin({ codes: Int32Array.from(codes), distinct: 9 }, cluster);
  assert.equal(within(0, 1, 2, 2, 3, 4, 5, 5), 1 / 3);
  assert.equal(within(0, 1, 2, 3, 3, 4, 5, 6), 1);
  assert.equal(within(0, -1, 2, 2, 3, 4, 5, 6), 1 / 2); // one row is left of the first
  assert.equal(within(0, -1, 2, -1, 3, 4, 5, -1), 0);
  const once = (/** @type {number[]} */ ...codes) =>
    isOncePerCluster({ codes: Int32Array.from(codes), distinct: 9 }, cluster);
  assert.ok(once(0, 1, 0, 1, 0, 0, 0, 1));
  assert.ok(!once(0, 0, 0, 1, 0, 0, 0, 1));
  assert.ok(once(0, -1, -1, -1, -1, 0, -1, -1));
  assert.ok(!once(-1, -1, -1, -1, -1, 0, -1, -1));
});

test("a guess is sure that leads by more than a point and divides no further", () => {
  const guess = (/** @type {string} */ header, /** @type {(i: number) => unknown[]} */ cells) => {
    const rows = Array.from({ length: 48 }, (_, i) => cells(i).join(","));
    const { columns } = describeTable([header, ...rows].join("\n")).table;
    const { y, x, cluster, isSure } = guessColumns(columns);
    return [...[y, x, cluster].map((at) => columns[at]?.name ?? "none"), isSure];
  };
  const y = (/** @type {number} */ i) => ((i * 7919) % 101) / 10;
  const g = (/** @type {number} */ i) => `s${Math.floor(i / 4)}`;
  assert.deepEqual(
    guess("score,week,subject", (i) => [y(i), i % 4, g(i)]),
    [...["score", "week", "subject"], true],
  );
  // A logarithm stands beside what it is of, and a cluster does not vary within itself.
  const log = guess("NIF,log.NIF,week,subject", (i) => [y(i), y(i) / 3, i % 4, g(i)]);
  assert.deepEqual(log.slice(0, 3), ["NIF", "week", "subject"]);
  assert.deepEqual(
    guess("a,b", (i) => [Math.floor(i / 4), y(i)]),
    ["b", "none", "a", true],
  );
  // Which of two?
  const two = guess("u,v,subject", (i) => [y(i), y(i + 5), g(i)]);
  assert.deepEqual(two.slice(2), ["subject", false]);
  // A finer text divides subjects; a coarser one does not.
  const finer = guess("score,week,subject,eye", (i) => [y(i), i % 4, g(i), `${g(i)}${i % 2}`]);
  assert.deepEqual(finer.slice(2), ["subject", false]);
  const ward = guess("score,week,subject,w", (i) => [y(i), i % 4, g(i), i < 24 ? "a" : "b"]);
  assert.deepEqual(ward, ["score", "week", "subject", true]);
  assert.deepEqual(
    guess("a,b", (i) => [i, `t${i}x`]),
    ["none", "none", "none", false],
  );
});

test("no guess is sure where the table may not be read as it was meant", () => {
  const isSure = (/** @type {string} */ header, /** @type {(i: number) => unknown[]} */ cells) => {
    const rows = Array.from({ length: 24 }, (_, i) => cells(i).join(";"));
    return guessColumns(describeTable([header, ...rows].join("\n")).table.columns).isSure;
  };
  const y = (/** @type {number} */ i) => ((i * 7919) % 101) / 10 + 0.05;
  const g = (/** @type {number} */ i) => `s${Math.floor(i / 4)}`;
  const mixed = (/** @type {number} */ i) => (i % 3 ? String(y(i)) : `${y(i)}`.replace(".", ","));
  assert.ok(isSure("score;week;subject", (i) => [y(i), i % 4, g(i)]));
  // A point in some cells, a comma in others: it is text, and no outcome.
  assert.ok(!isSure("score;week;subject;y2", (i) => [y(i), i % 4, g(i), mixed(i)]));
  // Few different ones are names of something.
  assert.ok(isSure("score;week;subject;kind", (i) => [y(i), i % 4, g(i), i % 3 ? "1" : "1a"]));
  assert.ok(isSure("score;week;subject;t", (i) => [y(i), i % 4, g(i), `t${i}x`]));
  // Each id stands there once, and days are hardly clusters.
  assert.ok(!isSure("score;day;id", (i) => [y(i), i % 4, `p${i}`]));
  assert.ok(isSure("score;a;id", (i) => [y(i), i % 4, `p${i}`]));
  // Nothing is left as outcome but a day, or an id.
  assert.ok(!isSure("day;id", (i) => [i % 4, g(i)]));
  assert.ok(isSure("a;id", (i) => [(i * i) % 7, g(i)]));
  assert.ok(!isSure("score;week;subject", (i) => [`${y(i)} ± 0.1`, (i * 5) % 7, g(i)]));
  // The last column has no name, as where a comma cut numbers in two.
  assert.ok(!isSure("score;week;subject;", (i) => [y(i), i % 4, g(i), i]));
  assert.ok(isSure(";score;week;subject", (i) => [i, y(i), i % 4, g(i)]));
  assert.ok(isSure(";score;week;subject;", (i) => [i, y(i), i % 4, g(i), "x"]));
});

test("why columns were guessed is said of the first column as of any", () => {
  const keys = (/** @type {string} */ header, /** @type {(i: number) => unknown[]} */ cells) => {
    const rows = Array.from({ length: 24 }, (_, i) => cells(i).join(","));
    const { columns } = describeTable([header, ...rows].join("\n")).table;
    const guess = guessColumns(columns);
    return { ...guessReasons(columns, guess), guess, columns };
  };
  const y = (/** @type {number} */ i) => ((i * 7919) % 101) / 10;
  const g = (/** @type {number} */ i) => `s${Math.floor(i / 4)}`;
  const first = keys("week,subject,score", (i) => [i % 4, g(i), y(i)]);
  assert.deepEqual(first.x, { key: "data-why-predictor", values: { named: "yes" } });
  assert.deepEqual(first.y, { key: "data-why-outcome", values: { named: "yes" } });
  assert.deepEqual(first.cluster, {
    key: "data-why-cluster",
    values: { distinct: 6, named: "yes" },
  });
  const plain = keys("score,b,subject", (i) => [y(i), (i * i) % 7, g(i)]);
  assert.deepEqual(plain.x, { key: "data-why-predictor", values: { named: "no" } });
  const cluster = keys("subject,score,a", (i) => [g(i), y(i), 1]);
  assert.equal(cluster.guess.cluster, 0);
  assert.equal(cluster.cluster.key, "data-why-cluster");
  assert.deepEqual(cluster.x, { key: "data-why-none" });
  const outcome = keys("score,subject", (i) => [y(i), g(i)]);
  assert.equal(outcome.y.key, "data-why-outcome");
  const days = keys("score,d,subject", (i) => [y(i), `2024-03-0${1 + (i % 4)}`, g(i)]);
  assert.deepEqual(days.x, { key: "data-why-date" });
  const levels = keys("score,arm,subject", (i) => [y(i), i % 2 ? "placebo" : "drug", g(i)]);
  assert.deepEqual(levels.x, {
    key: "data-why-levels",
    values: { zero: { name: "placebo" }, one: { name: "drug" } },
  });
  const three = keys("score,arm,subject", (i) => [y(i), `arm ${"abc"[i % 3]}`, g(i)]);
  assert.deepEqual(three.x, {
    key: "data-why-text",
    values: { column: { name: "arm" }, levels: 3 },
  });
  const constant = keys("score,arm,subject", (i) => [
    y(i),
    `arm ${"abc"[Math.floor(i / 8)]}`,
    g(i),
  ]);
  assert.deepEqual(constant.x, { key: "data-why-none" });
  const none = keys("a,b", (i) => [i, `t${i}x`]);
  assert.deepEqual(
    [none.y.key, none.x, none.cluster.key],
    ["data-why-no-outcome", null, "data-why-no-cluster"],
  );
});

test("when a row was written is no predictor where another number varies, and better than none", () => {
  const n = 24;
  const write = (/** @type {(i: number) => string} */ when, hasHours = true) => {
    const rows = Array.from({ length: n }, (_, i) => [
      when(i),
      `S${(i * 5) % 6}`,
      ...(hasHours ? [(i * 7) % 4] : []),
      (10 + (i % 6) * 2 + ((i * 7) % 5) * 0.37).toFixed(2),
    ]);
    const head = ["submitted", "school", ...(hasHours ? ["amount"] : []), "score"];
    const { columns } = describeTable([head, ...rows].join("\n")).table;
    const { x, isSure } = guessColumns(columns);
    return [columns[x]?.name, isSure];
  };
  const stamp = (/** @type {number} */ i) => `2024-03-02 10:${10 + i}:00`;
  assert.deepEqual(write(stamp), ["amount", true]);
  assert.deepEqual(write(stamp, false), ["submitted", false]);
  // Days, and moments that go back, are what was asked for.
  assert.equal(
    write((i) => `2024-03-${String(1 + ((i * 5) % n)).padStart(2, "0")}`)[0],
    "submitted",
  );
  assert.equal(write((i) => stamp(n - i))[0], "submitted");
});
