/** Lines of a text that are no data whatever table they stand in. */

// A mark of a comment; but #N/A and #DIV/0! are cells of a spreadsheet, and #### one too narrow.
const COMMENT = /^\s*(?:#(?!n\/?[av]\b|[\p{L}\d/]+[!?]|#)|\/\/|%|!)/iu;
const RULE = /^[\s|+:=–—_-]*[-=–—_]{3}[\s|+:=–—_-]*$/; // drawn below headings
const WIDE_GAP = /[^\s.:]\s{2,}\S/; // but not that of "Table 1.  Reaction times"
const SEPARATOR = /^"?sep=.?"?$/i; // written for Excel

/** @param {string} line */
export function isComment(line) {
  return COMMENT.test(line);
}

/** @param {string} line */
export function isRule(line) {
  return RULE.test(line);
}

/** @param {string} line */
export function isSeparatorLine(line) {
  return SEPARATOR.test(line.trim());
}

/**
 * Whether cells stand apart in a line by more than the blank that words have between them.
 *
 * @param {string} line
 */
export function hasWideGap(line) {
  return WIDE_GAP.test(line);
}
