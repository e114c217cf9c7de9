/** Sums over lattices, marginal distributions and mixtures, against what is known of them. */

import assert from "node:assert/strict";
import test from "node:test";

import { eigen } from "../../docs/engine/eigen.js";
import { UnboundedError, walk } from "../../docs/engine/lattice.js";
import { interpolate, Marginal, marginalOfSum } from "../../docs/engine/marginal.js";
import { mixtureQuantiles } from "../../docs/engine/mixture.js";
import { differences, modeAndWidths } from "../../docs/engine/mode.js";
import { normalCdf, normalDensity } from "../../docs/engine/normal.js";
import { normalQuantile } from "../../docs/engine/quantile.js";
import { allNear, near } from "./reference.mjs";

/** The log density of three normals, each about what the ones before give it; its determinant is 1.8. */
const oblique = (/** @type {number[]} */ [x, y, z]) => {
  const second = (y + 0.8 * x) / 0.6;
  const third = (z - 0.5 * x - 2 * second) / 3;
  return -(x ** 2 + second ** 2 + third ** 2) / 2;
};
const product = (/** @type {number[]} */ values) => values.reduce((all, one) => all * one, 1);
const sum = (/** @type {number[]} */ values) => values.reduce((all, one) => all + one, 0);

for (const k of [1, 2, 3]) {
  test(`the sum over a lattice is the integral of a density in ${k} dimensions`, () => {
    const look = (/** @type {number[]} */ point) => ({
      height: -sum(point.map((p) => p ** 2)) / 2,
    });
    const nodes = walk(look, Array(k).fill(0), Array(k).fill(1));
    // Beyond a fall of 12 lie 1e-6 (one dimension) to 3e-5 (three) of a normal density.
    const total = sum(nodes.map(({ found }) => Math.exp(found.height)));
    near(total / (2 * Math.PI) ** (k / 2), 1, 5e-5);
    for (const { place, point } of nodes) assert.deepEqual(place, point);
    assert.equal(new Set(nodes.map(({ place }) => place.join())).size, nodes.length);
    assert.ok(nodes.every(({ found }) => found.height > -12));
  });
}

test("what falls by twelve is left out, and steps are counted from the origin", () => {
  const heights = new Map([[-2, -30], [-1, -11.9], [0, -3], [1, 0], [2, -12], [3, -1]]); // prettier-ignore
  const look = (/** @type {number[]} */ [x]) => ({
    height: heights.get(Math.round((x - 5) / 0.5)) ?? -99,
  });
  const nodes = walk(look, [5], [0.5]);
  assert.deepEqual(nodes.map(({ place, point }) => [...place, ...point]).sort((a, b) => a[0] - b[0]), [[-1, 4.5], [0, 5], [1, 5.5]]); // prettier-ignore
});

test("a density may be oblique, and a lattice start beside its top", () => {
  const look = (/** @type {number[]} */ point) => ({ height: oblique(point) });
  const steps = [0.5, 0.5, 2.5];
  const nodes = walk(look, [0.4, -0.7, 1], steps);
  const total = sum(nodes.map(({ found }) => Math.exp(found.height))) * product(steps);
  near(total / ((2 * Math.PI) ** 1.5 * 1.8), 1, 1e-4);
});

test("what does not vanish is not walked for ever", () => {
  const look = (/** @type {number[]} */ [x]) => ({ height: -Math.abs(x) });
  assert.throws(() => walk(look, [0, 0, 0], [1, 1, 1]), (problem) => problem instanceof UnboundedError && problem.message === "the density has not vanished within 30000 nodes"); // prettier-ignore
});

test("differences are derivatives", () => {
  const at = differences(([a, b]) => Math.exp(a) * Math.sin(b), [0.3, 0.8]);
  const [e, sin, cos] = [Math.exp(0.3), Math.sin(0.8), Math.cos(0.8)];
  near(at.value, e * sin, 1e-14);
  allNear(at.gradient, [e * sin, e * cos], 1e-4);
  allNear(at.hessian.flat(), [e * sin, e * cos, e * cos, -e * sin], 1e-4);
  assert.deepEqual(at.move([1, -2]), [1.3, -1.2]);
});

