import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { before, test } from "node:test";

import { errorAt, mornings, valley } from "../../docs/javascripts/door/charts.js";
import { STEPS, stroke } from "../../docs/javascripts/door/looks.js";
import { nightScales } from "../../docs/javascripts/door/nights.js";
import { onTheWay, peopleGrid } from "../../docs/javascripts/door/people.js";
import { between } from "../../docs/javascripts/door/picture.js";
import { linesTogether, picture } from "../../docs/javascripts/door/pictures.js";
import { refit } from "../../docs/javascripts/door/refit.js";
import { lineCells, quote, sharedError, takenAway } from "../../docs/javascripts/door/said.js";
import { apart, clipped } from "../../docs/javascripts/door/scales.js";
import { firstState } from "../../docs/javascripts/door/state.js";
import { elements, markup } from "../../docs/javascripts/door/svg.js";
import { way } from "../../docs/javascripts/door/way.js";
import { isDrawnAsKept } from "./kept.mjs";
import { near as close } from "./reference.mjs";
import { there } from "./there.mjs";
import { speak } from "./words.mjs";

const SIZES = [
  { width: 684, height: 548 },
  { width: 358, height: 330 },
];
const [WIDE] = SIZES;
/** @type {import("../../docs/javascripts/door/types.js").Story} */
let story;

before(() => {
  speak();
  const code =
    "import json; from scripts.written.door import *; print(json.dumps(story(read_study())))";
  const python = process.env.PYTHON ?? ".venv/bin/python";
  const cwd = new URL("../..", import.meta.url);
  story = JSON.parse(execFileSync(python, ["-c", code], { cwd, encoding: "utf8" }));
});

const stateAt = (/** @type {number} */ step, changes = {}) => ({
  ...firstState(story),
  step,
  ...changes,
});

test("pictures of all steps have the same layers with as many points, inside the figure", () => {
  for (const size of SIZES) {
    const first = picture(story, stateAt(0), size);
    const all = STEPS.map((_, step) => picture(story, stateAt(step), size));
    for (const { layers, labels } of [...all, linesTogether(story, stateAt(4), size)]) {
      assert.deepEqual(Object.keys(layers), Object.keys(first.layers));
      for (const [name, { at, opacity, width }] of Object.entries(layers)) {
        assert.equal(at.length, first.layers[name].at.length, name);
        if (opacity === 0 || width === 0) continue;
        for (let i = 0; i < at.length; i += 2) {
          assert.ok(at[i] >= 0 && at[i] <= size.width, `${name}: x ${at[i]}`);
          assert.ok(at[i + 1] >= 0 && at[i + 1] <= size.height, `${name}: y ${at[i + 1]}`);
        }
      }
      for (const { text, at } of Object.values(labels)) {
        assert.ok(text.length > 0 && at.every(Number.isFinite), text);
      }
    }
  }
});

test("what a step shows is what it is to show", () => {
  /** @param {number} step @param {object} [changes] */
  const seen = (step, changes) =>
    Object.entries(picture(story, stateAt(step, changes), WIDE).layers)
      .filter(([name, { opacity, width }]) => opacity > 0 && width > 0 && !name.startsWith("grid"))
      .map(([name]) => name)
      .sort();
  assert.deepEqual(seen(0), ["days", "grip", "guess", "handle", "known-followed"]);
  assert.ok(!seen(1).includes("guess"), "a guess that was not made");
  assert.ok(seen(1, { guess: 320 }).includes("guess"));
  for (const name of ["own-followed", "all-followed", "mixed-followed", "held-followed"]) {
    assert.ok(seen(1).includes(name), name);
  }
  assert.ok(!seen(4).includes("mixed"), "points have not moved yet");
  assert.ok(seen(5).includes("mixed") && seen(5).includes("average"));
});

test("a guess moves the end of its line alone, to its height", () => {
  const at = (/** @type {number} */ guess) =>
    picture(story, stateAt(0, { guess }), WIDE).layers.guess.at;
  const [x0, y0, x1, y1] = at(300);
  assert.deepEqual(at(400).slice(0, 3), [x0, y0, x1]);
  const [low, high] = story.heights;
  const perMs = (at(low)[3] - at(high)[3]) / (high - low);
  close(at(400)[3], y1 - 100 * perMs, 1e-9, "height of the guess");
});

