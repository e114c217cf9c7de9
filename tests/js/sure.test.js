import assert from "node:assert/strict";
import test from "node:test";

import { posterior } from "../../docs/engine/posterior.js";
import { predictNewCluster } from "../../docs/engine/prediction.js";
import { defaultPriors } from "../../docs/engine/priors.js";
import { caterpillar } from "../../docs/javascripts/sure/caterpillar.js";
import { addCovered, counterTable, noneYet } from "../../docs/javascripts/sure/counter.js";
import { fan, fanPicture, fanScales, observationAt } from "../../docs/javascripts/sure/fan.js";
import {
  covered,
  intervalOf,
  posteriorSlopes,
  sureSample,
  trueRankOfBest,
} from "../../docs/javascripts/sure/sample.js";
import { coveredSay, fanSay, rankSay } from "../../docs/javascripts/sure/sure_words.js";
import { there } from "./there.mjs";
import { speak } from "./words.mjs";

speak();

const sample = sureSample({ nCluster: 20, obsPerCluster: 5, seed: 7 });
/** @param {import("../../docs/javascripts/sure/sample.js").Interval | null} interval */
const width = (interval) => there(interval).high - there(interval).low;

test("each kind of interval is wider than the one that takes more for known", () => {
  for (const { intervals } of sample.clusters) {
    assert.ok(width(intervals.conditional) < width(intervals.error));
    assert.ok(width(intervals.error) < width(intervals.own));
    assert.equal(intervals.conditional?.middle, intervals.error?.middle);
  }
});

test("clusters are sorted by estimate, and a tenth of them is extreme", () => {
  const middles = sample.clusters.map(({ intervals }) => there(intervals.error).middle);
  assert.deepEqual(
    middles,
    [...middles].sort((a, b) => a - b),
  );
  const average = sample.fitted.fixedEffects[1];
  const extreme = sample.clusters.filter(({ isExtreme }) => isExtreme);
  assert.equal(extreme.length, 2);
  const least = Math.min(
    ...extreme.map(({ intervals }) => Math.abs(there(intervals.error).middle - average)),
  );
  for (const { isExtreme, intervals } of sample.clusters) {
    if (!isExtreme) assert.ok(Math.abs(there(intervals.error).middle - average) <= least);
  }
});

test("an interval is covered where the truth lies in it", () => {
  const made = (
    /** @type {number} */ low,
    /** @type {number} */ high,
    /** @type {number} */ truth,
    /** @type {boolean} */ isExtreme,
  ) => ({
    cluster: 1,
    truth,
    isExtreme,
    intervals: {
      own: null,
      conditional: { low, middle: 0, high },
      error: { low, middle: 0, high },
    },
  });
  const clusters = [made(-1, 1, 1, true), made(-1, 1, 1.01, true), made(-1, 1, -1, false)];
  assert.deepEqual(covered(clusters, "error", null), {
    all: { held: 2, of: 3 },
    extreme: { held: 1, of: 2 },
  });
  assert.deepEqual(covered(clusters, "own", null).all, { held: 0, of: 0 });
});

test("an own line's interval is that of a regression whose noise is known; of one row there is none", () => {
  const setting = { nCluster: 9, obsPerCluster: 3, balanced: 0.6, seed: 4 };
  const { data, fitted, clusters } = sureSample(setting);
  let alone = 0;
  for (const { cluster, intervals } of clusters) {
    const xs = Array.from(data.x).filter((_, i) => data.cluster[i] === cluster);
    const mean = xs.reduce((sum, x) => sum + x, 0) / xs.length;
    const spread = xs.reduce((sum, x) => sum + (x - mean) ** 2, 0);
    if (xs.length === 1) {
      alone += 1;
      assert.equal(intervals.own, null);
    } else {
      const half = (1.96 * fitted.sigma) / Math.sqrt(spread);
      const { low, middle, high } = there(intervals.own);
      assert.ok(Math.abs(high - middle - half) < 1e-9 && Math.abs(middle - low - half) < 1e-9);
    }
  }
  assert.ok(alone > 0 && alone < 9);
  // a tenth of few is one
  assert.equal(sureSample({ nCluster: 4, obsPerCluster: 5, seed: 1 }).clusters.filter((c) => c.isExtreme).length, 1); // prettier-ignore
});

