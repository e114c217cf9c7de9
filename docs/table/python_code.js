/** Code in Python that repeats what the page read and fitted. */

import { comment, ENCODINGS, oddQuotes, quote } from "./code_text.js";
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
export function pythonCode(recipe) {
  const { y, x, cluster, within, filled, long, hasOddQuotes } = recipe;
  const structure =
    x && recipe.randomEffects !== "correlated" ? `, random_effects="${recipe.randomEffects}"` : "";
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
    `fitted = fit(d${x ? structure : ", x=None"})`,
    "print(lme4_summary(fitted))",
    `pool(fitted)  # every cluster's ${x ? "intercept and slope" : "mean"}, by pooling`,
    "",
  ].join("\n");
}

/** @param {Recipe} recipe */
function reading(recipe) {
  const { file, encoding, separator, places, hasQuotes, hasOddQuotes, skip, dropped, widest } =
    recipe;
  const encoded = `encoding=${quote(ENCODINGS[encoding]?.python ?? encoding)}`;
  const drop =
    dropped.length > 0
      ? [`data = data.drop(index=[${dropped.join(", ")}])  # no observations`]
      : [];
  const common = [
    "header=None",
    ...(skip > 0 ? [`skiprows=${skip}`] : []),
    "dtype=str",
    "keep_default_na=False",
  ];
  if (places) {
    const ends = [...places.slice(1), "None"];
    const pairs = places.map((place, i) => `(${place}, ${ends[i]})`);
    const given = [quote(file), `colspecs=[${pairs.join(", ")}]`, ...common, encoded];
    return [...called("data = pd.read_fwf", given), ...drop];
  }
  const options = [
    ...(separator === "," ? [] : [`sep=${separator === " " ? 'r"\\s+"' : quote(separator)}`]),
    ...common,
    ...(hasQuotes ? [] : ["quoting=3"]),
    ...(widest > 0 ? [`names=range(${widest})`] : []),
  ];
  if (!hasOddQuotes) {
    return [...called("data = pd.read_csv", [quote(file), ...options, encoded]), ...drop];
  }
  return [
    `with open(${quote(file)}, ${encoded}) as file:`,
    "    text = file.read()",
    "# Quotation marks inside cells, which are not doubled",
    `odd = ${quote(oddQuotes(separator))}`,
    `text = re.sub(odd, "'", text)`,
    ...called("data = pd.read_csv", ["io.StringIO(text)", ...options]),
    ...drop,
  ];
}

/**
 * @param {number} column
 * @param {Recipe} recipe
 */
function filling(column, recipe) {
  const { dittos } = recipe;
  const isEmpty =
    dittos.length > 0 ? `text.isin(["", ${dittos.map(quote).join(", ")}])` : 'text == ""';
  return [
    `text = ${stripped(String(column), recipe)}`,
    `data[${column}] = text.mask(${isEmpty}).ffill()  # empty cells hold what stands above`,
  ];
}

/**
 * Return a column's cells without what stands around them.
 *
 * @param {string} column
 * @param {Recipe} recipe
 */
function stripped(column, { hasInvisible }) {
  const cells = `data[${column}].fillna("").str`;
  if (!hasInvisible) return `${cells}.strip()`;
  const blanks = `[\\s${INVISIBLE}]`;
  return `${cells}.replace(r"^${blanks}+|${blanks}+$", "", regex=True)`;
}

/** @param {NonNullable<Recipe["long"]>} long */
function asRows({ columns, headings }) {
  return [
    "# One row for each of the columns that are one",
    `columns = {${columns.map((column, k) => `${column}: ${quote(headings[k])}`).join(", ")}}`,
    "data = pd.concat(",
    "    [data.assign(heading=heading, value=data[i]) for i, heading in columns.items()],",
    "    ignore_index=True,",
    ")",
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

/** @param {CellRecipe} column */
function cell({ column, missing }) {
  const place = typeof column === "number" ? String(column) : quote(column);
  return `cell(${place}${missing.length > 0 ? `, [${missing.map(quote).join(", ")}]` : ""})`;
}

/**
 * Return a call, its arguments on a line of their own where they are long.
 *
 * @param {string} what
 * @param {string[]} given
 */
function called(what, given) {
  const line = `${what}(${given.join(", ")})`;
  return line.length <= 96 ? [line] : [`${what}(`, `    ${given.join(",\n    ")},`, ")"];
}
