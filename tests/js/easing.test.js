import assert from "node:assert/strict";
import test from "node:test";

import { after, eased, timeOf } from "../../docs/javascripts/figure/easing.js";
import { near } from "./reference.mjs";

test("a motion starts and ends at rest, and is half way at half time", () => {
  assert.deepEqual([0, 0.5, 1].map(eased), [0, 0.5, 1]);
  near(eased(0.25), 3 / 16 - 2 / 64, 1e-15);
  const pace = (/** @type {number} */ time) => (eased(time + 1e-6) - eased(time)) / 1e-6;
  assert.ok(pace(0) < 1e-5 && pace(1 - 1e-6) < 1e-5);
  near(pace(0.5), 1.5, 1e-5);
});

test("where a motion is tells when it is there", () => {
  for (const time of [0, 0.1, 0.25, 0.5, 0.8, 1]) near(timeOf(eased(time)), time, 1e-7);
});

test("a layer that sets out late still arrives with the others", () => {
  assert.deepEqual([0, 0.5, 1].map((time) => after(0, time)), [0, 0.5, 1]); // prettier-ignore
  assert.deepEqual([0.2, 0.5, 0.75, 1].map((time) => after(0.5, time)), [0, 0, 0.5, 1]); // prettier-ignore
});
