import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";

import {
  clusterSay,
  dragReply,
  markReply,
  sketchReply,
} from "../../docs/javascripts/cards/card_words.js";
import {
  coordinate,
  judgeDrag,
  judgeMarks,
  judgeSketch,
} from "../../docs/javascripts/cards/judge.js";
import { clusterAt, planePicture } from "../../docs/javascripts/cards/plane.js";
import { planeScales, sketchScales } from "../../docs/javascripts/cards/scales.js";
import { sketchPicture } from "../../docs/javascripts/cards/sketch.js";
import { valueAt } from "../../docs/javascripts/svg/axis.js";
import { isAsKept, isDrawnAsKept } from "./kept.mjs";
import { speak } from "./words.mjs";

speak();

/** A window of 4 × 4, an average in its middle; what is a share of the way is easily seen. */
/** @type {any} */
const base = { average: [0, 0], half: [1, 1], window: { intercept: [-2, 2], x: [-2, 2] } };
const one = (/** @type {number[]} */ start, /** @type {number[]} */ end, more = {}) => ({
  name: "7",
  n: 5,
  size: 6,
  start,
  end,
  given: 0.5,
  ...more,
});
/** @type {any} */
const bent = { ...base, kind: "drag", followed: 0, clusters: [one([-1, 0], [-0.5, 0.3])] };
/** @type {any} */
const straight = { ...bent, clusters: [one([-1, 0], [-0.5, 0])] };

test("a dragged point is judged by where it lies between own line, average and model", () => {
  const judged = (/** @type {any} */ card, /** @type {[number, number][]} */ places) =>
    places.map((place) => judgeDrag(card, place));
  assert.deepEqual(
    judged(bent, [
      [-0.5, 0.25],
      [-0.95, 0.05],
      [-0.05, 0],
      [-0.5, 0],
      [-1.5, 0],
      [-0.5, -0.3],
    ]),
    ["near", "stayed", "home", "straight", "outward", "aside"],
  );
  assert.deepEqual(
    judged(straight, [
      [-0.3, 0],
      [-0.8, 0],
    ]),
    ["too-far", "too-short"],
  );
});

test("a drag is near, stayed, home or aside up to a bound", () => {
  const judged = (/** @type {number} */ x, /** @type {number} */ y, card = bent) =>
    judgeDrag(card, [x, y]);
  // in shares of the way, which is 1 long here
  assert.deepEqual([judged(-0.5, 0.379), judged(-0.5, 0.381)], ["near", "aside"]);
  assert.deepEqual([judged(-0.881, 0), judged(-0.879, 0)], ["stayed", "straight"]);
  assert.deepEqual([judged(-0.119, 0), judged(-0.121, 0)], ["home", "straight"]);
  assert.deepEqual([judged(-0.7, 0.059), judged(-0.7, 0.061)], ["straight", "aside"]);
  assert.deepEqual([judged(-0.7, -0.059), judged(-0.7, -0.061)], ["straight", "aside"]);
  assert.deepEqual([judged(-1.121, 0), judged(-1.119, 0)], ["outward", "stayed"]);
  const ending = (/** @type {number} */ y) => ({ ...bent, clusters: [one([-1, 0], [-0.5, y])] });
  assert.deepEqual([0.059, 0.061].map((y) => judged(-0.3, 0, ending(y))), ["too-far", "straight"]); // prettier-ignore
  // the same, with all distances twice as long
  const twice = { ...bent, clusters: [one([-2, 0], [-1, 0.6])] };
  assert.deepEqual([judged(-1, 0.759, twice), judged(-1, 0.761, twice)], ["near", "aside"]);
  assert.deepEqual([judged(-1.4, 0.119, twice), judged(-1.4, 0.121, twice)], ["straight", "aside"]);
  assert.deepEqual([judged(-0.239, 0, twice), judged(-0.241, 0, twice)], ["home", "straight"]);
});

