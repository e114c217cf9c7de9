/** R that makes numbers, dates and names of columns of text. */

import { comment, quote, THOUSANDS } from "./code_text.js";
import { isNumberDate, isTimeOfDay } from "./date_patterns.js";
import { ALONE } from "./number_alone.js";
import { DIGITS } from "./number_parts.js";
import { vector } from "./r_text.js";

/** @typedef {import("./recipe.js").CellRecipe} CellRecipe */
/** @typedef {import("./recipe.js").NumberRecipe} NumberRecipe */

/**
 * Return the statements that make a column of numbers.
 *
 * @param {"y" | "x"} role
 * @param {NumberRecipe} column
 * @returns {string[]}
 */
export function numbers(role, column) {
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

/** @param {CellRecipe} column */
export function cell({ column, missing }) {
  const place = typeof column === "number" ? String(column + 1) : quote(column);
  return `cell(${place}${missing.length > 0 ? `, ${vector(missing.map(quote))}` : ""})`;
}

/** @param {CellRecipe} column */
export function named({ name }) {
  return `  # ${comment(name)}`;
}
