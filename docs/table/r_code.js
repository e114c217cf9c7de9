/** Code in R that repeats what the page read and fitted. */

import { comment, ENCODINGS, oddQuotes, quote, RANDOM } from "./code_text.js";
import { isNumberDate, isTimeOfDay } from "./date_patterns.js";
import { ALONE } from "./number_alone.js";
import { DIGITS } from "./number_parts.js";
import { INVISIBLE } from "./quoted_cell.js";

/** @typedef {import("./recipe.js").Recipe} Recipe */
/** @typedef {import("./recipe.js").CellRecipe} CellRecipe */
/** @typedef {import("./recipe.js").NumberRecipe} NumberRecipe */

const THOUSANDS = { "": "", ",": ",", ".": ".", " ": "", "'": "’‘ʼ´`_'" };
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
    "",
  ].join("\n");
}

/** @param {Recipe} recipe */
function reading(recipe) {
  const {
    file,
    encoding,
    separator,
    places,
    hasQuotes,
    hasOddQuotes,
    hasBlankLines,
    skip,
    dropped,
    widest,
  } = recipe;
  const encoded = quote(ENCODINGS[encoding]?.r ?? encoding);
  const drop =
    dropped.length > 0
      ? [`data <- data[-${vector(dropped.map((row) => row + 1))}, ]  # no observations`]
      : [];
  const lines = [
    `file <- file(${quote(file)}, encoding = ${encoded})`,
    "lines <- readLines(file)",
    "close(file)",
  ];
  if (places) {
    const ends = [...places.slice(1), 1_000_000];
    return [
      ...lines,
      ...(skip > 0 ? [`lines <- lines[-(1:${skip})]`] : []),
      'lines <- lines[grepl("\\\\S", lines)]',
      `from <- ${vector(places.map((place) => place + 1))}`,
      `to <- ${vector(ends)}`,
      "data <- as.data.frame(Map(function(from, to) substring(lines, from, to), from, to))",
      ...drop,
    ];
  }
  const options = [
    "header = FALSE",
    ...(skip > 0 ? [`skip = ${skip}`] : []),
    ...(separator === "," ? [] : [`sep = ${quote(separator === " " ? "" : separator)}`]),
    ...(hasQuotes ? [] : ['quote = ""']),
    ...(widest > 0 ? [`col.names = 1:${widest}`] : []),
    'colClasses = "character", na.strings = character()',
  ];
  if (!hasOddQuotes && !hasBlankLines) {
    const given = [quote(file), ...options, `fileEncoding = ${encoded}`];
    return [`data <- read.csv(${wrapped(given, 17)})`, ...drop];
  }
  return [
    ...lines,
    ...(hasBlankLines ? [`lines[!grepl("\\\\S", lines)] <- ""  # blanks are no row`] : []),
    ...(hasOddQuotes
      ? [
          "# Quotation marks inside cells, which are not doubled",
          `odd <- ${quote(oddQuotes(separator))}`,
          `lines <- gsub(odd, "'", lines, perl = TRUE)`,
        ]
      : []),
    `data <- read.csv(${wrapped(["text = lines", ...options], 17)})`,
    ...drop,
  ];
}

/**
 * @param {number} column
 * @param {Recipe} recipe
 */
function filling(column, recipe) {
  const cells = `data[[${column + 1}]]`;
  const text = trimmed(cells, recipe);
  const { dittos } = recipe;
  return [
    "# Empty cells hold what stands above",
    `is_written <- ${dittos.length > 0 ? `!(${text} %in% ${vector(["", ...dittos].map(quote))})` : `${text} != ""`}`,
    `${cells} <- c("", ${cells}[is_written])[cumsum(is_written) + 1]`,
  ];
}

/**
 * Return cells without what stands around them.
 *
 * @param {string} cells
 * @param {Recipe} recipe
 */
function trimmed(cells, { hasInvisible }) {
  const more = hasInvisible ? INVISIBLE : "";
  return `trimws(${cells}, whitespace = "[\\\\h\\\\v${more}]")`;
}

/** @param {NonNullable<Recipe["long"]>} long */
function asRows({ columns, headings }) {
  const positions = vector(columns.map((column) => column + 1));
  return [
    "# One row for each of the columns that are one",
    "data <- do.call(rbind, Map(function(column, heading) {",
    "  cbind(data, heading = heading, value = data[[column]])",
    `}, ${positions}, ${vector(headings.map(quote))}))`,
  ];
}

