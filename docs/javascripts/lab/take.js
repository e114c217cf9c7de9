import {
  clusterIntervals,
  intervalColumns,
  posteriorIntervals,
} from "../../engine/cluster_intervals.js";
import { estimatesColumns } from "../../engine/estimates_columns.js";
import { lme4Term } from "../../engine/lme4_formula.js";
import { snakeCase } from "../../engine/snake_case.js";
import { brmsCode } from "../../table/brms_code.js";
import { structureArgument } from "../../table/code_text.js";
import { defaultState, NAMES } from "./state.js";

/** @typedef {import("./model.js").Result} Result */
/** @typedef {import("./draw_samples.js").Setting} Setting */

/**
 * Return the arguments of create_data or departed_data: the departure and its size, and the
 * parameters that differ from their defaults.
 *
 * @param {Setting} setting
 * @param {string} equals how the language writes them: "=" or " = "
 */
function argumentsOf({ parameters, departure: { name, size } }, equals) {
  const first = defaultState().parameters;
  const changed = NAMES.filter((parameter) => parameters[parameter] !== first[parameter]).map(
    (parameter) => `${snakeCase(parameter)}${equals}${parameters[parameter]}`,
  );
  return [...(name === "none" ? [] : [`"${name}"`, size]), ...changed].join(", ");
}

/**
 * @param {Setting} setting
 * @param {boolean} [isSummedUp] whether the reader has the posterior summed up
 */
export function rCode(setting, isSummedUp = false) {
  const make = setting.departure.name === "none" ? "create_data" : "departed_data";
  const source = new URL(`../../r/${make}.R`, import.meta.url);
  const call = argumentsOf(setting, " = ");
  return (
    `source("${source}")\nlibrary(lme4)\n${setting.prior ? "library(blme)\n" : ""}\n` +
    `data <- ${make}(${call})\n` +
    `model <- ${setting.prior ? "blmer" : "lmer"}(y ~ x + ${lme4Term(setting.randomEffects)}, data)\n` +
    "summary(model, correlation = FALSE)\n" +
    "coef(model)$cluster  # the mixed model's estimates\n" +
    "coef(lmList(y ~ x | cluster, data))  # every cluster's own regression\n" +
    (isSummedUp
      ? ["", "library(brms)", ...brmsCode("data", setting.randomEffects), ""].join("\n")
      : "")
  );
}

/**
 * @param {Setting} setting
 * @param {boolean} [isSummedUp] whether the reader has the posterior summed up
 */
export function pythonCode(setting, isSummedUp = false) {
  const { departure, randomEffects, prior } = setting;
  const penalty = prior ? `, prior="${prior}"` : "";
  const [make, truth] =
    departure.name === "none"
      ? ["create_data", "true_coefficients"]
      : ["departed_data", "departed_coefficients"];
  const call = argumentsOf(setting, "=");
  const names = [make, truth, "fit", "lme4_summary", "pool", ...(isSummedUp ? ["posterior"] : [])];
  const imports = names.sort().join(", ");
  return (
    `from shrinksite import ${imports}\n\n` +
    `data = ${make}(${call})\n` +
    `model = fit(data${structureArgument(randomEffects)}${penalty})\nprint(lme4_summary(model))\n` +
    `pooled = pool(model, ${truth}(${call}))\n` +
    (isSummedUp
      ? "whole = posterior(model)  # with brms's priors, and without a sampler\n" +
        "print(whole.parameters)\n" +
        "whole.coefficients  # every cluster's intercept and slope\n"
      : "")
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
