/**
 * Times the JavaScript engine on columns of binary numbers: benchmark_engine.mjs FOLDER RUNS.
 *
 * FOLDER holds y, x (64-bit floats) and cluster (32-bit integers); prints the median milliseconds
 * of a fit (its sums included) and the criterion, as JSON.
 */

import { readFileSync } from "node:fs";
import { join } from "node:path";

import { fit } from "../../docs/engine/fit.js";

const [folder, runs] = process.argv.slice(2);

/** @param {string} name */
function bytes(name) {
  const { buffer, byteOffset, byteLength } = readFileSync(join(folder, name));
  return buffer.slice(byteOffset, byteOffset + byteLength);
}

const columns = {
  y: new Float64Array(bytes("y")),
  x: new Float64Array(bytes("x")),
  cluster: new Int32Array(bytes("cluster")),
};
const criterion = fit(columns).remlCriterion;
const milliseconds = Array.from({ length: Number(runs) }, () => {
  const start = performance.now();
  fit(columns);
  return performance.now() - start;
}).sort((one, other) => one - other);
console.log(JSON.stringify([milliseconds[Math.floor(milliseconds.length / 2)], criterion]));
