/**
 * Times engines of several checkouts in turn, in one process: speed_engine.mjs JOB RUNS CHECKOUT …
 *
 * JOB is "fit FOLDER,…", with y, x (64-bit floats) and cluster (32-bit integers from 1) in every
 * FOLDER, "sums FOLDER,…", which only adds their rows up by cluster, or "samples N" of the baseline.
 * Prints the median milliseconds of processor time of each, as JSON: other work on the machine
 * changes that least. All calls of the first checkout come first.
 */

import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";

const [job, argument, runs, ...checkouts] = process.argv.slice(2);
const BATCH = 30; // milliseconds that a run should take at least
const WARM = 12; // calls after which all of the engine is compiled, however many rows it was called with

/**
 * Return the milliseconds of processor time that a call takes, repeated until that can be told.
 *
 * @param {() => void} call
 * @param {number} times
 */
function spent(call, times) {
  const before = process.cpuUsage();
  for (let i = 0; i < times; i++) call();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000 / times;
}

/**
 * Return a column of a folder.
 *
 * @template T
 * @param {string} folder
 * @param {string} name
 * @param {new (buffer: ArrayBuffer) => T} Kind of array
 */
function column(folder, name, Kind) {
  const { buffer, byteOffset, byteLength } = readFileSync(join(folder, name));
  return new Kind(/** @type {ArrayBuffer} */ (buffer.slice(byteOffset, byteOffset + byteLength)));
}

/**
 * Return the calls to be timed in a checkout.
 *
 * @param {string} checkout
 * @returns {Promise<(() => void)[]>}
 */
async function calls(checkout) {
  const from = (/** @type {string} */ name) => import(resolve(checkout, "docs/engine", name));
  if (job !== "samples") {
    const { fit, sumRows } = await from(job === "fit" ? "fit.js" : "cluster_sums.js");
    return argument.split(",").map((folder) => {
      const columns = {
        y: column(folder, "y", Float64Array),
        x: column(folder, "x", Float64Array),
        cluster: column(folder, "cluster", Int32Array),
      };
      if (job === "fit") return () => fit(columns);
      const rows = { ...columns, code: columns.cluster.map((name) => name - 1) };
      const nCluster = rows.code.reduce((most, code) => Math.max(most, code)) + 1;
      return () => sumRows(rows, nCluster);
    });
  }
  const { sampleAgain } = await from("repeat.js");
  const { checkParameters } = await from("parameters.js");
  const defaults = checkParameters();
  return [
    () => {
      for (let i = 1; i <= Number(argument); i++) sampleAgain(defaults, i);
    },
  ];
}

const all = (await Promise.all(checkouts.map(calls))).flat();
for (const call of all) spent(call, WARM);
const times = all.map((call) => Math.max(1, Math.ceil(BATCH / spent(call, 3))));
const taken = all.map(() => /** @type {number[]} */ ([]));
for (let run = 0; run < Number(runs); run++) {
  all.forEach((call, i) => taken[i].push(spent(call, times[i])));
}
const median = (/** @type {number[]} */ values) =>
  values.sort((one, other) => one - other)[values.length >> 1];
console.log(JSON.stringify(taken.map(median)));
