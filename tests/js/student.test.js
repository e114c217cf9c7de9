import assert from "node:assert/strict";
import test from "node:test";

import { studentCdf, studentQuantile } from "../../docs/engine/student.js";
import { near } from "./reference.mjs";

test("Student's t has R's probabilities, at whole and other degrees of freedom", () => {
  for (const [t, df, p] of [
    [-2.1, 3.7, 0.0546323525411124],
    [0.4, 17.5, 0.653001583365427],
    [-1e-3, 0.9, 0.499688327819535],
    [-12, 2.5, 0.00141810751503916],
    [1.9, 250, 0.970708122758257],
  ]) {
    near(studentCdf(t, df), p, 1e-14, `pt(${t}, ${df})`);
  }
});

test("with one, two and four degrees of freedom it has closed forms", () => {
  for (const t of [-30, -2, -0.1, 0, 0.7, 5]) {
    near(studentCdf(t, 1), 0.5 + Math.atan(t) / Math.PI, 1e-14);
    near(studentCdf(t, 2), 0.5 + t / (2 * Math.sqrt(2 + t * t)), 1e-14);
    const s = 1 + t ** 2 / 4;
    near(studentCdf(t, 4), 0.5 + (3 / 8) * (t / Math.sqrt(s)) * (1 - t ** 2 / s / 12), 1e-14);
  }
});

test("quantiles are R's, and lead back to their probability", () => {
  for (const [p, df, t] of [
    [0.975, 3.7, 2.86752070719119],
    [0.1, 17.5, -1.33184083007295],
    [0.9995, 1.3, 153.265892773516],
    [0.6, 60, 0.254473394989531],
  ]) {
    near(studentQuantile(p, df), t, 1e-12 * Math.abs(t) + 1e-13, `qt(${p}, ${df})`);
  }
  for (const p of [1e-12, 0.3, 0.5, 0.999]) {
    for (const df of [0.8, 2, 33.3, 1e5]) near(studentCdf(studentQuantile(p, df), df) / p, 1, 1e-9);
  }
  assert.equal(studentQuantile(0.5, 7), 0);
});
