import assert from "node:assert/strict";
import test from "node:test";

import { RRandom } from "../../docs/engine/r_random.js";
import { symmetricRoot, trueCoefficients } from "../../docs/engine/simulate.js";
import { allNear, near, reference } from "./reference.mjs";

for (const drawn of reference("r_streams")) {
  test(`streams are R's after set.seed(${drawn.seed})`, () => {
    const stream = new RRandom(drawn.seed);
    allNear(
      drawn.runif.map(() => stream.uniform()),
      drawn.runif,
      1e-15,
    );
    allNear(new RRandom(drawn.seed).normal(5), drawn.rnorm, 1e-13);
    for (const n of [20, 100_000]) {
      const places = [...new RRandom(drawn.seed).sample(n, 7)].map((place) => place + 1);
      assert.deepEqual(places, drawn[`sample_7_of_${n}`]);
    }
    const after = new RRandom(drawn.seed);
    assert.deepEqual([...after.sample(1, 1)], [0]);
    near(after.uniform(), drawn.sample_1_of_1_then_runif[1], 1e-15);
  });

  test(`correlated normals are those of rmvnorm after set.seed(${drawn.seed})`, () => {
    const truth = trueCoefficients(new RRandom(drawn.seed).normal(6), {
      ...{ intercept: 2, beta: -3, sdInt: 0.5, sdSlope: 0.25, cor: 0.8 },
      ...{ obsPerCluster: 1, nCluster: 3, sigma: 1, balanced: 1, seed: drawn.seed },
    });
    allNear(
      drawn.rmvnorm.map((/** @type {unknown} */ _, /** @type {number} */ c) => [
        truth.intercept[c] - 2,
        truth.x[c] + 3,
      ]),
      drawn.rmvnorm,
      1e-12,
    );
  });
}

test("more uniforms than one block of the generator has are R's too", () => {
  const stream = new RRandom(1);
  const drawn = Array.from({ length: 2000 }, () => stream.uniform());
  // set.seed(1); x <- runif(2000); print(x[c(624, 625, 1248, 1249, 2000)], digits = 15)
  const known = [0.136487586190924, 0.324865140486509, 0.792595364153385, 0.754777192836627];
  allNear(
    [624, 625, 1248, 1249, 2000].map((place) => drawn[place - 1]),
    [...known, 0.387112989090383],
    1e-15,
  );
});

test("the symmetric root of a singular covariance gives points on one line", () => {
  const [[r00, r01], [r10, r11]] = symmetricRoot([[1, -2], [-2, 4]]); // prettier-ignore
  assert.equal(r01, r10);
  near(r01, -2 * r00, 1e-12);
  near(r11, 4 * r00, 1e-12);
});