test("the posterior's intervals are those of its summaries", () => {
  const slopes = posteriorSlopes(posterior(sample.fitted, defaultPriors(sample.data.y)));
  assert.equal(slopes.size, 20);
  const [first] = sample.clusters;
  const interval = there(intervalOf(first, "posterior", slopes));
  assert.ok(interval.low < interval.middle && interval.middle < interval.high);
  assert.equal(intervalOf(first, "posterior", null), null);
  assert.equal(covered(sample.clusters, "posterior", slopes).all.of, 20);
});

test("over many samples of few clusters the usual interval holds far less than it says", () => {
  const sums = { conditional: [0, 0], error: [0, 0], own: [0, 0] };
  for (let seed = 1; seed <= 150; seed++) {
    const { clusters } = sureSample({ nCluster: 20, obsPerCluster: 5, seed });
    for (const [kind, sum] of Object.entries(sums)) {
      const { held, of } = covered(clusters, /** @type {any} */ (kind), null).all;
      sum[0] += held;
      sum[1] += of;
    }
  }
  const share = (/** @type {number[]} */ [held, of]) => held / of;
  assert.ok(share(sums.conditional) > 0.6 && share(sums.conditional) < 0.8);
  assert.ok(share(sums.error) > share(sums.conditional) + 0.05 && share(sums.error) < 0.9);
  assert.ok(share(sums.own) > 0.9);
});

test("the counter adds up samples, and says nothing of a kind that is not there yet", () => {
  const sums = noneYet();
  const now = { all: { held: 13, of: 20 }, extreme: { held: 1, of: 2 } };
  addCovered(sums.error, now);
  addCovered(sums.error, { all: { held: 20, of: 20 }, extreme: { held: 2, of: 2 } });
  assert.deepEqual(sums.error, { all: { held: 33, of: 40 }, extreme: { held: 3, of: 4 } });
  assert.deepEqual(sums.own.all, { held: 0, of: 0 });
  const [, head, ...rows] = counterTable(sums, "error")
    .split("<tr")
    .map((row) => `<tr${row}`);
  assert.match(head, /of all clusters.*tenth/);
  assert.equal(rows.length, 4);
  assert.match(
    rows[2],
    /is-chosen.*width="82.5".*83% <small>33 of 40<.*width="75".*75% <small>3 of 4</,
  );
  assert.ok(
    rows[2].includes(
      '<svg viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">' +
        '<rect width="75" height="6"/><path d="M95 0V6"/></svg>75%',
    ),
  );
  assert.match(rows[0], /<td>–<\/td><td>–<\/td>/);
  assert.doesNotMatch(rows[0], /is-chosen/);
});

test("the best cluster's true rank counts those above it", () => {
  const at = (/** @type {number} */ truth) => /** @type {any} */ ({ truth });
  assert.equal(trueRankOfBest([at(0.9), at(0.2), at(0.5)]), 2);
  assert.equal(trueRankOfBest([at(0.1), at(0.2), at(0.5)]), 1);
});

