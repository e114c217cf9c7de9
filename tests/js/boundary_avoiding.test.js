import assert from "node:assert/strict";
import test from "node:test";

import { bootstrap } from "../../docs/engine/bootstrap.js";
import { checkMode, penalized, penalty } from "../../docs/engine/boundary_avoiding.js";
import { compare } from "../../docs/engine/compare.js";
import { fit } from "../../docs/engine/fit.js";
import { placeAt } from "../../docs/engine/minimize_reml.js";
import { RemlCriterion } from "../../docs/engine/reml.js";
import { satterthwaite } from "../../docs/engine/satterthwaite.js";
import { createData } from "../../docs/engine/simulate.js";
import { PLACES, Structure } from "../../docs/engine/structures.js";
import { allNear, modelData, near, reference } from "./reference.mjs";

const MODELS = reference("models_lme4");
const prior = "boundary-avoiding";
const STRUCTURES = /** @type {const} */ (["correlated", "uncorrelated", "intercept"]);

test("the modes are blme's", () => {
  for (const [name, { blmer }] of Object.entries(MODELS)) {
    for (const randomEffects of /** @type {const} */ (["correlated", "intercept"])) {
      const known = blmer[randomEffects];
      const fitted = fit(modelData(name), { randomEffects, prior });
      allNear(fitted.theta, [known.theta].flat(), 1e-5, `${name} ${randomEffects}`);
      const sds = fitted.theta.filter((_, k) => PLACES[randomEffects][k].every((i, _k, all) => i === all[0])); // prettier-ignore
      const height = fitted.remlCriterion - 3 * Math.log(sds.reduce((a, b) => a * b, 1));
      near(height, known.penalized, 1e-6, name);
      near(fitted.sigma / known.sigma, 1, 1e-6, name);
      assert.ok(!fitted.isSingular && !fitted.isAtBoundary);
    }
  }
});

/** @type {Record<string, import("../../docs/engine/matrix.js").Matrix>} */
const STARTS = {
  correlated: [[0.8, 0], [0.3, 0.6]],
  uncorrelated: [[0.8, 0], [0, 0.6]],
  intercept: [[0.8, 0], [0, 0]],
}; // prettier-ignore

test("derivatives with the prior are the differences", () => {
  const { clusters } = fit(createData({ nCluster: 12, obsPerCluster: 6 })).standard;
  const criterion = new RemlCriterion(clusters);
  for (const randomEffects of STRUCTURES) {
    const structure = new Structure(randomEffects, [[1, 0], [0, 1]], clusters, prior); // prettier-ignore
    const start = STARTS[randomEffects];
    const here = placeAt(criterion, structure, start);
    const value = (/** @type {number[]} */ step) => {
      const factor = here.move(step);
      return criterion.height(factor) + penalty(factor, randomEffects);
    };
    const h = 1e-4;
    const along = (/** @type {number} */ k, /** @type {number} */ size) => here.gradient.map((_, i) => (i === k ? size : 0)); // prettier-ignore
    near(here.value, value(along(-1, 0)), 1e-9);
    here.gradient.forEach((slope, k) => {
      near(slope, (value(along(k, h)) - value(along(k, -h))) / (2 * h), 1e-5, randomEffects);
      here.gradient.forEach((_, l) => {
        const at = (/** @type {number} */ a, /** @type {number} */ b) => value(along(k, a * h).map((size, i) => size + along(l, b * h)[i])); // prettier-ignore
        const bend = (at(1, 1) - at(1, -1) - at(-1, 1) + at(-1, -1)) / (4 * h * h);
        near(here.hessian[k][l], bend, 1e-3, randomEffects);
      });
    });
  }
});

