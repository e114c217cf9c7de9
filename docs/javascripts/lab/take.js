import {
  clusterIntervals,
  intervalColumns,
  posteriorIntervals,
} from "../../engine/cluster_intervals.js";
import { estimatesColumns } from "../../engine/estimates_columns.js";
import { RANDOM } from "../../table/code_text.js";
import { defaultState, NAMES } from "./state.js";

/** @typedef {import("./model.js").Result} Result */
/** @typedef {import("./draw_samples.js").Setting} Setting */

/**
 * Return the arguments of create_data that differ from its defaults.
 *
 * @param {import("../../engine/parameters.js").Parameters} parameters
 * @param {string} equals how the language writes them: "=" or " = "
 */
function argumentsOf(parameters, equals) {
  const first = defaultState().parameters;
  return NAMES.filter((name) => parameters[name] !== first[name])
    .map((name) => `${snake(name)}${equals}${parameters[name]}`)
    .join(", ");
}

/** @param {Setting} setting */
export function rCode({ parameters, randomEffects, prior }) {
  const source = new URL("../../r/create_data.R", import.meta.url);
  return (
    `source("${source}")\nlibrary(lme4)\n${prior ? "library(blme)\n" : ""}\n` +
    `data <- create_data(${argumentsOf(parameters, " = ")})\n` +
    `model <- ${prior ? "blmer" : "lmer"}(y ~ x + ${RANDOM[randomEffects]}, data)\n` +
    "summary(model, correlation = FALSE)\n" +
    "coef(model)$cluster  # the mixed model's estimates\n" +
    "coef(lmList(y ~ x | cluster, data))  # every cluster's own regression\n"
  );
}

/** @param {Setting} setting */
export function pythonCode({ parameters, randomEffects, prior }) {
  const structure = randomEffects === "correlated" ? "" : `, random_effects="${randomEffects}"`;
  const penalty = prior ? `, prior="${prior}"` : "";
  const given = argumentsOf(parameters, "=");
  return (
    "from shrinksite import create_data, fit, lme4_summary, pool, true_coefficients\n\n" +
    `data = create_data(${given})\n` +
    `model = fit(data${structure}${penalty})\nprint(lme4_summary(model))\n` +
    `pooled = pool(model, true_coefficients(${given}))\n`
  );
}

/** @param {Result} result */
export function dataCsv({ data: { y, x, cluster } }) {
  return csv(["y", "x", "cluster"], [y, x, cluster]);
}

/**
 * @param {Result} result
 * @param {import("../../engine/posterior.js").Posterior | null} [posterior] of the result
 */
export function estimatesCsv({ fitted, pooled }, posterior = null) {
  const columns = {
    ...estimatesColumns(pooled, fitted.coefficients),
    ...intervalColumns(clusterIntervals(fitted)),
    ...(posterior && {
      posterior_intercept: posterior.coefficients.intercept.mean,
      posterior_x: posterior.coefficients.x?.mean ?? [],
      ...intervalColumns(posteriorIntervals(posterior), "posterior"),
    }),
  };
  return csv(Object.keys(columns), Object.values(columns));
}

/**
 * Return columns of numbers as CSV; what is not known is an empty cell.
 *
 * @param {string[]} names
 * @param {ArrayLike<string | number>[]} columns
 */
function csv(names, columns) {
  const lines = [names.join(",")];
  for (let i = 0; i < columns[0].length; i++) {
    lines.push(columns.map((column) => (Number.isNaN(column[i]) ? "" : column[i])).join(","));
  }
  return `${lines.join("\n")}\n`;
}

/** @param {string} camel */
function snake(camel) {
  return camel.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
