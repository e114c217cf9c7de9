import assert from "node:assert/strict";
import test from "node:test";

import { rankCorrelation } from "../../docs/engine/rank_correlation.js";
import { studentSeed } from "../../docs/engine/student_seed.js";
import { asNumbers } from "../../docs/javascripts/cards/own/as_numbers.js";
import { evaluate, isBorneOut, Untold } from "../../docs/javascripts/cards/own/evaluate.js";
import { ownSample } from "../../docs/javascripts/cards/own/own_sample.js";
import { speak } from "./words.mjs";

speak();

const WORSE = ["way", "baseline", "worse_off", "n"];
/** @type {any} */
const card = {
  kind: "mark",
  name: "baseline",
  parameters: { nCluster: 20 },
  pointSize: "equal",
  randomEffects: "correlated",
  who: "worse_off",
  marks: 5,
  holds: [[">", WORSE, 0]],
  question: "<p>Of ⟦0⟧ some lose.</p>",
  answer: "<p>⟦1⟧ lose.</p>",
  otherwise: "",
  choices: [],
  said: [["way", "baseline", "n_cluster"], WORSE],
};

test("an expression is evaluated over facts", () => {
  const facts = { a: { b: [3, -5] }, c: 0.25 };
  const b = ["way", "a", "b"];
  const values = [
    ["+", ["max", b], 1],
    ["-", 0, ["way", "c"]],
    ["*", 2, ["/", ["way", "a", "b", 0], 4]],
    ["abs", ["min", b]],
    ["join", b, ", "],
    ["join", b],
    ["length", b],
    ["length", ["way", "a"]],
    ["and", ["<", 1, 2], ["<=", 2, 2]],
    ["or", [">", 1, 2], [">=", 1, 2]],
    ["not", ["==", 1, 2]],
    ["!=", "a", "a"],
    true,
  ];
  assert.deepEqual(
    values.map((expression) => evaluate(/** @type {any} */ (expression), facts)),
    [4, -0.25, 1.5, 5, "3, -5", "3-5", 2, 1, true, false, true, false, true],
  );
});

test("what is not there, and what is no number, makes no condition true", () => {
  const facts = { a: { b: [3, -5], none: [], dash: "–" }, c: 0 };
  const lost = ["way", "a", "lost", "x"];
  const dash = ["way", "a", "dash"];
  const untold = [
    lost,
    [">", lost, 0],
    ["<", lost, 0],
    ["!=", lost, 0],
    ["==", lost, lost],
    ["not", lost],
    ["not", [">", lost, 0]],
    ["or", true, lost],
    ["or", lost, true],
    ["max", lost],
    ["<", ["max", ["way", "a", "none"]], 0],
    ["not", ["<", dash, 0]],
    ["!=", ["+", dash, 1], 0],
    ["!=", ["abs", dash], 0],
    [">", ["/", 1, ["way", "c"]], 0],
    ["!=", ["min", ["way", "c"]], 0],
    ["!=", ["join", ["way", "c"]], 0],
  ];
  for (const expression of /** @type {any[]} */ (untold)) {
    assert.equal(isBorneOut(expression, facts), false, JSON.stringify(expression));
    assert.throws(() => evaluate(expression, facts), Untold, JSON.stringify(expression));
  }
  assert.ok(isBorneOut(["!=", dash, 0], facts));
  assert.throws(() => isBorneOut(["power", 1, 2], facts), TypeError); // the build's mistake
});

test("a list, a number and a text are true as in Python", () => {
  const facts = { names: ["7"], none: [], word: "no", zero: 0 };
  const truth = (/** @type {string} */ name) => isBorneOut(["way", name], facts);
  assert.deepEqual(Object.keys(facts).map(truth), [true, false, true, false]);
  assert.equal(isBorneOut(["not", ["way", "none"]], facts), true);
});

test("a card of a student's sample has its seed, its numbers and its texts", () => {
  const own = ownSample(card, "4711");
  assert.ok(own);
  assert.equal(own.seed, studentSeed("4711"));
  assert.equal(own.data.clusters.length, 20);
  assert.equal(own.question, "<p>Of 20 some lose.</p>");
  assert.equal(own.answer, `<p>${own.data.answer?.length} lose.</p>`);
  assert.notDeepEqual(ownSample(card, "4712")?.data.answer, own.data.answer);
});

test("what a sample lacks is not printed, and a condition over it does not hold", () => {
  const lost = ["way", "baseline", "lost"];
  assert.equal(ownSample({ ...card, said: [lost, WORSE] }, "4711"), null);
  const holds = [["max", lost]];
  assert.equal(ownSample({ ...card, holds }, "4711"), null);
  assert.equal(ownSample({ ...card, holds, otherwise: "O" }, "4711")?.answer, "O");
});

test("what a sample does not bear out is not said of it", () => {
  const never = { ...card, holds: [["<", WORSE, 0]] };
  assert.equal(ownSample(never, "4711"), null);
  const own = ownSample({ ...never, otherwise: "<p>⟦1⟧ after all</p>" }, "4711");
  assert.match(String(own?.answer), /^<p>\d+ after all<\/p>$/);
  const choice = { say: "s", reply: "r", isRight: true, condition: ["<", WORSE, 0] };
  assert.equal(ownSample({ ...card, choices: [choice] }, "4711"), null);
  const known = { ...choice, condition: true };
  assert.deepEqual(ownSample({ ...card, choices: [known] }, "4711")?.choices, [
    { say: "s", reply: "r", isRight: true },
  ]);
  // Nobody is smaller than others, and there is one size, so there is nothing to drag or sketch
  assert.equal(ownSample({ ...card, kind: "drag", cluster: "smallest" }, "4711"), null);
  assert.equal(ownSample({ ...card, kind: "sketch" }, "4711"), null);
  assert.throws(() => ownSample(card, "ä"), RangeError);
});

test("numbers are read from texts in either language", () => {
  const read = () => asNumbers({ a: ["−1,234.5", "12%", "12\u00a0%", "–", "7", "", "1,5"] }).a;
  assert.deepEqual(read(), [-1234.5, 0.12, 0.12, "–", 7, "", 15]);
  speak("de");
  assert.deepEqual(read().slice(1), [0.12, 0.12, "–", 7, "", 1.5]);
  speak();
});

test("equal values share their rank", () => {
  assert.equal(rankCorrelation([1, 2, 3], [10, 100, 1000]), 1);
  assert.equal(rankCorrelation([1, 2, 3], [3, 2, 1]), -1);
  // cor(c(1, 2, 2, 5), c(1, 3, 2, 2), method = "spearman") in R
  assert.ok(Math.abs(rankCorrelation([1, 2, 2, 5], [1, 3, 2, 2]) - 0.5) < 1e-12);
  assert.ok(Number.isNaN(rankCorrelation([1, 1], [1, 2])));
  const alike = [2, 1, 3]; // 0.1 + 0.2 is more than 0.3 by rounding alone
  assert.equal(rankCorrelation([0.3, 0.1 + 0.2, 5], alike), rankCorrelation([1, 1, 2], alike));
});
