import assert from "node:assert/strict";
import test from "node:test";

import {
  axisBelow,
  axisBeside,
  inPixels,
  linear,
  logarithmic,
} from "../../docs/javascripts/svg/axis.js";
import { ratioTicks } from "../../docs/javascripts/svg/ratio_ticks.js";
import { speak } from "./words.mjs";

test("scales go from 0 to 1, evenly or by ratios, and to pixels from either side", () => {
  assert.deepEqual([2, 4, 6].map(linear([2, 6])), [0, 0.5, 1]);
  const [low, middle, high] = [1, 10, 100].map(logarithmic([1, 100]));
  assert.deepEqual([low, high], [0, 1]);
  assert.ok(Math.abs(middle - 0.5) < 1e-12);
  assert.deepEqual([0, 1 / 3, 1].map(inPixels((share) => share, 100, 10)), [100, 70, 10]);
  assert.equal(inPixels(linear([0, 3]), 0, 1)(1), 0.3);
});

test("an axis has a line and a number a value, in the language's marks", () => {
  speak("de");
  const frame = { left: 20, right: 120, top: 5, bottom: 55 };
  assert.equal(
    axisBelow([0, 0.5], inPixels(linear([0, 1]), 20, 120), frame),
    '<path class="grid" d="M20 5V55"/><text x="20" y="69" text-anchor="middle">0</text>' +
      '<path class="grid" d="M70 5V55"/><text x="70" y="69" text-anchor="middle">0,5</text>',
  );
  assert.equal(
    axisBeside([-1.25], inPixels(linear([-2, 0]), 55, 5), frame),
    '<path class="grid" d="M20 36.3H120"/><text x="15" y="40.3" text-anchor="end">−1,25</text>',
  );
});

test("values along an axis of ratios are round, and few", () => {
  assert.deepEqual(ratioTicks([0.21, 0.64]), [0.3, 0.4, 0.5, 0.6]);
  assert.deepEqual(ratioTicks([0.21, 1.2]), [0.5, 1]);
  assert.deepEqual(ratioTicks([0.02, 0.5]), [0.02, 0.05, 0.1, 0.2, 0.5]);
  assert.deepEqual(ratioTicks([1, 5]), [1, 2, 5]);
  assert.deepEqual(ratioTicks([1, 50]), [1, 2, 5, 10, 20, 50]);
  assert.deepEqual(ratioTicks([1, 100]), [1, 10, 100]);
  assert.deepEqual(ratioTicks([0.003, 70]), [0.01, 0.1, 1, 10]);
  assert.deepEqual(ratioTicks([1e-7, 1e3], 4), [1e-7, 1e-4, 1e-1, 1e2]);
});
