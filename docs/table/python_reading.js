/** Python that reads a file into a frame of text, as the page read it. */

import { ENCODINGS, oddQuotes, quote } from "./code_text.js";
import { INVISIBLE } from "./quoted_cell.js";

/** @typedef {import("./recipe.js").Recipe} Recipe */

/** @param {Recipe} recipe */
export function reading(recipe) {
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
export function filling(column, recipe) {
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
export function stripped(column, { hasInvisible }) {
  const cells = `data[${column}].fillna("").str`;
  if (!hasInvisible) return `${cells}.strip()`;
  const blanks = `[\\s${INVISIBLE}]`;
  return `${cells}.replace(r"^${blanks}+|${blanks}+$", "", regex=True)`;
}

/** @param {NonNullable<Recipe["long"]>} long */
export function asRows({ columns, headings }) {
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
 * Return a call, its arguments on a line of their own where they are long.
 *
 * @param {string} what
 * @param {string[]} given
 */
function called(what, given) {
  const line = `${what}(${given.join(", ")})`;
  return line.length <= 96 ? [line] : [`${what}(`, `    ${given.join(",\n    ")},`, ")"];
}