/**
 * Return the statements that make a column of numbers.
 *
 * @param {"y" | "x"} role
 * @param {NumberRecipe} column
 * @returns {string[]}
 */
function numbers(role, column) {
  const { levels, pattern } = column;
  const first = `${role} <- ${levels ? `match(${cell(column)}, ${vector(levels.map(quote))}) - 1` : cell(column)}${named(column)}`;
  if (levels) return [first];
  if (pattern && !isNumberDate(pattern)) return [first, ...dates(role, pattern)];
  if (pattern === "%Y%m%d") return [first, ...dates(role, pattern)];
  const unit = pattern === "unix" ? " / 86400" : pattern === "milliseconds" ? " / 86400000" : "";
  return [
    first,
    ...(column.isAlone
      ? [`${role} <- sub(${quote(ALONE)}, "\\\\1", ${role}, perl = TRUE)  # the number alone`]
      : []),
    ...column.digits.map((some) => `${role} <- chartr("${some}", "${DIGITS}", ${role})`),
    ...cleaning(column).map(
      ([from, to, how]) => `${role} <- gsub(${from}, ${to}, ${role}, ${how})`,
    ),
    `${role} <- as.numeric(${role})`,
    ...(pattern
      ? [`${role} <- (${role} - min(${role}, na.rm = TRUE))${unit}  # days since the first`]
      : []),
  ];
}

/**
 * Return what has to be replaced before R takes a text for a number.
 *
 * @param {NumberRecipe} column
 * @returns {string[][]}
 */
function cleaning({
  unit,
  thousands,
  hasComma,
  hasBlanks,
  hasPrintedMinus,
  hasBrackets,
  isMinusBehind,
  hasD,
}) {
  const marks = THOUSANDS[thousands];
  return [
    ...(hasPrintedMinus ? [['"[−–‒﹣－]"', '"-"', "perl = TRUE"]] : []),
    ...(unit ? [[quote(unit), '""', "fixed = TRUE"]] : []),
    ...(hasBlanks ? [['"\\\\h"', '""', "perl = TRUE"]] : []),
    ...(marks ? [[quote(`[${marks}]`), '""', "perl = TRUE"]] : []),
    ...(hasBrackets ? [['"^[(](.*)[)]$"', '"-\\\\1"', "perl = TRUE"]] : []),
    ...(isMinusBehind ? [['"^(.*)-$"', '"-\\\\1"', "perl = TRUE"]] : []),
    ...(hasComma ? [['","', '"."', "fixed = TRUE"]] : []),
    ...(hasD ? [['"[dD]"', '"e"', "perl = TRUE"]] : []),
  ];
}

/**
 * @param {"y" | "x"} role
 * @param {string} pattern
 */
function dates(role, pattern) {
  const hasNames = /%[bBp]/.test(pattern);
  const format = pattern.replace("%S.%f", "%OS") + (pattern === "%Y-%m" ? "-%d" : "");
  const time = (/** @type {string} */ what) =>
    `${role} <- ${what}(${role}, format = ${quote(format)}, tz = "UTC")`;
  return [
    ...(hasNames ? ['invisible(Sys.setlocale("LC_TIME", "C"))  # English names'] : []),
    ...(pattern === "%Y-%m" ? [`${role} <- paste0(${role}, "-01")`] : []),
    ...(pattern.includes("%z")
      ? [`${role} <- sub(":(\\\\d\\\\d)$", "\\\\1", sub("[zZ]$", "+0000", ${role}), perl = TRUE)`]
      : []),
    ...(isTimeOfDay(pattern)
      ? [
          time("as.POSIXlt"),
          `${role} <- ${role}$hour + ${role}$min / 60 + ${role}$sec / 3600  # hours`,
        ]
      : [
          time("as.POSIXct"),
          `${role} <- as.numeric(difftime(${role}, min(${role}, na.rm = TRUE), units = "days"))`,
        ]),
  ];
}

/** @param {Recipe} recipe */
function transforming({ leavesOut, centre, scale }) {
  return [
    ...(leavesOut ? ["d <- na.omit(d)"] : []),
    ...(centre === "mean" ? ["d$x <- d$x - mean(d$x)"] : []),
    ...(centre === "cluster" ? ["d$mean_x <- ave(d$x, d$cluster)", "d$x <- d$x - d$mean_x"] : []),
    ...(scale ? ["d$x <- d$x / sd(d$x)"] : []),
  ];
}