test("what lies exactly at a bound is near, stayed, home, or on the straight way", () => {
  const judged = (/** @type {[number, number]} */ end, /** @type {[number, number]} */ guess) =>
    judgeDrag({ ...bent, average: [1, 0], clusters: [one([0, 0], end)] }, guess);
  assert.equal(judged([0.5, 0], [0.5, 0.08]), "near");
  assert.equal(judged([0.5, 0], [0, 0.12]), "stayed");
  assert.equal(judged([0.5, 0], [1, 0.12]), "home");
  assert.equal(judged([0.5, 0], [0, 0.2]), "aside");
  assert.equal(judged([0.5, 0.2], [0.3, 0.06]), "straight");
  assert.equal(judged([0.5, 0.06], [0.3, 0]), "too-short");
  assert.equal(judged([0.5, 0.06], [0.5, -0.06]), "too-short");
});

test("distances of a drag are those of the window, whatever the units", () => {
  const stretched = {
    ...bent,
    half: [1, 1000],
    clusters: [one([-1, 0], [-0.5, 300])],
  };
  assert.equal(judgeDrag(stretched, [-0.5, 250]), "near");
  assert.equal(judgeDrag(stretched, [-0.5, 0]), "straight");
});

test("a coordinate gives up a share, moves away, or goes across", () => {
  assert.equal(coordinate(straight, 0).given, 0.5);
  const away = { ...base, followed: 0, clusters: [one([-1, 1], [-1.2, -0.5])] };
  assert.ok(coordinate(away, 0).given < 0);
  assert.ok(coordinate(away, 1).given > 1);
  const [, said] = dragReply(away, [0.5, 0.5]);
  assert.match(said, /intercept moves away from the average: it goes from −1\.00 to −1\.20/);
  assert.match(said, /slope goes across the average: from 1\.00 to −0\.50/);
  // who stays gives up nothing, and who arrives all of it
  const bounds = { ...base, followed: 0, clusters: [one([-1, 1], [-1, 0])] };
  const [, ended] = dragReply(bounds, [0.5, 0.5]);
  assert.match(ended, /intercept gives up 0% .* slope gives up 100%/);
});

const far = Array.from({ length: 20 }, (_, i) => one([i / 10, 0], [i / 20, 0], { n: 2 + i }));
/** @type {any} */
const crowd = { ...base, kind: "mark", marks: 3, answer: [0, 1, 19], clusters: far };

test("marks are counted against what is right, and against chance", () => {
  const judged = judgeMarks(crowd, new Set([1, 18, 19]));
  assert.equal(judged.hits, 2);
  assert.ok(Math.abs(judged.chance - 9 / 20) < 1e-12);
  assert.equal(judged.farHits, 1); // of the ten farthest only the last is an answer
  assert.ok(judged.sawFar && !judged.sawSmall);
  assert.ok(judgeMarks(crowd, new Set([0, 1, 2])).sawSmall);
  const same = { ...crowd, clusters: far.map((cluster) => ({ ...cluster, n: 4 })) };
  assert.ok(!judgeMarks(same, new Set([0, 1, 2])).sawSmall);
});

test("who was looked at is said of more than half of the marks", () => {
  const saw = (/** @type {number[]} */ marked, card = crowd) => {
    const { sawFar, sawSmall } = judgeMarks(card, new Set(marked));
    return [sawFar, sawSmall];
  };
  assert.deepEqual(saw([9, 10]), [false, false]); // one of two is far out
  assert.deepEqual(saw([9, 10, 11]), [true, false]);
  assert.deepEqual(saw([0, 19]), [false, false]); // one of two is small
  assert.deepEqual(saw([0, 1, 19]), [false, true]);
  assert.deepEqual(saw([0, 1]), [false, true]); // as many as are marked are small
  assert.deepEqual(saw([1, 2]), [false, false]);
  // and who is as small as they are
  const level = { ...crowd, clusters: far.map((c, i) => ({ ...c, n: i < 5 ? 2 : 9 })) };
  assert.deepEqual(saw([3, 4], level), [false, true]);
  const three = judgeMarks({ ...crowd, clusters: far.slice(0, 3), answer: [2] }, new Set([2]));
  assert.deepEqual([three.far, three.farHits, three.hits, three.chance], [3, 1, 1, 1 / 3]);
  // far out is what is seen: half as far, where the window is twice as wide
  const start = (/** @type {number} */ i) => (i < 10 ? [0, i + 1] : [1.5 * (i - 9), 0]);
  const wide = { ...crowd, half: [2, 1], clusters: far.map((c, i) => ({ ...c, start: start(i) })) };
  assert.deepEqual(saw([8, 9, 19], wide), [true, false]);
  assert.equal(judgeMarks({ ...wide, answer: [3, 4, 5, 15, 16] }, new Set()).farHits, 3);
});

