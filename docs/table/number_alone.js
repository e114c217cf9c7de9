/** A cell with one number and what people write around it → the number as it is written. */

const NUMBER = "[-+−]?(?:\\d[\\d.,]*\\d|\\d|[.,]\\d+)(?:[eE][-+]?\\d+)?";
const BEFORE = "(?:[Aa]bout|[Aa]pprox\\.?|[Cc]a\\.?|[Cc]irca|[Ee]twa|[~≈='‘’“\"(\\[]+)?\\s*";
const BEHIND = [
  "[*†‡§¶#?!°'’”\")\\]]*", // footnotes, quotation marks, a doubt
  "[¹²³⁴⁵⁶⁷⁸⁹]|[a-d]", // footnotes
  "°\\s*[NSEW]",
  "(?:±|\\+/-)\\s*[\\d.,]+.*", // 12.3 ± 0.4
  "[(\\[].*[)\\]]", // 12.3 (0.4), 12.3 [11.9, 12.7]
  "(?:out )?of\\s+\\d+.*|von\\s+\\d+.*", // 5 of 10
  "\\s*[-–.]\\s+[^\\d]+|\\s*[=:]\\s*[^\\d]+|[)]\\s*[^\\d]+", // 1 = never, (1) never
];

/** The pattern for JavaScript, R (Perl's) and Python, whose first group is the number. */
export const ALONE = `^(?!\\(${NUMBER}\\)$)${BEFORE}(${NUMBER})\\s*(?:${BEHIND.join("|")})$`;
const PATTERN = new RegExp(ALONE);
const LONGEST = 200;

/**
 * Return the one number of a cell without what stands around it, or the cell if it is nothing so.
 *
 * Two numbers that belong together are no such cell: 1h 20m, 10–20, 1/2, 5 × 10³. Nor is one below a
 * limit (<0.05): it is not known. A number with a unit is a number, and so is one in brackets: (5).
 *
 * @param {string} cell trimmed
 */
export function numberAlone(cell) {
  return (cell.length <= LONGEST && PATTERN.exec(cell)?.[1]) || cell;
}
