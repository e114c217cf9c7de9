/**
 * The engine behind a pipe, for tests in Python (see answer_lines.mjs).
 *
 * A job has `parameters` of createData, or `columns` y, x, cluster, or their `sums`, and `options` of fit;
 * `quantiles` is a list of p; `look` asks for the figure, with an own window if it says `isOwn`.
 */

import { betweenWithin } from "../../docs/engine/between_within.js";
import { regressByCluster } from "../../docs/engine/by_cluster.js";
import { modelFrame } from "../../docs/engine/model_frame.js";
import { departedData, departedParameters } from "../../docs/engine/departures.js";
import { fit } from "../../docs/engine/fit.js";
import { fitSums } from "../../docs/engine/fit_sums.js";
import { correlation } from "../../docs/engine/correlation.js";
import { estimatesColumns } from "../../docs/engine/estimates_columns.js";
import { figureData } from "../../docs/engine/figure_data.js";
import { halfWindow } from "../../docs/engine/geometry.js";
import { harm, measures, movedAway, reliability } from "../../docs/engine/measures.js";
import { ownWeight } from "../../docs/engine/own_weight.js";
import { pool } from "../../docs/engine/pooling.js";
import { createPoolingDial } from "../../docs/engine/pooling_dial.js";
import { normalQuantile } from "../../docs/engine/quantile.js";
import { createData } from "../../docs/engine/simulate.js";
import { answerLines } from "./answer_lines.mjs";

/** @param {any} job */
function answer({
  betweenWithin: rows,
  departure,
  size,
  parameters,
  columns,
  sums,
  options,
  quantiles,
  dataOnly,
  multipliers = [],
  look,
}) {
  if (quantiles) return quantiles.map(normalQuantile);
  try {
    if (rows) {
      const frame = modelFrame(rows);
      return betweenWithin(regressByCluster(frame.y, frame.x, frame.code, frame.labels.length));
    }
    if (departure) {
      return {
        ...departedData(departure, size, parameters),
        parameters: departedParameters(departure, size, parameters),
      };
    }
    const data = sums ?? columns ?? createData(parameters);
    if (dataOnly) return data;
    const fitted = sums ? fitSums(sums, options) : fit(data, options);
    const { standard: _, ...published } = fitted;
    const pooled = pool(fitted, data.truth);
    if (look) {
      const half = look.isOwn ? { half: halfWindow(pooled) } : {};
      return figureData(fitted, pooled, { ...look, ...half });
    }
    return {
      data: columns ? null : data,
      fit: published,
      pooled,
      measures: measures(pooled, fitted.fixedEffects),
      harm: harm(pooled),
      movedAway: movedAway(pooled, {
        intercept: fitted.fixedEffects[0],
        x: fitted.fixedEffects[1],
      }),
      correlation: correlation(fitted.randomEffectsCov),
      reliability: reliability(fitted.randomEffectsCov[0][0], fitted.sigma ** 2, 7),
      columns: Object.keys(estimatesColumns(pooled, fitted.coefficients)),
      weights: fitted.conditionalModes.cluster.map((name) => ownWeight(fitted, name)),
      dial: multipliers.map(createPoolingDial(fitted)),
    };
  } catch (error) {
    const { message, constructor } = /** @type {Error} */ (error);
    return { error: message, kind: constructor.name };
  }
}

await answerLines(answer);