test("the mode of a normal density has its widths, and none is wider than 1.5", () => {
  const middle = [1, -2, 0.5];
  const { mode, widths } = modeAndWidths((p) => oblique(p.map((x, i) => x - middle[i])), [0, 0, 0]);
  allNear(mode, middle, 1e-8);
  // each the SD with the others fixed: one over the root of the second derivative
  const bends = [1 + (0.8 / 0.6) ** 2 + ((0.5 + 1.6 / 0.6) / 3) ** 2, (1 + 4 / 9) / 0.36, 1 / 9];
  allNear(widths, bends.map((bend) => Math.min(1 / Math.sqrt(bend), 1.5)), 1e-6); // prettier-ignore
  assert.ok(1 / Math.sqrt(bends[2]) > 1.5);
});

test("a parabola is interpolated exactly, and beyond the nodes there is next to nothing", () => {
  const logs = Float64Array.from({ length: 20 }, (_, i) => -((i - 9) ** 2) / 10);
  const found = interpolate(logs, 3.2, 77);
  found.forEach((height, i) => near(height, -((3.2 + i / 8 - 9) ** 2) / 10, 1e-12));
  assert.deepEqual([...interpolate(logs, -50, 3), ...interpolate(logs, 70, 3)].map((height) => Number(height.toFixed(9))), Array(6).fill(-25)); // prettier-ignore
});

test("the ends of a density are taken as they are", () => {
  const logs = Float64Array.of(-8, -3, 0, -1, -9);
  near(interpolate(logs, 0, 1)[0], -8, 1e-12);
  near(interpolate(logs, 4, 1)[0], -9, 1e-12);
  // Two nodes, equally dense: next to nothing of a normal distribution lies before the second
  const marginal = new Marginal(0, 1, Float64Array.of(1, 1), "exp");
  near(marginal.quantile(0.1), Math.E, 1e-12);
  allNear(marginal.drawn(2).density, [1 / Math.E, 1 / Math.E], 1e-12);
});

/** Equally spaced numbers from −end to end. */
const spaced = (/** @type {number} */ end, /** @type {number} */ step) =>
  Array.from({ length: Math.round((2 * end) / step) + 1 }, (_, i) => -end + i * step);

test("the marginal of a sum is that of the sum", () => {
  const [one, other] = [spaced(6, 0.6), spaced(3, 0.4)];
  const joint = one.flatMap((a) => other.map((b) => Math.exp(-(a ** 2) / 2 - b ** 2 / (2 * 0.5 ** 2)))); // prettier-ignore
  const marginal = marginalOfSum({ first: -6, step: 0.6, length: one.length }, other, Float64Array.from(joint), "exp"); // prettier-ignore
  for (const p of [0.001, 0.025, 0.5, 0.975]) {
    near(Math.log(marginal.quantile(p)), Math.sqrt(1.25) * normalQuantile(p), 2e-3);
  }
});

test("a drawn density is one, between the ends worth drawing", () => {
  const turn = spaced(6, 0.6);
  const joint = Float64Array.from(turn, (a) => Math.exp(-((a - 0.5) ** 2) / 2));
  const marginal = marginalOfSum({ first: -6, step: 0.6, length: turn.length }, [0], joint, "tanh");
  const { value, density } = marginal.drawn(201);
  value.forEach((v, i) => {
    const expected = normalDensity(Math.atanh(v) - 0.5) / (1 - v * v);
    near(density[i] / expected, 1, 0.01);
  });
  const ends = [0.0005, 0.9995].map((p) => Math.tanh(0.5 + normalQuantile(p)));
  allNear([value[0], value[200]], ends, 1e-4);
});

