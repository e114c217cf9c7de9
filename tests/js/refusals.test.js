import assert from "node:assert/strict";
import test from "node:test";

import { shown } from "../../docs/engine/arguments.js";
import { bootstrap } from "../../docs/engine/bootstrap.js";
import { compare } from "../../docs/engine/compare.js";
import { conditionalCov, intervals, predictionErrorCov } from "../../docs/engine/conditional.js";
import { departedData } from "../../docs/engine/departures.js";
import { fit } from "../../docs/engine/fit.js";
import { fitSums } from "../../docs/engine/fit_sums.js";
import { heldOut } from "../../docs/engine/held_out.js";
import { means } from "../../docs/engine/means.js";
import { ownWeight } from "../../docs/engine/own_weight.js";
import { checkParameters } from "../../docs/engine/parameters.js";
import { createPoolingDial } from "../../docs/engine/pooling_dial.js";
import { pool } from "../../docs/engine/pooling.js";
import { posterior } from "../../docs/engine/posterior.js";
import { lineIntervals, predictNewCluster } from "../../docs/engine/prediction.js";
import { checkPriors } from "../../docs/engine/priors.js";
import { profileIntervals } from "../../docs/engine/profile.js";
import { lme4Summary } from "../../docs/engine/report.js";
import { satterthwaite } from "../../docs/engine/satterthwaite.js";
import { createData } from "../../docs/engine/simulate.js";
import { studentSeed } from "../../docs/engine/student_seed.js";
import { isAsKept } from "./kept.mjs";
import { sumsOf } from "./sums.mjs";

const { y, x, cluster } = createData({ nCluster: 6, obsPerCluster: 4 });
const DATA = { y: Array.from(y), x: Array.from(x), cluster: Array.from(cluster) };
const MODEL = fit(DATA);
const MEANS = fit({ y: DATA.y, cluster: DATA.cluster });
const PENALIZED = fit(DATA, { prior: "boundary-avoiding" });
const SUMS = sumsOf(DATA);
const FAR = fit({ ...DATA, x: DATA.x.map((value) => value + 1000) });

/** Return columns with another value in one row. */
const but = (
  /** @type {any} */ columns,
  /** @type {number} */ row,
  /** @type {object} */ cells,
) => {
  const changed = Object.entries(cells).map(([name, value]) => [
    name,
    columns[name].with(row, value),
  ]);
  return { ...columns, ...Object.fromEntries(changed) };
};

/** Return the rows of which a condition is true. */
const where = (/** @type {(i: number) => boolean} */ isKept) => {
  const column = (/** @type {number[]} */ values) => values.filter((_, i) => isKept(i));
  return { y: column(DATA.y), x: column(DATA.x), cluster: column(DATA.cluster) };
};
const first = (/** @type {number} */ n) => where((i) => DATA.cluster[i] <= n);
/** Return how many rows of its cluster stand before a row. */
const before = (/** @type {number} */ row) =>
  DATA.cluster.filter((c, i) => i < row && c === DATA.cluster[row]).length;
const one = { randomEffects: "intercept" };
const prior = { prior: "boundary-avoiding" };
const parity = DATA.cluster.map((c) => c % 2);