/** @param {Recipe} recipe */
function fitting({ x, randomEffects, isSaturated, anyTheta, isFarOff }) {
  const formula = `y ~ ${x ? "x" : "1"} + ${RANDOM[x ? randomEffects : "intercept"]}`;
  const control = isSaturated ? "control" : "lmerControl";
  const controlling = isSaturated
    ? [
        "# lmer refuses so few rows unless it is told not to",
        "control <- function(...) {",
        '  lmerControl(check.nobs.vs.nRE = "ignore", check.nobs.vs.rankZ = "ignore", ...)',
        "}",
      ]
    : [];
  const ending = `model <- lmer(${formula}, d, start = theta, control = ${control}(optimizer = NULL))`;
  if (anyTheta) {
    return [
      ...controlling,
      "# These rows do not tell the variances apart: every search ends elsewhere, and none is better.",
      "# This is where the page's ended.",
      `theta <- ${vector(anyTheta)}`,
      ending,
    ];
  }
  const searching = [
    ...controlling,
    "# One search may end elsewhere: the best of three",
    "search <- function(data) {",
    `  controls <- list(${control}(), ${control}(optimizer = "Nelder_Mead"),`,
    `                   ${control}(optimizer = "bobyqa", optCtrl = list(rhoend = 1e-9)))`,
    `  models <- lapply(controls, function(control) lmer(${formula}, data, control = control))`,
    "  models[[which.min(sapply(models, REMLcrit))]]",
    "}",
  ];
  if (!isFarOff) return [...searching, "model <- search(d)"];
  const isCorrelated = randomEffects === "correlated";
  return [
    ...searching,
    "# In these units lmer's search may stop early. So it searches where x is",
    `# ${isCorrelated ? "centred and " : ""}scaled, and what it finds goes back into the units of the data.`,
    ...(isCorrelated ? ["centre <- mean(d$x)"] : []),
    "scale <- sd(d$x)",
    `model <- search(transform(d, x = ${isCorrelated ? "(x - centre)" : "x"} / scale))`,
    ...(isCorrelated
      ? [
          "back <- matrix(c(1, 0, -centre / scale, 1 / scale), 2)",
          'v <- tcrossprod(back %*% getME(model, "Tlist")[[1]])',
          "theta <- if (v[1, 1] > 0) {",
          "  c(sqrt(v[1, 1]), v[1, 2] / sqrt(v[1, 1]), sqrt(max(0, v[2, 2] - v[1, 2]^2 / v[1, 1])))",
          "} else c(0, 0, sqrt(v[2, 2]))",
        ]
      : ['theta <- getME(model, "theta") / c(1, scale)']),
    ending,
  ];
}

/**
 * Return the model that is told the clusters' means as well, for who centred within clusters.
 *
 * @param {Recipe} recipe
 */
function withMeans({ centre, randomEffects }) {
  if (centre !== "cluster") return [];
  return [
    "# The model above knows no cluster's mean of x. As a second predictor, between clusters:",
    `# summary(lmer(y ~ x + mean_x + ${RANDOM[randomEffects]}, d))`,
  ];
}

/** @param {CellRecipe} column */
function cell({ column, missing }) {
  const place = typeof column === "number" ? String(column + 1) : quote(column);
  return `cell(${place}${missing.length > 0 ? `, ${vector(missing.map(quote))}` : ""})`;
}

/** @param {CellRecipe} column */
function named({ name }) {
  return `  # ${comment(name)}`;
}

/** @param {(string | number)[]} values */
function vector(values) {
  return values.length === 1 ? String(values[0]) : `c(${values.join(", ")})`;
}

/**
 * Return arguments on lines that are not too long.
 *
 * @param {string[]} given
 * @param {number} indent
 */
function wrapped(given, indent) {
  let line = "";
  const lines = [];
  for (const [i, one] of given.entries()) {
    const text = one + (i + 1 < given.length ? ", " : "");
    if (line !== "" && line.length + text.length + indent > 96) {
      lines.push(line.trimEnd());
      line = "";
    }
    line += text;
  }
  return [...lines, line].join(`\n${" ".repeat(indent)}`);
}
