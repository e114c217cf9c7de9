/** R that reads a file into a frame of text, as the page read it. */

import { ENCODINGS, oddQuotes, quote } from "./code_text.js";
import { INVISIBLE } from "./quoted_cell.js";
import { vector, wrapped } from "./r_text.js";

/** @typedef {import("./recipe.js").Recipe} Recipe */

/** @param {Recipe} recipe */
export function reading(recipe) {
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
export function filling(column, recipe) {
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
export function trimmed(cells, { hasInvisible }) {
  const more = hasInvisible ? INVISIBLE : "";
  return `trimws(${cells}, whitespace = "[\\\\h\\\\v${more}]")`;
}

/** @param {NonNullable<Recipe["long"]>} long */
export function asRows({ columns, headings }) {
  const positions = vector(columns.map((column) => column + 1));
  return [
    "# One row for each of the columns that are one",
    "data <- do.call(rbind, Map(function(column, heading) {",
    "  cbind(data, heading = heading, value = data[[column]])",
    `}, ${positions}, ${vector(headings.map(quote))}))`,
  ];
}
