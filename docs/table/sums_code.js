/** Code in Python and R for a table of sums. */

import { ENCODINGS, quote, structureArgument } from "./code_text.js";
import { BLANKS } from "./rows.js";

const NAMES = /** @type {const} */ ({
  cluster: "cluster",
  n: "n",
  meanX: "mean_x",
  meanY: "mean_y",
  sxx: "sxx",
  sxy: "sxy",
  syy: "syy",
});

/**
 * @param {object} source
 * @param {string} source.file
 * @param {string} source.encoding
 * @param {import("./describe_table.js").Table} table
 * @param {import("./sums_columns.js").SumsColumns} at
 * @param {Pick<import("./asked.js").Choices, "x" | "centre" | "centreWithin" | "scale">} chosen
 * @param {import("../engine/structures.js").RandomEffects} randomEffects
 * @returns {{python: string, r: string}}
 */
export function sumsCode({ file, encoding }, table, at, chosen, randomEffects) {
  const hasX = chosen.x >= 0;
  const { separation, decimal, columns } = table;
  const renamed = Object.entries(NAMES)
    .filter(([place]) => at[/** @type {keyof typeof NAMES} */ (place)] >= 0)
    .filter(([place]) => hasX || !["meanX", "sxx", "sxy"].includes(place))
    .map(([place, name]) => [columns[at[/** @type {keyof typeof NAMES} */ (place)]].name, name]);
  const { separator } = separation;
  const read = [
    quote(file),
    `sep=${quote(separator === BLANKS ? "\\s+" : separator)}`,
    ...(decimal === "," ? ['decimal=","'] : []),
    `encoding=${quote(ENCODINGS[encoding]?.python ?? encoding)}`,
    `dtype={${quote(columns[at.cluster].name)}: str}`,
  ];
  const python = [
    "import pandas as pd",
    "from shrinksite import fit_sums, lme4_summary, pool",
    "",
    `table = pd.read_csv(${read.join(", ")})`,
    "names = {",
    ...renamed.map(([here, name]) => `    ${quote(here)}: "${name}",`),
    "}",
    "sums = table[list(names)].rename(columns=names).dropna()",
    ...(hasX ? transforming(chosen) : []),
    `fitted = fit_sums(sums${hasX ? structureArgument(randomEffects) : ""})`,
    "print(lme4_summary(fitted))",
    `pool(fitted)  # every cluster's ${hasX ? "intercept and slope" : "mean"}, by pooling`,
    "",
  ].join("\n");
  return { python, r: "# lme4 fits rows; it cannot read sums.\n" };
}

const MEAN = '(sums["n"] * sums["mean_x"]).sum() / sums["n"].sum()';

/** @param {{centre: boolean, centreWithin: boolean, scale: boolean}} chosen */
function transforming({ centre, centreWithin, scale }) {
  return [
    ...(centreWithin
      ? ['sums["mean_x"] = 0.0  # x from each cluster\'s mean']
      : centre
        ? [`sums["mean_x"] -= ${MEAN}`]
        : []),
    ...(scale
      ? [
          `between = (sums["n"] * (sums["mean_x"] - ${MEAN}) ** 2).sum()`,
          'sd = ((sums["sxx"].sum() + between) / (sums["n"].sum() - 1)) ** 0.5',
          'sums = sums.assign(mean_x=sums["mean_x"] / sd, sxx=sums["sxx"] / sd**2, sxy=sums["sxy"] / sd)',
        ]
      : []),
  ];
}