/** @type {Record<string, (() => any)[]>} */
const CALLS = {
  columns: [
    () => fit(/** @type {any} */ (undefined)),
    () => fit(/** @type {any} */ ({ y: DATA.y })),
    () => fit(/** @type {any} */ ({ ...DATA, x: 3 })),
    () => fit({ ...DATA, x: [1, 2] }),
    () => fit(but(DATA, 3, { y: "7" })),
    () => fit(but(DATA, 1, { x: NaN })),
    () => fit(but(DATA, 1, { y: -Infinity })),
    () => fit(but(DATA, 4, { cluster: null })),
    () => fit(but(DATA, 4, { cluster: NaN })),
    () => fit(but(DATA, 0, { cluster: true })),
  ],
  models: [
    () => fit(where((i) => i < 5)),
    () => fit({ ...DATA, cluster: DATA.cluster.map(() => 1) }),
    () => fit({ ...DATA, cluster: DATA.cluster.map((_, i) => i) }),
    () => fit({ ...DATA, x: DATA.x.map(() => 0.1) }),
    () => fit({ ...DATA, x: parity }),
    () => fit({ ...DATA, y: DATA.x.map((value, i) => value + DATA.cluster[i]) }),
    () => fit({ y: DATA.y.map(() => 1.5), cluster: DATA.cluster }),
    () => fit({ ...DATA, y: DATA.x.map((value) => 2 * value + 1) }),
    () => fit({ ...DATA, y: DATA.y.map((value) => value * 1e200) }),
    () => fit({ ...DATA, x: DATA.x.map((value) => value * 1e-200) }),
    () => fit(DATA, /** @type {any} */ ({ randomEffects: "slope" })),
    () => fit(DATA, /** @type {any} */ ({ prior: "flat" })),
    () => fit(first(2), /** @type {any} */ (prior)),
    () => fit({ ...first(2), x: undefined }, /** @type {any} */ (prior)),
    () => fit({ ...first(3), x: first(3).cluster.map((c) => c % 2) }, /** @type {any} */ ({ ...one, ...prior })), // prettier-ignore
    () =>
      fit(
        where((i) => before(i) < 2),
        /** @type {any} */ (prior),
      ),
  ],
  sums: [
    () => fitSums(/** @type {any} */ (undefined)),
    () => fitSums(/** @type {any} */ ({ ...SUMS, syy: undefined })),
    () => fitSums(/** @type {any} */ ({ ...SUMS, meanX: undefined })),
    () => fitSums(/** @type {any} */ ({ ...SUMS, n: [1, 2] })),
    () => fitSums(but(SUMS, 2, { cluster: SUMS.cluster[0] })),
    () => fitSums(but(SUMS, 1, { n: 2.5 })),
    () => fitSums(but(SUMS, 1, { n: 0 })),
    () => fitSums(but(SUMS, 3, { sxx: -1 })),
    () => fitSums(but(SUMS, 3, { syy: -0.5 })),
    () => fitSums(but(SUMS, 4, { n: 1, sxx: 1, syy: 0, sxy: 0 })),
    () => fitSums(but(SUMS, 4, { n: 1, sxx: 0, syy: 2, sxy: 0 })),
    () => fitSums(but(SUMS, 5, { sxy: 1000 })),
    () => fitSums(but(SUMS, 5, { sxy: 5.85724 })),
    () =>
      fitSums({ ...SUMS, meanY: SUMS.meanY.map((/** @type {number} */ value) => value * 1e200) }),
    () => fitSums({ ...SUMS, meanX: SUMS.n.map(() => 1), sxx: SUMS.n.map(() => 0), sxy: SUMS.n.map(() => 0) }), // prettier-ignore
  ],
  parameters: [
    () => checkParameters({ nCluster: 0 }),
    () => checkParameters({ obsPerCluster: 2.5 }),
    () => checkParameters({ cor: 1.1 }),
    () => checkParameters({ balanced: 0 }),
    () => checkParameters(/** @type {any} */ ({ intercept: "1" })),
    () => checkParameters({ beta: Infinity }),
    () => checkParameters({ sigma: -1 }),
    () => checkParameters(/** @type {any} */ ({ seed: true })),
    () => checkParameters({ sdInt: 1e160 }),
    () => checkParameters(/** @type {any} */ ({ speed: 3 })),
    () => checkParameters({ nCluster: 100_000, obsPerCluster: 100_000 }),
    () => checkParameters({ nCluster: 2, obsPerCluster: 5, balanced: 0.5 }),
    () => departedData(/** @type {any} */ ("late")),
    () => departedData("rare_kind", -1),
    () => departedData("heavy_tails", 2),
    () => departedData("two_kinds", Infinity),
    () => departedData("x_tied", undefined, { sdInt: 0 }),
    () => studentSeed("no blanks"),
  ],
  fits: [
    () => bootstrap(MODEL, 0),
    () => bootstrap(MODEL, 2.5),
    () => compare([]),
    () => compare([MODEL], -1),
    () => compare([MODEL, PENALIZED]),
    () => compare([MODEL, MEANS]),
    () =>
      compare([
        MODEL,
        fit(
          where((i) => DATA.cluster[i] > 1),
          /** @type {any} */ (one),
        ),
      ]),
    () =>
      compare([
        MODEL,
        fit(
          where((i) => i > 0),
          /** @type {any} */ (one),
        ),
      ]),
    () =>
      compare([MODEL, fit({ ...DATA, x: DATA.x.map((v) => v ** 2) }, /** @type {any} */ (one))]),
    () =>
      compare([MODEL, fit({ ...DATA, y: DATA.y.map((v) => v ** 2) }, /** @type {any} */ (one))]),
    () => compare([MODEL, MODEL]),
    () => intervals(MODEL, 1),
    () => intervals(MODEL, 0),
    () => intervals(MODEL, -0.5),
    () => heldOut(DATA, { folds: 25 }),
    () => heldOut(first(2), { folds: 2 }),
    () => ownWeight(MODEL, "nobody"),
    () => createPoolingDial(MODEL)(-1),
    () => checkPriors({ sdIntercept: 0, sdX: 1, sigma: 1, lkj: 2 }),
    () => checkPriors({ sdIntercept: 1, sdX: 1, sigma: 1, lkj: Infinity }),
    () => predictNewCluster(MODEL),
    () => predictNewCluster(MEANS, [0]),
    () => predictNewCluster(MODEL, /** @type {any} */ (["a"])),
    () => predictNewCluster(MODEL, [0], { y: [1] }),
    () => predictNewCluster(MODEL, [0], /** @type {any} */ ({})),
    () => predictNewCluster(MODEL, [0], { y: [NaN], x: [1] }),
    () => profileIntervals(FAR),
  ],
};

