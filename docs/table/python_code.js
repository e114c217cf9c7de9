/** Code in Python that repeats what the page read and fitted. */

import { comment, structureArgument } from "./code_text.js";
import { cell, numbers } from "./python_columns.js";
import { asRows, filling, reading, stripped } from "./python_reading.js";

/** @typedef {import("./recipe.js").Recipe} Recipe */

/**
 * @param {Recipe} recipe
 * @returns {string}
 */
export function pythonCode(recipe) {
  const { y, x, cluster, within, filled, long, hasOddQuotes } = recipe;
  const label = within ? `${cell(cluster)} + " / " + ${cell(within)}` : cell(cluster);
  const names = within ? { name: `${cluster.name}, ${within.name}` } : cluster;
  return [
    ...(hasOddQuotes ? ["import io", "import re", ""] : []),
    "import pandas as pd",
    "from shrinksite import fit, lme4_summary, pool",
    "",
    ...reading(recipe),
    ...filled.flatMap((column) => filling(column, recipe)),
    ...(long ? asRows(long) : []),
    "",
    "",
    "def cell(column, missing=()):",
    `    text = ${stripped("column", recipe)}`,
    "    return text.mask(text.isin(missing))",
    "",
    "",
    ...numbers("y", y),
    ...(x ? numbers("x", x) : []),
    `d = pd.DataFrame({"y": y, ${x ? '"x": x, ' : ""}"cluster": ${label}})  # ${comment(names.name)}`,
    ...transforming(recipe),
    `fitted = fit(d${x ? structureArgument(recipe.randomEffects) : ", x=None"})`,
    "print(lme4_summary(fitted))",
    `pool(fitted)  # every cluster's ${x ? "intercept and slope" : "mean"}, by pooling`,
    "# How sure is all this? The posterior, with brms's priors and without a sampler:",
    "# from shrinksite import posterior",
    "# print(posterior(fitted).parameters)",
    "",
  ].join("\n");
}

/** @param {Recipe} recipe */
function transforming({ leavesOut, centre, scale }) {
  return [
    ...(leavesOut ? ["d = d.dropna()"] : []),
    ...(centre === "mean" ? ['d["x"] = d["x"] - d["x"].mean()'] : []),
    ...(centre === "cluster"
      ? ['d["x"] = d["x"] - d.groupby("cluster")["x"].transform("mean")']
      : []),
    ...(scale ? ['d["x"] = d["x"] / d["x"].std()'] : []),
  ];
}
