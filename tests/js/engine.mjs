/**
 * The engine behind a pipe, for tests and scripts in Python: a JSON list of jobs comes in by
 * standard input, the list of what they gave goes out. NaN is null.
 *
 * A job has `parameters` of createData, or `columns` y, x, cluster, and `options` of fit;
 * `quantiles` is a list of p.
 */

import { text } from "node:stream/consumers";

import { fit } from "../../docs/engine/fit.js";
import { measures } from "../../docs/engine/measures.js";
import { ownWeight } from "../../docs/engine/own_weight.js";
import { pool } from "../../docs/engine/pooling.js";
import { createPoolingDial } from "../../docs/engine/pooling_dial.js";
import { normalQuantile } from "../../docs/engine/quantile.js";
import { createData } from "../../docs/engine/simulate.js";

/** A typed array is a list in JSON. */
const replacer = (_, value) => (ArrayBuffer.isView(value) ? Array.from(value) : value);

function answer({ parameters, columns, options, quantiles, dataOnly, multipliers = [] }) {
  if (quantiles) return quantiles.map(normalQuantile);
  try {
    const data = columns ?? createData(parameters);
    if (dataOnly) return data;
    const fitted = fit(data, options);
    const { standard: _, ...published } = fitted;
    const pooled = pool(fitted, data.truth);
    return {
      data: columns ? null : data,
      fit: published,
      pooled,
      measures: measures(pooled, fitted.fixedEffects),
      weights: fitted.conditionalModes.cluster.map((name) => ownWeight(fitted, name)),
      dial: multipliers.map(createPoolingDial(fitted)),
    };
  } catch (error) {
    return { error: error.message, kind: error.constructor.name };
  }
}

console.log(JSON.stringify(JSON.parse(await text(process.stdin)).map(answer), replacer));
