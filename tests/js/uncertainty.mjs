/**
 * What the engine says of uncertainty, behind a pipe, for tests in Python: a JSON list of jobs comes
 * in by standard input, the list of what they gave goes out. NaN is null, and so is infinity.
 *
 * A job calls `name` with `values`; "fit" among them is the fit of the job's columns, or of the
 * parameters of createData, with `options`, and "fits" are those of all `structures`.
 */

import { text } from "node:stream/consumers";

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

/** Chi-squared draws of one stream, one for each of the degrees of freedom. */
function chiSquares(seed, dfs) {
  const stream = new RRandom(seed);
  return dfs.map((df) => chiSquared(stream, df));
}

const each = (call) => (rows) => rows.map((row) => call(...row));
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

/** A typed array is a list in JSON. */
const replacer = (/** @type {string} */ _, /** @type {any} */ value) =>
  ArrayBuffer.isView(value) ? Array.from(/** @type {any} */ (value)) : value;

function answer({ name, values = [], parameters, columns, options, structures }) {
  try {
    const data = parameters ? createData(parameters) : columns;
    const known = {
      columns: () => data,
      y: () => data.y,
      fit: () => fit(data, options),
      fits: () => structures.map((randomEffects) => fit(data, { randomEffects })),
      undefined: () => undefined,
    };
    return FUNCTIONS[name](
      ...values.map((value) => (typeof value === "string" ? known[value]() : value)),
    );
  } catch (problem) {
    const error = /** @type {Error} */ (problem);
    return { error: error.message, kind: error.constructor.name };
  }
}

console.log(JSON.stringify(JSON.parse(await text(process.stdin)).map(answer), replacer));
