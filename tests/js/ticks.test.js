import assert from "node:assert/strict";
import test from "node:test";

import { ticks } from "../../docs/engine/ticks.js";

test("ticks are two to five round values inside any range", () => {
  for (let exponent = -8; exponent <= 8; exponent += 1) {
    for (const size of [1, 1.7, 2, 3.3, 4.99, 5, 7, 9.9]) {
      const [low, high] = [-0.3 * size * 10 ** exponent, 0.7 * size * 10 ** exponent];
      const values = ticks([low, high], 5);
      assert.ok(
        values.length >= 2 && values.length <= 6,
        `${values.length} from ${low} to ${high}`,
      );
      assert.ok(values.every((value) => value >= low && value <= high));
      const [one, other] = values;
      const digits = (other - one).toExponential(3).split("e")[0];
      assert.ok(["1.000", "2.000", "2.500", "5.000"].includes(digits), digits);
    }
  }
});
