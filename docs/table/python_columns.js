/** Python that makes numbers, dates and names of columns of text. */

import { comment, quote, THOUSANDS } from "./code_text.js";
import { isNumberDate, isTimeOfDay } from "./date_patterns.js";
import { ALONE } from "./number_alone.js";
import { DIGITS } from "./number_parts.js";

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
  const { levels, pattern, name } = column;
  if (levels) {
    const values = levels.map((level, i) => `${quote(level)}: ${i}`).join(", ");
    return [`${role} = ${cell(column)}.map({${values}})  # ${comment(name)}`];
  }
  const first = `${role} = ${cell(column)}  # ${comment(name)}`;
  if (pattern && (!isNumberDate(pattern) || pattern === "%Y%m%d")) {
    return [first, ...dates(role, pattern)];
  }
  const unit = pattern === "unix" ? " / 86400" : pattern === "milliseconds" ? " / 86400000" : "";
  return [
    first,
    ...(column.isAlone
      ? [`${role} = ${role}.str.replace(${quote(ALONE)}, r"\\1", regex=True)  # the number alone`]
      : []),
    ...column.digits.map(
      (some) => `${role} = ${role}.str.translate(str.maketrans("${some}", "${DIGITS}"))`,
    ),
    ...cleaning(column).map(
      ([from, to]) => `${role} = ${role}.str.replace(${from}, ${to}, regex=True)`,
    ),
    `${role} = ${role}.astype(float)`,
    ...(pattern ? [`${role} = (${role} - ${role}.min())${unit}  # days since the first`] : []),
  ];
}

/**
 * Return what has to be replaced before Python takes a text for a number.
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
    ...(hasPrintedMinus ? [['"[−–‒﹣－]"', '"-"']] : []),
    ...(unit ? [[quote(unit.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")), '""']] : []),
    ...(hasBlanks ? [['r"\\s"', '""']] : []),
    ...(marks ? [[quote(`[${marks}]`), '""']] : []),
    ...(hasBrackets ? [['r"^\\((.*)\\)$"', 'r"-\\1"']] : []),
    ...(isMinusBehind ? [['r"^(.*)-$"', 'r"-\\1"']] : []),
    ...(hasComma ? [['","', '"."']] : []),
    ...(hasD ? [['"[dD]"', '"e"']] : []),
  ];
}

/**
 * @param {"y" | "x"} role
 * @param {string} pattern
 */
function dates(role, pattern) {
  const utc = pattern.includes("%z") ? ", utc=True" : "";
  const parsed = `${role} = pd.to_datetime(${role}, format=${quote(pattern)}${utc})`;
  if (isTimeOfDay(pattern)) {
    return [parsed, `${role} = (${role} - ${role}.dt.normalize()) / pd.Timedelta(hours=1)`];
  }
  return [parsed, `${role} = (${role} - ${role}.min()) / pd.Timedelta(days=1)  # since the first`];
}

/** @param {CellRecipe} column */
export function cell({ column, missing }) {
  const place = typeof column === "number" ? String(column) : quote(column);
  return `cell(${place}${missing.length > 0 ? `, [${missing.map(quote).join(", ")}]` : ""})`;
}
