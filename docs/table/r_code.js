/** Code in R that repeats what the page read and fitted. */

import { brmsCode } from "./brms_code.js";
import { cell, named, numbers } from "./r_columns.js";
import { fitting, transforming, withMeans } from "./r_fitting.js";
import { asRows, filling, reading, trimmed } from "./r_reading.js";

/** @typedef {import("./recipe.js").Recipe} Recipe */

/**
 * @param {Recipe} recipe
 * @returns {string}
 */
export function rCode(recipe) {
  const { y, x, cluster, within, filled, long } = recipe;
  const roles = within ? { cluster, within } : { cluster };
  return [
    "library(lme4)",
    "",
    ...reading(recipe),
    ...filled.flatMap((column) => filling(column, recipe)),
    ...(long ? asRows(long) : []),
    "cell <- function(column, missing = character()) {",
    `  text <- ${trimmed("data[[column]]", recipe)}`,
    "  replace(text, text %in% missing, NA)",
    "}",
    ...numbers("y", y),
    ...(x ? numbers("x", x) : []),
    ...Object.entries(roles).map(([role, column]) => `${role} <- ${cell(column)}${named(column)}`),
    ...(within ? ['cluster <- interaction(cluster, within, sep = " / ", drop = TRUE)'] : []),
    `d <- data.frame(y, ${x ? "x, " : ""}cluster = factor(cluster))`,
    ...transforming(recipe),
    "",
    ...fitting(recipe),
    "summary(model, correlation = FALSE)",
    `coef(model)$cluster  # every cluster's ${x ? "intercept and slope" : "mean"}`,
    ...withMeans(recipe),
    "# How sure is all this? The posterior, which takes brms some minutes:",
    ...["library(brms)", ...brmsCode("d", recipe.randomEffects, x !== null)].map(
      (line) => `# ${line}`,
    ),
    "",
  ].join("\n");
}