test("a point lies at its line's intercept and slope", () => {
  const { layers, labels } = picture(story, stateAt(5), WIDE);
  const x = (/** @type {number} */ value) => labels[`at-${value}`].at[0];
  const up = (/** @type {number} */ value) => labels[`up-${value}`].at[1] - 4;
  const [a, b] = story.people[story.followed].pooled.mixed;
  const [atX, atY, otherX, otherY] = layers["mixed-followed"].at;
  close(atX, x(250) + ((a - 250) / 50) * (x(300) - x(250)), 1e-6, "intercept");
  close(atY, up(0) + (b / 10) * (up(10) - up(0)), 1e-6, "slope");
  assert.deepEqual([otherX, otherY], [atX, atY], "both ends of the line meet");
});

test("the way goes from what is seen to the step, and folds lines on the same axes", () => {
  const size = WIDE;
  assert.equal(way(story, 1, stateAt(2), size).length, 1);
  assert.ok(way(story, 0, stateAt(1), size)[0].delays);
  const folding = way(story, 3, stateAt(4), size);
  assert.deepEqual(folding[0].to, linesTogether(story, stateAt(4), size));
  assert.deepEqual(folding.at(-1)?.to, picture(story, stateAt(4), size));
  const [from, to] = [picture(story, stateAt(4), size), picture(story, stateAt(5), size)];
  assert.deepEqual(between(from, to, () => 1).layers, to.layers);
  const half = between(from, to, () => 0.5).layers.mixed;
  close(half.at[0], (from.layers.mixed.at[0] + to.layers.mixed.at[0]) / 2, 1e-9, "half way");
  close(half.opacity, to.layers.mixed.opacity / 2, 1e-9, "opacity half way");
});

test("what was not there comes from where it goes", () => {
  const layer = (/** @type {number[]} */ at) => ({ at, per: 1, width: 1, hole: 0, opacity: 1 });
  const mixed = between(
    { layers: { dot: layer([NaN, NaN]) }, labels: {} },
    { layers: { dot: layer([3, 4]) }, labels: {} },
    () => 0.1,
  );
  assert.deepEqual(mixed.layers.dot.at, [3, 4]);
});

test("what appears comes along its way, what is hidden all along does not, and an end is the end", () => {
  const layer = (/** @type {number[]} */ at, /** @type {number} */ opacity) => ({
    at,
    per: 1,
    width: 1,
    hole: 0,
    opacity,
  });
  /** @typedef {ReturnType<typeof layer>} Dot */
  const half = (/** @type {Dot} */ from, /** @type {Dot} */ to, t = 0.5) =>
    between({ layers: { dot: from }, labels: {} }, { layers: { dot: to }, labels: {} }, () => t)
      .layers.dot;
  assert.deepEqual(half(layer([0, 0], 0), layer([10, 20], 1)), layer([5, 10], 0.5));
  assert.deepEqual(half(layer([0, 0], 1), layer([10, 20], 0)), layer([5, 10], 0.5));
  const [hidden, shown] = [layer([10, 20], 0), layer([0.1, 0.3], 0.7)];
  assert.equal(half(layer([0, 0], 0), hidden), hidden);
  assert.equal(half(layer([0.7, 0.1], 0.4), shown, 1), shown);
});

test("panels stand in rows of equal height, six beside each other", () => {
  const { labels } = picture(
    story,
    stateAt(STEPS.findIndex(({ view }) => view === "people")),
    WIDE,
  );
  const heights = story.people.map(
    ({ id }) => there(Object.values(labels).find(({ text }) => text === id)).at[1],
  );
  const rows = [...new Set(heights)].sort((a, b) => a - b);
  assert.equal(rows.length, Math.ceil(story.people.length / 6));
  const gaps = rows.slice(1).map((y, i) => y - rows[i]);
  for (const gap of gaps) close(gap, WIDE.height / rows.length, 1e-9, "between rows");
});

test("a figure is a phone's below 520 pixels", () => {
  const rightOf = (/** @type {number} */ width) => nightScales(story, { width, height: 330 }).x(7);
  assert.deepEqual([519, 520].map(rightOf), [519 - 108, 520 - 132]);
  const gapOf = (/** @type {number} */ width) => width / 6 - peopleGrid(story, { width, height: 330 })[2]; // prettier-ignore
  close(gapOf(519), 8, 1e-9, "between panels");
  close(gapOf(520), 18, 1e-9, "between panels");
});

test("a name stands left of a point that is close to the right edge", () => {
  const nameAt = (/** @type {number} */ pixels) => {
    // 187 to 347 lie across 34 to width - 10
    const intercept = 187 + ((pixels - 34) * 160) / (WIDE.width - 44);
    const lines = { ...firstState(story).lines, mixed: story.people.map(() => [intercept, 5]) };
    const { name } = picture(story, stateAt(5, { lines }), WIDE).labels;
    return [name.anchor, Math.round(name.at[0] - pixels)];
  };
  assert.deepEqual(nameAt(WIDE.width - 61), ["start", 11]);
  assert.deepEqual(nameAt(WIDE.width - 59), ["end", -11]);
});