/** Return what a call throws: its kind, its words, and what the interface makes words of. */
function refusal(/** @type {() => any} */ call) {
  try {
    call();
  } catch (error) {
    const { name, message, cause } = /** @type {any} */ (error);
    return `${name}: ${message}${cause ? ` ${JSON.stringify(cause)}` : ""}`;
  }
  return assert.fail(String(call));
}

for (const [kind, calls] of Object.entries(CALLS)) {
  test(`what is refused is said in these words: ${kind}`, () => {
    isAsKept(`engine_refused_${kind}.txt`, calls.map(refusal).join("\n"));
  });
}

/** @type {any[]} */
const NO_SEEDS = ["a", "1", null, [1], 2.5, NaN, Infinity, true, {}, 2 ** 31, -(2 ** 31)];
/** @type {any[]} */
const NO_FITS = [
  ...[undefined, null, "nonsense", -1, 2.5, NaN, Infinity, 10n ** 400n, true, Symbol("fit"), fit],
  ...[[], [1], ["a"], [[1]], [MODEL], {}, DATA, { standard: {} }, new Date(0), new Map()],
  ...[new Uint8Array(1), new Float64Array(1), Object.create(null)],
];
const PRIORS = { sdIntercept: 1, sdX: 1, sigma: 1, lkj: 2 };

test("a seed is a whole number as `createData` takes it, wherever there is one", () => {
  for (const seed of NO_SEEDS) {
    for (const call of [
      () => createData({ seed }),
      () => bootstrap(MODEL, 2, seed),
      () => compare([MODEL], 2, seed),
      () => compare([MODEL], 0, seed),
      () => heldOut(DATA, { seed }),
    ]) {
      assert.throws(call, {
        name: "RangeError",
        message: /^seed = .* not allowed: it must be a whole/,
      });
    }
  }
  for (const seed of [0, -3, 2 ** 31 - 1, 1 - 2 ** 31]) {
    assert.equal(bootstrap(MODEL, 2, seed).sigma.length, 2);
  }
});

