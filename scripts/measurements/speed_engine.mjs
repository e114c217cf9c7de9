// @ts-nocheck: modules are imported by the checkouts' paths
/**
 * Times engines of several checkouts in turn, in one process: speed_engine.mjs JOB RUNS CHECKOUT …
 *
 * JOB is "fit FOLDER", with y, x (64-bit floats) and cluster (32-bit integers) in FOLDER, or
 * "samples N" of the baseline. Prints the median milliseconds of processor time of each, as JSON:
 * other work on the machine changes that least.
 */

import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";

const [job, argument, runs, ...checkouts] = process.argv.slice(2);
const BATCH = 30; // milliseconds that a run should take at least

/** Return the milliseconds of processor time that a call takes, repeated until that can be told. */
function spent(call, times) {
  const before = process.cpuUsage();
  for (let i = 0; i < times; i++) call();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000 / times;
}

function column(name, Kind) {
  const { buffer, byteOffset, byteLength } = readFileSync(join(argument, name));
  return new Kind(buffer.slice(byteOffset, byteOffset + byteLength));
}

async function calls(checkout) {
  const from = (name) => import(resolve(checkout, "docs/engine", name));
  if (job === "fit") {
    const { fit } = await from("fit.js");
    const columns = {
      y: column("y", Float64Array),
      x: column("x", Float64Array),
      cluster: column("cluster", Int32Array),
    };
    return () => fit(columns);
  }
  const { sampleAgain } = await from("repeat.js");
  const { checkParameters } = await from("parameters.js");
  const defaults = checkParameters();
  return () => {
    for (let i = 1; i <= Number(argument); i++) sampleAgain(defaults, i);
  };
}

const all = await Promise.all(checkouts.map(calls));
for (const call of all) spent(call, 1);
const times = all.map((call) => Math.max(1, Math.ceil(BATCH / spent(call, 3))));
const taken = all.map(() => []);
for (let run = 0; run < Number(runs); run++) {
  all.forEach((call, i) => taken[i].push(spent(call, times[i])));
}
const median = (values) => values.sort((one, other) => one - other)[values.length >> 1];
console.log(JSON.stringify(taken.map(median)));