test("an arrow falls where the mixed model errs less, and nowhere else", () => {
  const step = STEPS.findIndex(({ view }) => view === "people");
  const arrowOf = (/** @type {number} */ mixed) => {
    const person = { ...story.people[0], miss: { ...story.people[0].miss, own: 10, mixed } };
    const one = { ...story, people: [person, ...story.people.slice(1)] };
    return picture(one, stateAt(step), WIDE).labels[`way-${person.id}`].text;
  };
  assert.deepEqual([9.9, 10, 10.1].map(arrowOf), ["↘", "↗", "↗"]);
});

test("lines end where they leave the figure", () => {
  assert.deepEqual(clipped([0, 10], [0, 7], [-5, 35]), [0, 0, 3.5, 35]);
  assert.deepEqual(clipped([10, -10], [0, 7], [0, 40]), [0, 10, 1, 0]);
  assert.deepEqual(clipped([3, 0], [0, 7], [0, 4]), [0, 3, 7, 3]);
});

test("labels keep their order and their distance", () => {
  assert.deepEqual(apart([10, 50, 90], 16), [10, 50, 90]);
  const moved = apart([50, 52, 49, 120], 16);
  assert.deepEqual(
    moved.map((y) => Number(y.toFixed(2))),
    [50.33, 66.33, 34.33, 120],
  );
});

test("a share of the way goes from the own line to the one for all", () => {
  const person = story.people[story.followed];
  assert.deepEqual(onTheWay(person, 0), person.few.own);
  onTheWay(person, 1).forEach((value, i) =>
    close(value, person.few.all[i], 1e-9, "the one for all"),
  );
  close(errorAt(story.errors, 0), story.errors[0], 0, "error at 0");
  close(errorAt(story.errors, 0.4), story.errors[40], 0, "error at 0.4");
});

test("a refit with the mornings of the story gives the lines the build wrote", () => {
  const { kept, lines } = firstState(story);
  const found = there(refit(story.people, kept));
  close(found.average[0], story.average[0], 1e-3, "average intercept");
  close(found.average[1], story.average[1], 1e-3, "average slope");
  lines.mixed.forEach((line, i) => {
    close(found.mixed[i][0], line[0], 1e-3, story.people[i].id);
    close(found.mixed[i][1], line[1], 1e-3, story.people[i].id);
    close(there(found.own[i])[1], there(lines.own[i])[1], 1e-3, story.people[i].id);
  });
});

test("without mornings a person has the average line, with one no own line, with none left no fit", () => {
  const whole = story.people.map(({ y }) => y.length);
  const none = there(refit(story.people, whole.with(0, 0)));
  assert.equal(none.own[0], null);
  assert.deepEqual(none.mixed[0], none.average);
  const one = there(refit(story.people, whole.with(0, 1)));
  assert.equal(one.own[0], null);
  assert.notDeepEqual(one.mixed[0], one.average);
  const [first, second] = story.people[0].y;
  const [intercept, slope] = there(there(refit(story.people, whole.with(0, 2))).own[0]);
  close(intercept, first, 1e-9, "through both of two mornings");
  close(slope, second - first, 1e-9, "through both of two mornings");
  assert.equal(
    refit(
      story.people,
      whole.map(() => 0),
    ),
    null,
  );
  const drawn = picture(story, stateAt(6, { chosen: 0, lines: none }), WIDE);
  assert.ok(drawn.layers["own-followed"].at.every(Number.isNaN));
  assert.ok(!markup(drawn).includes("NaN"));
});

test("what is said follows what the reader did", () => {
  assert.match(quote(story, 320), /You said 320 and were 44 ms off.*was 6 off/);
  assert.equal(sharedError(story, stateAt(3, { share: 0 })), "0% of the way: 49 ms off");
  const state = stateAt(6);
  assert.deepEqual(lineCells(state), [
    ["304", "−5.2"],
    ["284", "10.5"],
    ["268", "11.3"],
  ]);
  assert.match(takenAway(story, state), /^372, 3 mornings left\. .*284 ms, 10\.5 ms a night/);
  const lines = { ...state.lines, own: state.lines.own.map(() => null) };
  assert.deepEqual(lineCells({ ...state, lines })[0], ["–", "–"]);
});