test("what is no fit is refused by name", () => {
  for (const other of NO_FITS) {
    for (const call of [
      bootstrap,
      conditionalCov,
      intervals,
      means,
      ownWeight,
      pool,
      predictionErrorCov,
      profileIntervals,
      satterthwaite,
      (/** @type {any} */ fit) => lineIntervals(fit, [0]),
      (/** @type {any} */ fit) => lme4Summary(fit, null, { y: "y", x: "x", cluster: "g" }),
      (/** @type {any} */ fit) => posterior(fit, PRIORS),
      (/** @type {any} */ fit) => predictNewCluster(fit, [0]),
    ]) {
      assert.throws(() => call(other, /** @type {any} */ (undefined)), {
        name: "RangeError",
        message: /^fit = .* is not allowed: it must be a model, as `fit` and `fitSums` return it$/,
      });
    }
    assert.throws(() => compare([MODEL, other]), { name: "RangeError", message: /^fits\[1\] = / });
    if (Array.isArray(other)) continue;
    assert.throws(() => compare(other), {
      name: "RangeError",
      message: /^fits = .*: it must be a list/,
    });
  }
});

test("a value is shown as it is written, unless it is long or an object", () => {
  const values = [..."a", 'say "a"', -0.5, NaN, null, undefined, true, 10n, [1, [NaN, "b"]], []];
  const texts = ['"a"', '"say \\"a\\""', "-0.5", "NaN", "null", "undefined", "true", "10", '[1, [NaN, "b"]]', "[]"]; // prettier-ignore
  assert.deepEqual(
    values.map((value) => shown(value)),
    texts,
  );
  const objects = [
    {},
    new Map(),
    fit,
    new Float64Array(2),
    MODEL,
    Array(61).fill(1),
    ["a".repeat(60)],
  ];
  const kinds = ["Object", "Map", "Function", "Float64Array", "Object", "Array", "Array"];
  assert.deepEqual(objects.map((value) => shown(value)), kinds.map((kind) => `<${kind}>`)); // prettier-ignore
  assert.equal(shown("a".repeat(100)), JSON.stringify("a".repeat(100)));
  const holdsItself = /** @type {any[]} */ ([1]);
  holdsItself.push(holdsItself);
  assert.equal(shown(holdsItself), "[1, [1, [1, <Array>]]]");
});

test("numbers of draws, parts, levels are what they say", () => {
  for (const n of /** @type {any[]} */ (["5", null, 2.5, -1, 1e8, Infinity, NaN])) {
    assert.throws(() => bootstrap(MODEL, n), { name: "RangeError", message: /^n = .* from 1 to / });
    assert.throws(() => compare([MODEL], n), { name: "RangeError", message: /^n = .* from 0 to / });
    assert.throws(() => heldOut(DATA, { folds: n }), { message: /^folds = .* 2 to 24, the rows$/ });
  }
  for (const at of /** @type {any[]} */ (["1", null, ["1"], [null], [NaN], {}])) {
    assert.throws(() => lineIntervals(MODEL, at), { name: "RangeError", message: /^at must hold/ });
  }
  assert.deepEqual(lineIntervals(MODEL, /** @type {any} */ (3)), lineIntervals(MODEL, [3]));
  for (const level of /** @type {any[]} */ (["0.5", null, [0.5], NaN, 1])) {
    assert.throws(() => intervals(MODEL, level), { name: "RangeError", message: /^level = / });
  }
});

test("six rows are enough, one for each parameter", () => {
  assert.equal(createData({ nCluster: 2, obsPerCluster: 3 }).y.length, 6);
});

test("the largest SDs and the most rows are allowed", () => {
  assert.doesNotThrow(() => checkParameters({ sdInt: 1e100, sdSlope: 1e100, sigma: 1e100 }));
  assert.doesNotThrow(() => checkParameters({ nCluster: 1, obsPerCluster: 2 ** 31 - 1 }));
});
