/** Lines of a text, and cells, that are no data whatever table they stand in. */

// A mark of a comment; but #N/A and #DIV/0! are cells of a spreadsheet, and #### one too narrow.
const COMMENT = /^\s*(?:#(?!n\/?[av]\b|[\p{L}\d/]+[!?]|#)|\/\/|%|!)/iu;
const DRAWN = "|+:=–—_\\u2500-\\u257f-"; // with the signs of boxes
const RULE = new RegExp(`^[\\s${DRAWN}]*[=–—_\\u2500-\\u257f-]{3}[\\s${DRAWN}]*$`); // below headings
const BORDER = /^(?:[|&\u2500-\u257f]|\\\\)$/;
const TYPES = /^\s*(?:<[\w,*]+>\s*)+$/;
const WIDE_GAP = /[^\s.:]\s{2,}\S/; // but not that of "Table 1.  Reaction times"
const SEPARATOR = /^"?sep=.?"?$/i; // written for Excel

/** Around tables that are printed: what was typed to see them, how large they are, LaTeX's commands. */
const PRINTED = [
  /^>{1,3}(?: ?[a-z.][\w.]*(?:[([$].*| *<-.*|)| *)$/i, // > head(d)
  /^(?:In|Out) ?\[\d*\]:/,
  /^\s*\[ ?reached (?:getOption|'max')/,
  /^\s*\[\d+ rows x \d+ columns\]$/,
  /^shape: \(\d+, ?\d+\)$/,
  /^\s*\(?\d+ rows?(?: in set|\)| omitted|$)/,
  /^\d+×\d+ DataFrame/,
  /^\s*\\(?:[a-z]+\b|[a-z]*\{)/, // \hline
];

/** @param {string} line */
export function isComment(line) {
  return COMMENT.test(line) || isPrinted(line);
}

/**
 * Whether a program printed a line around a table that it showed.
 *
 * @param {string} line
 */
export function isPrinted(line) {
  return PRINTED.some((form) => form.test(line));
}

/** @param {string} line */
export function isRule(line) {
  return RULE.test(line);
}

/**
 * Whether a rule is drawn between the rows of boxes: +---+---+.
 *
 * @param {string} line
 */
export function isBoxRule(line) {
  return /[|+\u2500-\u257f]/.test(line) && isRule(line);
}

/** @param {string} line */
export function isSeparatorLine(line) {
  return SEPARATOR.test(line.trim());
}

/**
 * Whether a line holds what R and polars say of columns below their names: <chr> <dbl>.
 *
 * @param {string} line
 */
export function areTypes(line) {
  return TYPES.test(line);
}

/**
 * Whether cells stand apart in a line by more than the blank that words have between them.
 *
 * @param {string} line
 */
export function hasWideGap(line) {
  return WIDE_GAP.test(line);
}

/**
 * Whether a cell is a line between cells, or one of LaTeX's marks.
 *
 * @param {string} cell
 */
export function isBorder(cell) {
  return BORDER.test(cell);
}
