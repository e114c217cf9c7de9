/** Values from R for tests of the engine, and what compares with them. */

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";

import { createData } from "../../docs/engine/simulate.js";

/** Return the text of a file, by its path from tests/js. */
export const text = (/** @type {string} */ path) =>
  readFileSync(new URL(path, import.meta.url), "utf8");

/** Return values that R gave. */
export const reference = (/** @type {string} */ name) =>
  JSON.parse(text(`../reference/${name}.json`));

/**
 * Assert that two numbers differ by `tolerance` at most.
 *
 * @param {number} found
 * @param {number} expected
 * @param {number} tolerance
 */
export function near(found, expected, tolerance, place = "") {
  assert.ok(Math.abs(found - expected) <= tolerance, `${place} ${found} is not ${expected}`);
}

/**
 * Assert that lists of numbers, or lists of such lists, differ by `tolerance` at most.
 *
 * @param {any} found
 * @param {any} expected
 * @param {number} tolerance
 */
export function allNear(found, expected, tolerance, place = "") {
  assert.equal(found.length, expected.length, place);
  Array.from(expected, (value, i) => {
    if (typeof value === "number") near(found[i], value, tolerance, `${place}[${i}]`);
    else allNear(found[i], value, tolerance, `${place}[${i}]`);
  });
}

/**
 * Return parameters by the names they have here.
 *
 * @param {Record<string, any>} parameters
 */
export function camel(parameters) {
  const name = (/** @type {string} */ snake) =>
    snake.replace(/_(.)/g, (_, letter) => letter.toUpperCase());
  return Object.fromEntries(Object.entries(parameters).map(([key, value]) => [name(key), value]));
}

/** @type {Record<string, object>} */
const SIMULATED = {
  baseline: {},
  fewer: { obsPerCluster: 3 },
  unbalanced: { balanced: 0.5, sdInt: 0.5, sdSlope: 0.5, sigma: 0.25 },
  singular: { nCluster: 8, obsPerCluster: 5, seed: 2 },
};
/** @type {Record<string, string[]>} */
const REAL = {
  sleepstudy: ["Reaction", "Days", "Subject"],
  radon: ["log_radon", "floor", "county"],
};

/**
 * Return the columns that a name in models_lme4.json stands for.
 *
 * @param {string} name
 */
export function modelData(name) {
  if (name in SIMULATED) return createData(SIMULATED[name]);
  const [head, ...rows] = text(`../../docs/data/${name}.csv`).trim().replace(/"/g, "").split("\n");
  const [y, x, cluster] = REAL[name].map((column) => head.split(",").indexOf(column));
  const cells = rows.map((row) => row.split(","));
  return {
    y: cells.map((row) => Number(row[y])),
    x: cells.map((row) => Number(row[x])),
    cluster: cells.map((row) => row[cluster]),
  };
}