test("the reply to marks names who was looked at", () => {
  const worse = markReply({ ...crowd, who: "worse_off" }, new Set([17, 18, 19]));
  assert.equal(worse.length, 2);
  assert.match(worse[0], /^One of the 3 .* about 0\.[45]/);
  assert.match(worse[1], /Of the 10 that start farthest out, 1 end worse off; of all 20 it is 3/);
  const moves = markReply({ ...crowd, who: "moves_most" }, new Set([0, 1, 2]));
  assert.match(moves[1], /have 2, 3, 21 observations/);
  assert.equal(markReply({ ...crowd, who: "gives_most" }, new Set([9, 10, 11])).length, 1);
});

const groups = [0.6, 0.2, 0.1, 0.1].map((given, g) => ({
  from: 2 + g,
  to: 2 + g,
  given,
  clusters: 5,
}));
/** @type {any} */
const sizes = { ...base, kind: "sketch", groups, clusters: far };

test("a sketch is judged by its shape, unless it is right", () => {
  const kinds = [
    [0.55, 0.2, 0.1, 0.05],
    [0.3, 0.3, 0.35, 0.3],
    [0.1, 0.2, 0.4, 0.8],
    [0.9, 0.7, 0.5, 0.3],
    [0.9, 0.2, 0.2, 0.2],
  ].map((sketch) => judgeSketch(sizes, sketch).kind);
  assert.deepEqual(kinds, ["near", "flat", "rising", "even", "off"]);
  assert.ok(Math.abs(judgeSketch(sizes, [0.5, 0.3, 0, 0.2]).off - 0.1) < 1e-12);
  const shaped = (/** @type {number[]} */ given, /** @type {number[]} */ sketch) =>
    judgeSketch({ ...sizes, groups: given.map((one, g) => ({ ...groups[g], given: one })) }, sketch)
      .kind;
  const given = groups.map((group) => group.given);
  const all = (/** @type {number} */ more) => given.map((one) => one + more);
  assert.deepEqual([shaped(given, all(0.079)), shaped(given, all(0.081))], ["near", "off"]);
  const last = (/** @type {number} */ share) => [0.5, 0.5, 0.5, share];
  assert.deepEqual([shaped(given, last(0.351)), shaped(given, last(0.349))], ["flat", "even"]);
  // where the truth is as flat, a flat sketch is no mistake
  const flat = (/** @type {number} */ share) =>
    shaped([0.3, 0.2, 0.2, share], [0.9, 0.9, 0.9, 0.9]);
  assert.deepEqual([flat(0.149), flat(0.151)], ["flat", "off"]);
  // nor is a rising one where the truth rises, or an even one where it falls evenly
  assert.equal(shaped([0.1, 0.2, 0.4, 0.8], [0.1, 0.1, 0.1, 0.4]), "off");
  assert.equal(shaped([0.8, 0.6, 0.4, 0.2], [0.5, 0.4, 0.3, 0.1]), "off");
  // at the bounds
  assert.equal(shaped([0, 0], [0.08, 0.08]), "near");
  assert.equal(shaped([0.9, 0], [0.15, 0]), "off");
  assert.equal(shaped([0.15, 0], [0.5, 0.5]), "flat");
  assert.equal(shaped([0.9, 0.9, 0], [0.5, 0.9, 0.5]), "off"); // as much at the end as at first
  assert.equal(shaped([0.5, 0, 0.5], [0, 0.9, 0.6]), "off");
  assert.equal(shaped([1, 0.5, 0], [1, 0.9, 0]), "off");
  assert.equal(shaped([1, 0.2, 0], [1, 0.5, 0]), "off");
  const [, truth] = sketchReply(sizes, [0.9, 0.7, 0.5, 0.3]);
  assert.match(truth, /60% with 2 observations, 20% with 3, 10% with 5\. .* 35 percentage points/);
});