test("the small drawings stay in their boxes", () => {
  const size = { width: 340, height: 90 };
  for (const step of [3, 6]) {
    const state = stateAt(step, { share: 0.43 });
    for (const { attributes } of step === 3
      ? valley(story, state, size)
      : mornings(story, state, size)) {
      const d = attributes.d ?? `${attributes.x} ${attributes.y}`;
      const numbers = [...d.matchAll(/(-?[\d.]+) (-?[\d.]+)/g)];
      assert.notEqual(numbers.length, 0);
      for (const [x, y] of numbers.map(([, ...pair]) => pair.map(Number))) {
        assert.ok(x >= 0 && x <= size.width && y >= 0 && y <= size.height, d);
      }
    }
  }
});

test("markup leaves out what is not seen and escapes what it says", () => {
  const shown = picture({ ...story, words: { ...story.words, nights: "a < b" } }, stateAt(0), WIDE);
  const text = markup(shown);
  assert.ok(text.includes("a &#60; b"));
  assert.ok(!text.includes('opacity="0"'));
  assert.ok(elements(shown).length > text.split("</").length);
  const { attributes } = elements(shown).find(({ key }) => key === "mixed") ?? assert.fail();
  assert.deepEqual([attributes.opacity, attributes.d], ["0", ""]);
});

test("an own line is a ring where it is a point, and a handle is one everywhere", () => {
  for (const view of /** @type {const} */ (["nights", "people", "plane"])) {
    for (const layer of ["own", "own-followed"]) {
      const { width, hole } = stroke(layer, view);
      assert.equal(hole, view === "plane" ? width - 4.4 : 0);
    }
    assert.deepEqual(stroke("handle", view), { width: 27, hole: 22.6 });
    assert.equal(stroke("mixed", view).hole, 0);
  }
});

test("every step is drawn as it was looked at, wide and on a phone", () => {
  const few = { ...story, people: story.people.slice(0, 4), followed: 2 };
  const first = firstState(few);
  const states = {
    guess: { step: 0 },
    guessed: { step: 0, guess: 320 },
    answer: { step: 1, guess: 320 },
    everyone: { step: 2 },
    share: { step: 3, share: 0.43 },
    points: { step: 4 },
    pull: { step: 5 },
    anyone: { step: 6, chosen: 1 },
  };
  /** @param {string} name @param {object} change @param {typeof WIDE} size */
  const draw = (name, change, size) =>
    isDrawnAsKept(`door_${name}`, markup(picture(few, { ...first, ...change }, size)), size);
  for (const [name, change] of Object.entries(states)) draw(name, change, WIDE);
  draw("guess_phone", states.guess, SIZES[1]);
  draw("pull_phone", states.pull, SIZES[1]);
  draw("everyone_phone", states.everyone, SIZES[1]);
  isDrawnAsKept("door_together", markup(linesTogether(few, { ...first, step: 4 }, WIDE)), WIDE);
});

test("labels travel with the picture: those that go fade, those that come appear", () => {
  const look = { text: "a", anchor: /** @type {const} */ ("end"), kind: "own" };
  const label = (/** @type {[number, number]} */ at, /** @type {number} */ opacity) => ({
    ...look,
    at,
    opacity,
  });
  const mixed = between(
    { layers: {}, labels: { stays: label([0, 0], 1), goes: label([9, 9], 0.8) } },
    { layers: {}, labels: { stays: label([10, 20], 0.5), comes: label([5, 6], 1) } },
    (name) => (name === "labels" ? 0.25 : 1),
  ).labels;
  assert.deepEqual(
    [mixed.stays, mixed.goes, mixed.comes].map(({ at, opacity }) => [...at, opacity]),
    [
      [2.5, 5, 0.875],
      [9, 9, 0.6000000000000001],
      [5, 6, 0.25],
    ],
  );
});

test("only lines on their way to points gather first, and stay for half that time", () => {
  const seconds = (/** @type {number} */ from, /** @type {number} */ step) =>
    way(story, from, stateAt(step), WIDE).map((part) => part.seconds);
  const [gather, rest, last] = seconds(3, 4);
  assert.ok(gather > 0 && rest === gather / 2 && last === STEPS[4].seconds);
  assert.deepEqual(seconds(4, 5), [STEPS[5].seconds]);
  assert.deepEqual(seconds(5, 4), [STEPS[4].seconds]);
  assert.deepEqual(seconds(3, 1), [STEPS[1].seconds]);
  const delayed = (/** @type {number} */ from, /** @type {number} */ step) =>
    "delays" in way(story, from, stateAt(step), WIDE)[0];
  assert.deepEqual([delayed(0, 1), delayed(2, 1), delayed(0, 2)], [true, false, false]);
});
