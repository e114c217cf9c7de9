import assert from "node:assert/strict";
import test from "node:test";

import {
  applyDeparture,
  DEPARTURES,
  departedData,
  departedParameters,
  isUnusual,
} from "../../docs/engine/departures.js";
import { createData, drawSample } from "../../docs/engine/simulate.js";
import { allNear, camel, near, reference } from "./reference.mjs";

const KINDS = /** @type {(keyof typeof DEPARTURES)[]} */ (Object.keys(DEPARTURES));
const sum = (/** @type {Float64Array} */ values) =>
  values.reduce((total, value) => total + value, 0);

for (const [kind, known] of Object.entries(reference("departures"))) {
  test(`${kind} gives the rows that R gives`, () => {
    const departure = /** @type {keyof typeof DEPARTURES} */ (kind);
    const { y, x, cluster } = departedData(departure, known.size, camel(known.parameters));
    assert.equal(y.length, known.n);
    const first = known.y.length;
    allNear(y.slice(0, first), known.y, 1e-9);
    allNear(x.slice(0, first), known.x, 1e-12);
    assert.deepEqual([...cluster.slice(0, first)], known.cluster);
    allNear([sum(y), sum(x)], known.sums, 1e-8);
  });
}

test("each has the size of the page that shows it, unless another is given", () => {
  const sizes = { two_kinds: 1, rare_kind: 1.5, outlying: 2.5 };
  const shares = { heavy_tails: 1, size_tied: 0.8, x_tied: 0.8 };
  assert.deepEqual(KINDS, Object.keys({ ...sizes, ...shares }));
  for (const [kind, size] of Object.entries({ ...sizes, ...shares })) {
    const departure = /** @type {keyof typeof DEPARTURES} */ (kind);
    assert.deepEqual(departedData(departure), departedData(departure, size));
    assert.notDeepEqual(departedData(departure), createData());
  }
});

test("size 0 is no departure", () => {
  const parameters = { nCluster: 20, obsPerCluster: 7, balanced: 0.9, seed: 12 };
  for (const kind of KINDS) {
    assert.deepEqual(departedData(kind, 0, parameters), createData(parameters), kind);
  }
  assert.deepEqual(departedData("none", undefined, parameters), createData(parameters));
});

test("draws stay as they are", () => {
  const [draws, same] = [drawSample({}), drawSample({})];
  for (const kind of KINDS) {
    assert.deepEqual(applyDeparture(draws, kind), departedData(kind));
    assert.deepEqual(draws, same, kind);
  }
});

test("what the parameters truly are", () => {
  const of = (/** @type {any[]} */ ...given) => departedParameters(.../** @type {[any]} */ (given));
  const plain = of("none", undefined, { cor: 0.5 });
  for (const kind of ["size_tied", "x_tied"]) {
    assert.deepEqual(of(kind, undefined, { cor: 0.5 }), plain);
  }
  const two = of("two_kinds", 0.5, { cor: 0.5 });
  assert.equal(two.beta, 0.5);
  near(two.sdSlope, Math.hypot(0.25, 0.25), 1e-12); // slopes half of 0.5 from the average
  near(two.cor, 0.5 * Math.SQRT1_2, 1e-12);
  const rare = of("rare_kind", 2, { nCluster: 15 }); // one of 15
  near(rare.beta, 0.5 + 2 / 15, 1e-12);
  near(rare.sdSlope ** 2, 0.25 ** 2 + (4 * 14) / 15 ** 2, 1e-12);
  assert.deepEqual(of("outlying", 9, { nCluster: 49 }), of("none", 0, { nCluster: 49 }));
  near(of("heavy_tails", 1, { sigma: 3 }).sigma, 3, 1e-12);
  // R's integrate of z · qt(pnorm(z), 4) / √2 · dnorm(z), twice from 0 to 8, is 0.967130746761
  near(of("heavy_tails", 0.5, { sigma: 3 }).sigma, 3 * Math.sqrt(0.5 + 0.5 * 0.967130746761), 1e-8);
  near(of("heavy_tails", 0.3).sigma, Math.sqrt(0.09 + 0.49 + 0.42 * 0.967130746761), 1e-8);
  near(of("two_kinds", 0, { sdSlope: 0, cor: 0.3 }).cor, 0.3, 0);
});

test("the unusual are every second, tenth or fiftieth, and their slope is higher", () => {
  const ordinary = createData().truth;
  for (const [kind, every, shifts] of /** @type {const} */ ([
    ["two_kinds", 2, [-1.5, 1.5]],
    ["rare_kind", 10, [0, 3]],
    ["outlying", 50, [0, 3]],
  ])) {
    const { truth } = departedData(kind, 3);
    const unusual = isUnusual(kind, 100);
    unusual.forEach((is, c) => {
      assert.equal(is, (c + 1) % every === 0);
      near(truth.x[c] - ordinary.x[c], shifts[Number(is)], 1e-12);
    });
    assert.deepEqual(truth.intercept, ordinary.intercept);
  }
  assert.ok(isUnusual("size_tied", 4).every((is) => !is));
});

test("the lowest cluster keeps what is left of its rows, the highest all", () => {
  const { cluster, truth } = departedData("size_tied");
  const rows = new Array(100).fill(0);
  cluster.forEach((name) => (rows[name - 1] += 1));
  const order = [...truth.intercept.keys()].sort((a, b) => truth.intercept[a] - truth.intercept[b]);
  assert.equal(rows[order[0]], 10 - Math.floor(0.8 * 9));
  assert.equal(rows[order[99]], 10);
  order.forEach((c, rank) => assert.ok(rank === 0 || rows[c] >= rows[order[rank - 1]]));
});

test("what is not allowed is named", () => {
  const kinds = KINDS.join(", ");
  for (const [given, message] of /** @type {[any[], string][]} */ ([
    [["twins"], `departure = twins: allowed are none, ${kinds}`],
    [["two_kinds", -1], "size = -1: for two_kinds it must be 0 or more"],
    [["outlying", Infinity], "size = Infinity: for outlying it must be 0 or more"],
    [["heavy_tails", 1.5], "size = 1.5: for heavy_tails it must be 0 to 1"],
    [["x_tied", 1], "size = 1: for x_tied it must be 0 to 0.99"],
    [["size_tied", NaN], "size = NaN: for size_tied it must be 0 to 1"],
    [["x_tied", 0.5, { sdInt: 0 }], "sdInt = 0: intercepts that do not differ cannot be tied to x"],
  ])) {
    assert.throws(() => departedData(.../** @type {[any]} */ (given)), {
      name: "RangeError",
      message,
    });
  }
  for (const kind of /** @type {const} */ (["heavy_tails", "size_tied"])) departedData(kind, 1);
  departedData("x_tied", 0.99);
});