test("nothing in a picture tells the answer before it is revealed", () => {
  const card = { ...crowd, who: "worse_off", clusters: far.map((c) => ({ ...c, truth: [1, 1] })) };
  const before = planePicture(card, { progress: 0, marked: new Set([3]), at: 4 }, 600, "c");
  assert.ok(!/class="(disc|trail|miss|cross|.*quiet)/.test(before));
  assert.equal(before.match(/class="ring"/g)?.length, 20);
  assert.equal(before.match(/class="marked"/g)?.length, 1);
  assert.equal(before.match(/class="here"/g)?.length, 1);
  const after = planePicture(card, { progress: 1, revealed: true, marked: new Set() }, 600, "c");
  assert.equal(after.match(/class="cross"/g)?.length, 3);
  assert.equal(after.match(/class="disc/g)?.length, 20);
  const blank = sketchPicture(sizes, { progress: 0 }, 600, "c");
  assert.ok(!/median|class="one"|class="disc"/.test(blank));
  const drawn = sketchPicture(sizes, { progress: 1, revealed: true }, 600, "c");
  assert.equal(drawn.match(/class="one"/g)?.length, 20);
  assert.ok(!drawn.includes("grip"));
});

test("the keyboard on a handle rings the handle, and no cluster", () => {
  const svg = planePicture(bent, { progress: 0, at: 0 }, 600, "c");
  assert.equal(svg.match(/class="here"/g)?.length, 1);
});

test("a narrow picture has fewer numbers below", () => {
  const wide = { ...crowd, window: { intercept: [-0.6, 10.6], x: [-2, 2] } };
  const below = (/** @type {number} */ width) =>
    planePicture(wide, { progress: 0 }, width, "c").match(/text-anchor="middle"/g)?.length;
  assert.deepEqual([below(501), below(500)], [6, 3]);
});

test("on their way points are between their lines", () => {
  const { x } = planeScales(crowd, 600);
  const half = planePicture(crowd, { progress: 0.5 }, 600, "c");
  assert.ok(half.includes(`<circle class="disc" cx="${x(1.9 - 0.5 * 0.95)}"`));
});

test("a tap means the nearest cluster within reach, and a place is a value again", () => {
  const { x, y } = planeScales(crowd, 600);
  assert.equal(clusterAt(crowd, 600, { x: x(1.9) + 3, y: y(0) }), 19);
  assert.equal(clusterAt(crowd, 600, { x: x(1.9), y: y(0) + 30 }), null);
  assert.equal(clusterAt(crowd, 600, { x: x(0) - 3, y: y(0) }), 0);
  assert.ok(Math.abs(valueAt(x, [-2, 2], x(1.3)) - 1.3) < 1e-2);
  const sketch = sketchScales(sizes, 600);
  assert.ok(Math.abs(valueAt(sketch.y, [0, 1], sketch.y(0.25)) - 0.25) < 1e-3);
});

test("for those who hear it every cluster has its words", () => {
  const named = { ...crowd, names: { y: "level", x: "floor", y_unit: "", x_unit: "" } };
  assert.equal(clusterSay(crowd, 1, true), "7: 3 observations, intercept 0.10, slope 0.00, marked");
  assert.match(clusterSay(named, 1, false), /intercept 0\.100, slope 0\.00$/);
});

test("pictures of cards, before and after", () => {
  const followed = { ...bent, clusters: [...bent.clusters, one([1, 1.5], [0.5, 0.4]), far[9]] };
  const dragged = { progress: 0.25, guess: /** @type {[number, number]} */ ([-0.4, -0.2]), at: 1 };
  isDrawnAsKept("card_drag", planePicture(followed, { progress: 0, at: null }, 360, "c"));
  isDrawnAsKept("card_drag_guessed", planePicture(followed, dragged, 600, "c"));
  const told = { ...dragged, progress: 1, revealed: true };
  isDrawnAsKept("card_drag_revealed", planePicture(followed, told, 600, "c"));
  isDrawnAsKept("card_drag_skipped", planePicture(followed, { progress: 1, revealed: true }, 360, "c")); // prettier-ignore
  const few = far.slice(14).map((c, i) => ({ ...c, size: 4 + 2 * i, truth: [0.1 * i, 1] }));
  const marking = { ...crowd, who: "worse_off", clusters: few, answer: [0, 3] };
  const names = { y: "score", x: "hours", y_unit: "points", x_unit: "h" };
  const marked = new Set([3, 4]);
  isDrawnAsKept("card_mark", planePicture({ ...marking, names }, { progress: 0, marked, at: 2 }, 501, "c")); // prettier-ignore
  isDrawnAsKept("card_mark_revealed", planePicture(marking, { progress: 1, revealed: true, marked }, 500, "c")); // prettier-ignore
  const sketch = [0.9, 0.4, 0.3, 0];
  isDrawnAsKept("card_sketch", sketchPicture(sizes, { progress: 0, at: 2 }, 360, "c"));
  isDrawnAsKept("card_sketch_half", sketchPicture(sizes, { progress: 0.5, sketch }, 600, "c"));
  const spread = { ...sizes, groups: [{ ...groups[0], to: 9 }, { ...groups[1], from: 10, to: 99 }] }; // prettier-ignore
  isDrawnAsKept("card_sketch_revealed", sketchPicture(spread, { progress: 1, revealed: true, sketch: [0.8, 0.1] }, 360, "c")); // prettier-ignore
});

test("what cards answer", () => {
  const places = /** @type {[number, number][]} */ ([[-0.5, 0.3], [-1, 0], [0, 0], [-0.5, 0], [-1.5, 0], [-0.5, -0.3]]); // prettier-ignore
  const sketches = [[0.6, 0.2, 0.1, 0.1], [0.3, 0.3, 0.3, 0.3], [0.1, 0.2, 0.4, 0.8], [0.9, 0.7, 0.5, 0.3], [0.9, 0.2, 0.2, 0.2]]; // prettier-ignore
  const marks = [[17, 18, 19], [0, 1, 2], [5], []];
  const said = (/** @type {string} */ code) => {
    speak(code);
    return [
      ...places.map((guess) => dragReply(bent, guess)),
      ...[-0.3, -0.8].map((x) => dragReply(straight, [x, 0])),
      ...["worse_off", "moves_most", "gives_most"].flatMap((who) =>
        marks.map((marked) => markReply({ ...crowd, who }, new Set(marked))),
      ),
      ...sketches.map((sketch) => sketchReply(sizes, sketch)),
    ].map((reply) => reply.join("\n"));
  };
  for (const code of ["de", "en"]) isAsKept(`card_replies_${code}.txt`, said(code).join("\n\n"));
});

test("the pictures of all cards of this site can be drawn and judged", () => {
  const folder = new URL("../../docs/generated/common/cards/", import.meta.url);
  const list = readFileSync(new URL("../../docs/cards.toml", import.meta.url), "utf8");
  for (const [, slug] of list.matchAll(/^slug = "(.+)"$/gm)) {
    let card;
    try {
      card = JSON.parse(readFileSync(new URL(`${slug}.json`, folder), "utf8"));
    } catch {
      continue; // on no page, or let go of
    }
    const draw = card.kind === "sketch" ? sketchPicture : planePicture;
    for (const progress of [0, 0.5, 1]) {
      const svg = draw(card, { progress, revealed: progress === 1 }, 358, "c");
      assert.ok(!/NaN|undefined|null/.test(svg), slug);
    }
    if (card.kind === "drag") {
      const { end, start } = card.clusters[card.followed];
      assert.equal(judgeDrag(card, end), "near", slug);
      assert.equal(judgeDrag(card, start), "stayed", slug);
    }
  }
});
