/**
 * Times the posterior and the bootstrap in the JavaScript engine, in fits of the baseline, and says
 * where a bound is missed: node scripts/measurements/benchmark_uncertainty.mjs
 *
 * Fits are timed between them, in the same run, and processor time counts: other work on the machine
 * changes it least.
 */

import { readFileSync } from "node:fs";

import { bootstrap } from "../../docs/engine/bootstrap.js";
import { fit } from "../../docs/engine/fit.js";
import { posterior } from "../../docs/engine/posterior.js";
import { defaultPriors } from "../../docs/engine/priors.js";
import { createData } from "../../docs/engine/simulate.js";

const RUNS = 11;
const FITS = 100;
const baseline = createData();

/** The columns of sleepstudy. */
function sleepstudy() {
  const text = readFileSync("docs/data/sleepstudy.csv", "utf8").trim().replaceAll('"', "");
  const [head, ...rows] = text.split(/\r?\n/).map((line) => line.split(","));
  const column = (/** @type {string} */ name) => rows.map((row) => row[head.indexOf(name)]);
  return {
    y: column("Reaction").map(Number),
    x: column("Days").map(Number),
    cluster: column("Subject"),
  };
}

/**
 * Milliseconds of processor time that a call takes.
 *
 * @param {() => unknown} call
 */
function spent(call) {
  const before = process.cpuUsage();
  call();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/**
 * Print how many fits of the baseline a call is worth, in the median of its runs.
 *
 * @param {string} name
 * @param {number} bound how many fits it may be worth
 * @param {() => unknown} call
 */
function report(name, bound, call) {
  const fits = () => {
    for (let i = 0; i < FITS; i++) fit(baseline);
  };
  for (let i = 0; i < RUNS; i++) [call(), fits()];
  const runs = Array.from({ length: RUNS }, () => [spent(call), spent(fits) / FITS]);
  runs.sort(([a, b], [c, d]) => a / b - c / d);
  const [time, one] = runs[RUNS >> 1];
  const worth = time / one;
  const said = `${time.toFixed(1)} ms, ${worth.toFixed(0)} fits of ${one.toFixed(2)} ms`;
  const verdict = `at most ${bound}${worth <= bound ? "" : "  MISSED"}`;
  console.log(`${name.padEnd(36)}${said.padEnd(36)}${verdict}`);
}

const sleep = sleepstudy();
const [sleepFit, baselineFit] = [fit(sleep), fit(baseline)];
const [sleepPriors, baselinePriors] = [defaultPriors(sleep.y), defaultPriors(baseline.y)];
report("posterior, sleepstudy", 60, () => posterior(sleepFit, sleepPriors));
report("posterior, baseline", 250, () => posterior(baselineFit, baselinePriors));
report("1,000 bootstraps, sleepstudy", 300, () => bootstrap(sleepFit, 1000));
