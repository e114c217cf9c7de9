/**
 * What the engine says of uncertainty, behind a pipe, for tests in Python (see answer_lines.mjs).
 * Infinity is null as well.
 *
 * A job calls `name` with `values`; "fit" among them is the fit of the job's columns, or of the
 * parameters of createData, with `options`, and "fits" are those of all `structures`.
 */

import { bootstrap, bootstrapIntervals } from "../../docs/engine/bootstrap.js";
import { compare } from "../../docs/engine/compare.js";
import { conditionalCov, intervals, predictionErrorCov } from "../../docs/engine/conditional.js";
import { fit } from "../../docs/engine/fit.js";
import { heldOut } from "../../docs/engine/held_out.js";
import { normalCdf } from "../../docs/engine/normal.js";
import { posterior } from "../../docs/engine/posterior.js";
import { lineIntervals, predictNewCluster } from "../../docs/engine/prediction.js";
import { defaultPriors } from "../../docs/engine/priors.js";
import { profileIntervals } from "../../docs/engine/profile.js";
import { RRandom } from "../../docs/engine/r_random.js";
import { chiSquared } from "../../docs/engine/redraw.js";
import { satterthwaite } from "../../docs/engine/satterthwaite.js";
import { createData } from "../../docs/engine/simulate.js";
import { studentCdf, studentQuantile } from "../../docs/engine/student.js";
import { answerLines } from "./answer_lines.mjs";

/**
 * Chi-squared draws of one stream, one for each of the degrees of freedom.
 *
 * @param {number} seed
 * @param {number[]} dfs
 */
function chiSquares(seed, dfs) {
  const stream = new RRandom(seed);
  return dfs.map((df) => chiSquared(stream, df));
}

/** @param {(...row: any[]) => number} call */
const each = (call) => (/** @type {any[][]} */ rows) => rows.map((row) => call(...row));
/** @type {Record<string, (...values: any[]) => unknown>} */
const FUNCTIONS = {
  bootstrap,
  bootstrapIntervals,
  chiSquares,
  compare,
  conditionalCov,
  defaultPriors,
  heldOut,
  intervals,
  lineIntervals,
  normalCdf: each(normalCdf),
  posterior,
  predictNewCluster,
  predictionErrorCov,
  profileIntervals,
  satterthwaite,
  studentCdf: each(studentCdf),
  studentQuantile: each(studentQuantile),
};

/** @param {any} job */
function answer({ name, values = [], parameters, columns, options, structures }) {
  try {
    const data = parameters ? createData(parameters) : columns;
    /** @type {Record<string, () => any>} */
    const known = {
      columns: () => data,
      y: () => data.y,
      fit: () => fit(data, options),
      fits: () =>
        structures.map((/** @type {any} */ randomEffects) => fit(data, { randomEffects })),
      undefined: () => undefined,
    };
    return FUNCTIONS[name](
      ...values.map((/** @type {any} */ value) =>
        typeof value === "string" ? known[value]() : value,
      ),
    );
  } catch (problem) {
    const error = /** @type {Error} */ (problem);
    return { error: error.message, kind: error.constructor.name };
  }
}

await answerLines(answer);
