import assert from "node:assert/strict";
import test from "node:test";

import { newton } from "../../docs/engine/newton.js";
import { near } from "./reference.mjs";

test("it finds the bottom of Rosenbrock's valley", () => {
  const found = newton(
    ([a, b]) => ({
      value: (1 - a) ** 2 + 100 * (b - a * a) ** 2,
      gradient: [-2 * (1 - a) - 400 * a * (b - a * a), 200 * (b - a * a)],
      hessian: [
        [2 - 400 * (b - 3 * a * a), -400 * a],
        [-400 * a, 200],
      ],
      move: (/** @type {number[]} */ [s, t]) => [a + s, b + t],
    }),
    [-1.2, 1],
  );
  assert.ok(found.isMinimum);
  near(found.point[0], 1, 1e-6);
  near(found.point[1], 1, 1e-6);
  near(found.value, 0, 1e-12);
});

test("a narrow valley that bends is followed to its end", () => {
  let looks = 0;
  // Along the unit circle, slowly down to where a is 0
  const found = newton(
    ([a, b]) => {
      looks++;
      const off = a * a + b * b - 1;
      return {
        value: 1e4 * off ** 2 + a * a,
        gradient: [4e4 * off * a + 2 * a, 4e4 * off * b],
        hessian: [
          [8e4 * a * a + 4e4 * off + 2, 8e4 * a * b],
          [8e4 * a * b, 8e4 * b * b + 4e4 * off],
        ],
        move: (/** @type {number[]} */ [s, t]) => [a + s, b + t],
      };
    },
    [0.98, 0.2],
  );
  assert.ok(found.isMinimum);
  near(found.point[0], 0, 2e-3);
  near(found.point[1], 1, 2e-3);
  near(found.value, 0, 1e-7);
  assert.ok(looks < 150, `${looks} looks`);
});

test("a saddle is left where a step can be told, and named where none can", () => {
  // (a² - 1)² + b² has a saddle at 0 between its minima
  /** @type {(point: number[]) => any} */
  const look = ([a, b]) => ({
    value: (a * a - 1) ** 2 + b * b,
    gradient: [4 * a * (a * a - 1), 2 * b],
    hessian: [
      [12 * a * a - 4, 0],
      [0, 2],
    ],
    move: (/** @type {number[]} */ [s, t]) => [a + s, b + t],
  });
  const found = newton(look, [0.01, 0.5]);
  assert.ok(found.isMinimum);
  near(found.point[0], 1, 1e-6);
  const stuck = newton(look, [0, 0.5]);
  assert.ok(!stuck.isMinimum);
  near(stuck.value, 1, 1e-6); // the last step gains less
});

test("a saddle is left however little it bends", () => {
  // (a² - 1)² / 10,000 + 10,000 b²
  /** @type {(point: number[]) => any} */
  const look = ([a, b]) => ({
    value: 1e-4 * (a * a - 1) ** 2 + 1e4 * b * b,
    gradient: [4e-4 * a * (a * a - 1), 2e4 * b],
    hessian: [
      [1e-4 * (12 * a * a - 4), 0],
      [0, 2e4],
    ],
    move: (/** @type {number[]} */ [s, t]) => [a + s, b + t],
  });
  const found = newton(look, [0.01, 0.5]);
  assert.ok(found.isMinimum);
  near(found.point[0], 1, 0.02); // where steps gain less than 1e-7
  near(found.point[1], 0, 1e-6);
});

test("the squares of the gains tell when no step is left, without another look", () => {
  let looks = 0;
  /** @type {(point: number[]) => any} */
  const look = ([a]) => {
    looks += 1;
    return {
      value: a ** 2 / 2 + a ** 3 / 1000,
      gradient: [a + (3 * a ** 2) / 1000],
      hessian: [[1 + (6 * a) / 1000]],
      move: (/** @type {number[]} */ [step]) => [a + step],
    };
  };
  // By hand: an error of e becomes 0.003 e², so 0.5, 7e-4, 2e-9; the second step gains 3e-7.
  const found = newton(look, [0.5]);
  assert.equal(looks, 2);
  near(found.point[0], 0, 1e-8);
});

for (const bend of [NaN, Infinity]) {
  test(`from a start that bends by ${bend} no way leads on, and none is looked for`, () => {
    const look = () => ({ value: bend, gradient: [1], hessian: [[bend]], move: () => 1 });
    assert.deepEqual(newton(look, 0), { value: Infinity, point: 0, isMinimum: false });
  });
}