test("the change between the axes has no share, and at the boundary the wall is endless", () => {
  const place = { value: 1, gradient: [0, 0, 0], hessian: [[0, 0, 0], [0, 0, 0], [0, 0, 0]] }; // prettier-ignore
  /** @type {import("../../docs/engine/matrix.js").Matrix[]} */
  const changes = [[[1, 0], [0, 0]], [[0, 0], [2, 0]], [[0, 0], [0, 2]]]; // prettier-ignore
  const found = penalized(place, [[0.5, 0], [0, 4]], changes, "correlated"); // prettier-ignore
  near(found.value, 1 - 3 * Math.log(2), 1e-12);
  allNear(found.gradient, [-6, 0, -1.5], 1e-12);
  allNear(found.hessian, [[12, 0, 0], [0, 0, 0], [0, 0, 0.75]], 1e-12); // prettier-ignore
  assert.equal(penalty([[1, 0], [2, 0]], "correlated"), Infinity); // prettier-ignore
  near(penalty([[-2, 0], [0, 0]], "intercept"), -3 * Math.log(2), 1e-12); // prettier-ignore
});

test("what follows keeps the prior, and what cannot refuses", () => {
  const data = modelData("singular");
  const fitted = fit(data, { prior });
  assert.equal(fitted.prior, prior);
  assert.equal(fit(data).prior, null);
  assert.ok(bootstrap(fitted, 20).isSingular.every((singular) => !singular));
  assert.ok(bootstrap(fit(data), 20).isSingular.some(Boolean));
  assert.notEqual(satterthwaite(fitted).x.df, satterthwaite(fit(data)).x.df);
  assert.throws(() => compare([fit(data, { randomEffects: "intercept" }), fitted]), {
    name: "RangeError",
    message: "fits[1] cannot be compared: with a prior its likelihood is not the highest",
  });
  const two = createData({ nCluster: 2, obsPerCluster: 20 });
  assert.throws(() => fit(two, { prior }), {
    message:
      'prior = "boundary-avoiding" has no mode here: it needs at least 3 clusters with a slope of their own',
    cause: { key: "engine-no-mode" },
  });
  assert.throws(() => fit(two, { prior, randomEffects: "intercept" }), /at least 3 clusters$/);
  const pairs = createData({ obsPerCluster: 2 });
  assert.throws(
    () => fit(pairs, { prior }),
    /a cluster with more rows than its own line takes up$/,
  );
  assert.throws(() => fit(data, { prior: /** @type {any} */ ("wishart") }), {
    name: "RangeError",
    message: 'prior = "wishart" is not allowed: it must be "boundary-avoiding" or null',
  });
});

test("with just enough clusters there is a mode", () => {
  const clusters = (/** @type {number[]} */ n, /** @type {number[]} */ spreadX) =>
    /** @type {any} */ ({ n: Float64Array.from(n), spreadX: Float64Array.from(spreadX) });
  for (const structure of /** @type {const} */ (["correlated", "uncorrelated"])) {
    assert.doesNotThrow(() => checkMode(clusters([3, 2, 2], [1, 1, 1]), structure, true));
    assert.throws(() => checkMode(clusters([3, 3, 3], [1, 1, 0]), structure, true), /at least 3/);
    // a second row that adds no slope is one more than its line takes up
    assert.doesNotThrow(() => checkMode(clusters([2, 2, 2, 2], [1, 1, 1, 0]), structure, true));
    assert.throws(
      () => checkMode(clusters([2, 2, 2, 1], [1, 1, 1, 0]), structure, true),
      /more rows/,
    );
  }
  const intercepts = (/** @type {number[]} */ spreadX, hasX = true) =>
    checkMode(clusters(spreadX.map(() => 3), spreadX), "intercept", hasX); // prettier-ignore
  assert.doesNotThrow(() => intercepts([1, 0, 0]));
  assert.doesNotThrow(() => intercepts([0, 0, 0], false));
  assert.throws(() => intercepts([0, 0, 0]), /at least 4 clusters$/);
  assert.doesNotThrow(() => intercepts([0, 0, 0, 0]));
});
