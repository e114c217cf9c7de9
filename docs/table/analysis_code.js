/**
 * Code in R and Python that repeats an analysis. Names come from the reader's file: all are quoted.
 * The table is read twice, as numbers and as text, because a cluster called 007 is not 7.
 */

const MISSING = [
  "",
  "NA",
  "na",
  "N/A",
  "n/a",
  "#N/A",
  "NaN",
  "nan",
  "NULL",
  "null",
  "None",
  "none",
  ".",
];

/**
 * @typedef {object} Analysis
 * @property {string} file
 * @property {import("./guess_format.js").Format} format
 * @property {{y: number, x: number | null, cluster: number}} positions of the columns, from 0; null
 *   where there is no predictor
 * @property {{y: string, x: string, cluster: string}} headings as the comment shows them
 * @property {boolean} centre
 * @property {boolean} scale
 * @property {boolean} leavesOut
 * @property {boolean} isSaturated whether lme4 must be told that there are few rows
 * @property {import("../engine/structures.js").RandomEffects} [randomEffects] left out: correlated
 */

/** The random effects of each structure, in lme4's formula. */
export const RANDOM = {
  correlated: "(x | cluster)",
  uncorrelated: "(x || cluster)",
  intercept: "(1 | cluster)",
};

/** @param {Analysis} analysis */
export function rCode({
  file,
  format,
  positions,
  headings,
  centre,
  scale,
  leavesOut,
  isSaturated,
  randomEffects = "correlated",
}) {
  const hasX = positions.x !== null;
  const take = (/** @type {number | null} */ position) => `data[[${Number(position) + 1}]]`;
  return [
    "library(lme4)",
    "",
    "read <- function(...) {",
    `  read.csv(${text(file)}, header = ${format.header ? "TRUE" : "FALSE"}, sep = ${text(format.delimiter)},`,
    `           dec = ${text(format.decimal)}, fileEncoding = "UTF-8-BOM", strip.white = TRUE,`,
    `           na.strings = c(${MISSING.map(text).join(", ")}), ...)`,
    "}",
    "data <- read()",
    'names <- read(colClasses = "character")',
    `d <- data.frame(y = ${take(positions.y)},  # ${comment(headings.y)}`,
    ...(hasX ? [`                x = ${take(positions.x)},  # ${comment(headings.x)}`] : []),
    `                cluster = factor(names[[${positions.cluster + 1}]]))  # ${comment(headings.cluster)}`,
    ...(leavesOut ? ["d <- na.omit(d)"] : []),
    ...(hasX && (centre || scale)
      ? [`d$x <- ${centre ? "(d$x - mean(d$x))" : "d$x"}${scale ? " / sd(d$x)" : ""}`]
      : []),
    `model <- lmer(y ~ ${hasX ? "x" : "1"} + ${RANDOM[hasX ? randomEffects : "intercept"]}, d, REML = TRUE${
      isSaturated
        ? ',\n              control = lmerControl(check.nobs.vs.nRE = "ignore", check.nobs.vs.rankZ = "ignore")'
        : ""
    })`,
    "summary(model, correlation = FALSE)",
    "coef(model)$cluster  # every cluster's intercept and slope",
    "",
  ].join("\n");
}

/** @param {Analysis} analysis */
export function pythonCode({
  file,
  format,
  positions,
  headings,
  centre,
  scale,
  leavesOut,
  randomEffects = "correlated",
}) {
  const hasX = positions.x !== null;
  const structure = randomEffects === "correlated" ? "" : `, random_effects="${randomEffects}"`;
  const take = (/** @type {number | null} */ position) => `data.iloc[:, ${position}]`;
  return [
    "import pandas as pd",
    "from shrinksite import fit, lme4_summary, pool",
    "",
    "",
    "def read(**more):",
    "    return pd.read_csv(",
    `        ${text(file)}, sep=${text(format.delimiter)}, decimal=${text(format.decimal)},`,
    `        header=${format.header ? "0" : "None"}, encoding="utf-8-sig", skipinitialspace=True,`,
    `        keep_default_na=False, na_values=[${MISSING.map(text).join(", ")}], **more,`,
    "    )",
    "",
    "",
    "data, names = read(), read(dtype=str)",
    "d = pd.DataFrame(",
    "    {",
    `        "y": ${take(positions.y)},  # ${comment(headings.y)}`,
    ...(hasX ? [`        "x": ${take(positions.x)},  # ${comment(headings.x)}`] : []),
    `        "cluster": names.iloc[:, ${positions.cluster}],  # ${comment(headings.cluster)}`,
    "    }",
    ")",
    ...(leavesOut ? ["d = d.dropna()"] : []),
    ...(hasX && (centre || scale)
      ? [
          `d["x"] = ${centre ? '(d["x"] - d["x"].mean())' : 'd["x"]'}${scale ? ' / d["x"].std()' : ""}`,
        ]
      : []),
    `fitted = fit(d${hasX ? structure : ", x=None"})`,
    "print(lme4_summary(fitted))",
    "pool(fitted)  # every cluster's intercept and slope, by pooling",
    "",
  ].join("\n");
}

/**
 * Return a text as both languages quote it; nothing in it can end the quotation.
 *
 * @param {string} value
 */
function text(value) {
  return JSON.stringify(value).replace(
    /[\u007F-\u009F\u061C\u200B-\u200F\u2028-\u202E\u2066-\u2069\uD800-\uDFFF]/g,
    (c) =>
      c >= "\uD800" && c <= "\uDFFF" ? c : `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/**
 * Return a heading as a comment, on one line whatever it holds.
 *
 * @param {string} heading
 */
function comment(heading) {
  return heading
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, " ")
    .slice(0, 60)
    .trim();
}