test("the caterpillar hides the truth until it is revealed", () => {
  const hidden = caterpillar(sample, "conditional", null, false, 600);
  assert.equal(hidden.match(/class="bar conditional/g)?.length, 20);
  assert.ok(!/class="cross"|holds|misses/.test(hidden));
  const shown = caterpillar(sample, "conditional", null, true, 600);
  const { held, of } = covered(sample.clusters, "conditional", null).all;
  assert.equal(shown.match(/class="bar conditional holds/g)?.length ?? 0, held);
  assert.equal(shown.match(/class="bar conditional misses/g)?.length ?? 0, of - held);
  assert.equal(shown.match(/class="cross"/g)?.length, of);
  assert.ok(!caterpillar(sample, "posterior", null, true, 600).includes("<circle"));
  // an interval holds its ends
  const ending = (/** @type {"low" | "high"} */ end) => {
    const clusters = sample.clusters.map((c) => ({
      ...c,
      truth: Number(c.intervals.error?.[end]),
    }));
    const svg = caterpillar({ ...sample, clusters }, "error", null, true, 600);
    return svg.match(/class="bar error holds/g)?.length;
  };
  assert.deepEqual([ending("low"), ending("high")], [20, 20]);
});

test("the fan narrows with every observation, and is wider for an observation than for the line", () => {
  const { fitted } = sureSample();
  const seen = [];
  let before = Infinity;
  for (const x of [-1, 0.5, 1.5, 0]) {
    const { line, lineLow, lineHigh, observationLow } = fan(fitted, seen);
    const middle = (line.length - 1) / 2;
    const wide = lineHigh[middle] - lineLow[middle];
    assert.ok(wide < before);
    assert.ok(observationLow[middle] < lineLow[middle]);
    before = wide;
    seen.push({ x, y: 1 + 0.5 * x });
  }
  const { line } = fan(fitted, []);
  assert.ok(Math.abs(line[20] - fitted.fixedEffects[0]) < 1e-9);
});

test("the fan's observations are drawn where they were seen", () => {
  const { fitted } = sample;
  const { x, y } = fanScales(600);
  const svg = fanPicture(fitted, [{ x: 1, y: 2 }], 600);
  assert.ok(svg.includes(`class="dot" cx="${x(1)}" cy="${y(2)}"`));
  assert.ok(!/NaN|undefined/.test(svg));
});

test("a tap in the fan's picture is an observation, and beyond its frame none", () => {
  const { frame, x, y } = fanScales(600);
  const tapped = observationAt(600, { x: x(1.5), y: y(-2) });
  assert.ok(Math.abs(Number(tapped?.x) - 1.5) < 0.01 && Math.abs(Number(tapped?.y) + 2) < 0.02);
  const { left, right, top, bottom } = frame;
  assert.deepEqual(observationAt(600, { x: left, y: bottom }), { x: -2.5, y: -3.5 });
  assert.deepEqual(observationAt(600, { x: right, y: top }), { x: 2.5, y: 5.5 });
  const beyond = [[left - 1, 99], [right + 1, 99], [99, top - 1], [99, bottom + 1]]; // prettier-ignore
  for (const [a, b] of beyond) assert.equal(observationAt(600, { x: a, y: b }), null);
});

test("what is seen is said with its numbers", () => {
  const now = { all: { held: 13, of: 20 }, extreme: { held: 0, of: 2 } };
  const sofar = { all: { held: 130, of: 200 }, extreme: { held: 9, of: 20 } };
  assert.deepEqual(coveredSay(now, now, 1), ["13 of 20 intervals hold the true slope."]);
  assert.equal(
    coveredSay(now, sofar, 10)[1],
    "In 10 samples so far 65% of all, and 45% of the tenth most extreme.",
  );
  assert.match(rankSay(1, 20), /truly has the highest slope/);
  assert.equal(rankSay(4, 20), "The cluster with the highest estimate is truly number 4 of 20.");
  assert.match(fanSay(sample.fitted, []), /^Nothing seen yet: at x = 0 its line is at \d/);
  const { line, lineLow, lineHigh } = predictNewCluster(sample.fitted, [0]);
  const numbers = [line, lineLow, lineHigh].map(([value]) => value.toFixed(2).replace("-", "−"));
  assert.deepEqual(fanSay(sample.fitted, []).match(/−?\d\.\d\d/g), numbers);
  assert.match(fanSay(sample.fitted, [{ x: 0, y: 1 }]), /^One observation seen/);
});