test("quantiles of mixtures", () => {
  /** @type {[number, number[], number[]][]} */
  const parts = [[0.2, [0, 1e6], [1, 2]], [0.5, [1, 1e6 + 3], [0.5, 7]], [0.3, [-2, 1e6], [2, 3]]]; // prettier-ignore
  const weighted = (/** @type {(means: number, sd: number, i: number) => number} */ of) =>
    Float64Array.of(...[0, 1].map((i) => sum(parts.map(([weight, means, sds]) => weight * of(means[i], sds[i], i))))); // prettier-ignore
  const mean = weighted((m) => m);
  const sd = weighted((m, s, i) => s ** 2 + (m - mean[i]) ** 2).map(Math.sqrt);
  const each = (/** @type {Parameters<Parameters<typeof mixtureQuantiles>[0]>[0]} */ add) => parts.forEach(([weight, means, sds]) => add(weight, Float64Array.from(means), Float64Array.from(sds, (s) => 1 / s))); // prettier-ignore
  const probabilities = [0.025, 0.5, 0.975];
  mixtureQuantiles(each, mean, sd, probabilities).forEach((quantiles, j) => {
    const below = weighted((m, s, i) => normalCdf((quantiles[i] - m) / s));
    below.forEach((p) => near(p / probabilities[j], 1, 2e-3));
  });
});

test("quantiles of one normal distribution are found at once", () => {
  const [mean, sd] = [Float64Array.of(3, -1e3), Float64Array.of(2, 0.1)];
  let asked = 0;
  const each = (/** @type {Parameters<Parameters<typeof mixtureQuantiles>[0]>[0]} */ add) => {
    asked += 1;
    add(1, mean, sd.map((s) => 1 / s)); // prettier-ignore
  };
  const probabilities = [0.025, 0.5, 0.975];
  mixtureQuantiles(each, mean, sd, probabilities).forEach((quantiles, j) => {
    allNear(quantiles, [0, 1].map((i) => mean[i] + sd[i] * normalQuantile(probabilities[j])), 1e-9); // prettier-ignore
  });
  assert.equal(asked, 1);
});

test("quantiles of a mixture with long tails", () => {
  // Student's t with 2 degrees of freedom, nearly: its SD is far beyond most of it.
  const n = 2000;
  const perSd = Array.from({ length: n }, (_, i) => Math.sqrt(-Math.log(1 - (i + 0.5) / n)));
  const sd = Math.sqrt(sum(perSd.map((one) => one ** -2)) / n);
  let asked = 0;
  const each = (/** @type {Parameters<Parameters<typeof mixtureQuantiles>[0]>[0]} */ add) => {
    asked += 1;
    for (const one of perSd) add(1 / n, Float64Array.of(0), Float64Array.of(one));
  };
  const found = mixtureQuantiles(each, Float64Array.of(0), Float64Array.of(50 * sd), [0.025, 0.5, 0.975]); // prettier-ignore
  const t = 4.302652729911275; // R: qt(0.975, 2)
  [-t, 0, t].forEach((expected, j) => near(found[j][0], expected, 5e-3 * t));
  assert.ok(asked <= 10, `${asked} looks at all parts`); // with chords where tangents are flat
});

test("eigenvectors turn a symmetric matrix into its eigenvalues", () => {
  for (const matrix of [
    [
      [4, 1, -2],
      [1, 3, 0.5],
      [-2, 0.5, -1],
    ],
    [
      [2, 0],
      [0, -3],
    ],
    [
      [0, 1e-200],
      [1e-200, 0],
    ],
    [[7]],
  ]) {
    // prettier-ignore
    const { values, vectors } = eigen(matrix);
    const size = Math.max(...matrix.flat().map(Math.abs));
    matrix.forEach((row, i) =>
      values.forEach((value, j) => {
        const turned = sum(row.map((element, k) => element * vectors[k][j]));
        near(turned / size, (value * vectors[i][j]) / size, 1e-14);
        near(sum(vectors.map((line) => line[i] * line[j])), Number(i === j), 1e-14);
      }),
    );
  }
});
