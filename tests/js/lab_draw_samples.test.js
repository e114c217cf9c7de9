import assert from "node:assert/strict";
import test from "node:test";

import { sampleAgain } from "../../docs/engine/repeat.js";
import { drawSamples } from "../../docs/javascripts/lab/draw_samples.js";
import { defaultState } from "../../docs/javascripts/lab/state.js";

const PARAMETERS = { ...defaultState().parameters, nCluster: 8, obsPerCluster: 4 };
/** @type {any} */
const SETTING = { parameters: PARAMETERS, randomEffects: "uncorrelated" };
const TIMES = 60;

/**
 * Workers that answer in the order of their pauses, as those of a browser do in any order.
 *
 * @param {number} size
 */
function crewOf(size, pause = (/** @type {number} */ _from) => 0, elapsed = 10) {
  const asked = /** @type {[number, number][]} */ ([]);
  /** @type {{ hired: number, ended: number, size: number, asked: typeof asked, hire: any, last: any }} */
  const crew = { hired: 0, ended: 0, size, asked, hire: null, last: null };
  crew.hire = () => {
    crew.hired += 1;
    const worker = {
      isEnded: false,
      onmessage: /** @type {((message: object) => void) | undefined} */ (undefined),
      terminate() {
        crew.ended += worker.isEnded ? 0 : 1;
        worker.isEnded = true;
      },
      postMessage(/** @type {any} */ { parameters, randomEffects, from, to }) {
        crew.asked.push([from, to]);
        const numbers = Array.from({ length: to - from }, (_, i) => from + i);
        const sampled = numbers.map((number) => sampleAgain(parameters, number, { randomEffects }));
        const answer = () => worker.onmessage?.({ data: { from, sampled, elapsed } });
        setTimeout(answer, pause(from)); // what is on its way comes, even when it has ended
      },
    };
    crew.last = worker;
    return worker;
  };
  return crew;
}

/**
 * @param {any} crew
 * @returns {Promise<{ all: unknown[], reports: number[] }>}
 */
const drawn = (crew, times = TIMES) =>
  new Promise((resolve, reject) => {
    /** @type {number[]} */
    const reports = [];
    drawSamples(
      SETTING,
      times,
      crew,
      (all) => {
        reports.push(all.length);
        if (all.length === times) resolve({ all, reports });
      },
      reject,
    );
  });

const EXPECTED = Array.from({ length: TIMES }, (_, i) =>
  sampleAgain(PARAMETERS, i + 1, { randomEffects: "uncorrelated" }),
);

for (const size of [1, 3, 8]) {
  test(`${size} workers give the samples of one, in order, and end`, async () => {
    const crew = crewOf(size, (from) => (from * 7) % 5);
    const { all, reports } = await drawn(crew);
    assert.deepEqual(all, EXPECTED);
    assert.equal(crew.hired, size);
    assert.equal(crew.ended, size);
    assert.ok(reports.every((count, i) => i === 0 || count > reports[i - 1]));
    assert.ok(reports.length >= 6, "a progress that moves");
    assert.ok(
      crew.asked.every(([from, to]) => from < to),
      "nobody is asked for nothing",
    );
    const asked = crew.asked.flatMap(([from, to]) =>
      Array.from({ length: to - from }, (_, i) => from + i),
    );
    assert.deepEqual(
      asked.sort((a, b) => a - b),
      EXPECTED.map((_, i) => i + 1),
    ); // each once
  });
}

test("there are never more workers than samples", async () => {
  const crew = crewOf(16);
  await drawn(crew, 2);
  assert.equal(crew.hired, 2);
});

test("shares grow while workers are quick, and are single samples while they are slow", async () => {
  const slow = crewOf(2, () => 0, 200);
  await drawn(slow);
  assert.ok(slow.asked.every(([from, to]) => to - from === 1));
  const steady = crewOf(1, () => 0, 40); // twice as quick as it may be: 1, 2, 4, 8, …
  await drawn(steady);
  assert.deepEqual(
    steady.asked.map(([from, to]) => to - from),
    [1, 1, 2, 2, 4, 4, 8, 8, 15, 8, 4, 2, 1],
  );
  const quick = crewOf(1);
  await drawn(quick, 400);
  assert.ok(quick.asked.length < 60, `${quick.asked.length} messages`);
  assert.ok(Math.max(...quick.asked.map(([from, to]) => to - from)) >= 40);
});

test("ending it ends all workers, and nothing is reported any more", async () => {
  const crew = crewOf(3, () => 1);
  let reports = 0;
  const end = drawSamples(SETTING, TIMES, crew, () => (reports += 1), assert.fail);
  end();
  await new Promise((done) => setTimeout(done, 20));
  assert.equal(reports, 0);
  assert.equal(crew.ended, 3);
});

test("no worker is given more than half of a fair part, so that all end together", async () => {
  const crew = crewOf(4);
  await drawn(crew, 400);
  for (const [from, to] of crew.asked.slice(8)) {
    assert.ok(to - from <= Math.ceil((401 - from) / 8), `${to - from} from ${from}`);
  }
});

test("a worker that fails ends them all, and is said once", async () => {
  const crew = crewOf(3, () => 1);
  let failures = 0;
  drawSamples(
    SETTING,
    TIMES,
    crew,
    () => assert.fail(),
    () => (failures += 1),
  );
  crew.last.onerror();
  crew.last.onerror?.();
  await new Promise((done) => setTimeout(done, 20));
  assert.equal(failures, 1);
  assert.equal(crew.ended, 3);
});
