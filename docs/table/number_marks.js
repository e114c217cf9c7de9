/** The ways in which numbers are written: their decimal mark and what sets thousands apart. */

/** @typedef {"." | ","} DecimalMark */
/** @typedef {"" | "," | "." | " " | "'"} ThousandsMark "'" is any apostrophe, " " any blank */

/**
 * Every way, as {decimal, thousands}. Its position in this list is its number; simple ones first.
 *
 * @type {readonly {decimal: DecimalMark, thousands: ThousandsMark}[]}
 */
export const MARKS = [
  { decimal: ".", thousands: "" },
  { decimal: ",", thousands: "" },
  { decimal: ".", thousands: "," },
  { decimal: ",", thousands: "." },
  { decimal: ".", thousands: " " },
  { decimal: ",", thousands: " " },
  { decimal: ".", thousands: "'" },
  { decimal: ",", thousands: "'" },
];
export const [PLAIN, COMMA, COMMA_THOUSANDS, POINT_THOUSANDS] = MARKS.keys();

/**
 * Return the ways for which something holds as the bits of a number.
 *
 * @param {(marks: {decimal: DecimalMark, thousands: ThousandsMark}) => boolean} holds
 */
function ways(holds) {
  return MARKS.reduce((bits, marks, way) => bits | (Number(holds(marks)) << way), 0);
}

const ALL = ways(() => true);
const WITH_POINT = ways(({ decimal }) => decimal === ".");
const WITH_COMMA = ways(({ decimal }) => decimal === ",");
export const EITHER_POINT = WITH_POINT | (1 << POINT_THOUSANDS); // 1.316
export const EITHER_COMMA = WITH_COMMA | (1 << COMMA_THOUSANDS); // 1,316

/**
 * Return the ways in which a number can be read whose only marks are a point or a comma at most.
 *
 * @param {import("./scan_number.js").Seen} seen
 * @returns {number} bits
 */
export function waysOfScanned({ mark, before, after, startsWith0, hasExponent }) {
  if (mark === 0) return ALL;
  const isEither = after === 3 && before > 0 && before <= 3 && !startsWith0 && !hasExponent;
  if (mark === 46) return isEither ? EITHER_POINT : WITH_POINT;
  return isEither ? EITHER_COMMA : WITH_COMMA;
}

const PATTERNS = MARKS.map(({ decimal, thousands }) => {
  const mark = decimal === "." ? "\\." : ",";
  // India sets apart two digits at a time, above the first three.
  const groups = { "": "", ",": "|[1-9]\\d?(?:,\\d{2})+,\\d{3}|[1-9]\\d{0,2}(?:,\\d{3})+" }[
    /** @type {string} */ (thousands)
  ];
  const grouped = groups ?? `|[1-9]\\d{0,2}(?:[${thousands}]\\d{3})+`;
  return new RegExp(`^(?:\\d+${grouped})?(?:${mark}\\d*)?(?:e[+-]?\\d+)?$`, "i");
});

/**
 * Return the ways in which the digits and marks of a number can be read.
 *
 * @param {string} digits without sign and unit; blanks are " ", apostrophes "'"
 * @returns {number} bits; 0 for none
 */
export function waysOf(digits) {
  return PATTERNS.reduce((bits, pattern, way) => bits | (Number(pattern.test(digits)) << way), 0);
}

/**
 * Return the number that digits and marks mean, read in one way; NaN if they cannot.
 *
 * @param {string} digits as in `waysOf`
 * @param {number} way
 */
export function valueOf(digits, way) {
  if (!PATTERNS[way].test(digits)) return NaN;
  const { decimal, thousands } = MARKS[way];
  const bare = thousands === "" ? digits : digits.replaceAll(thousands, "");
  return Number(decimal === "," ? bare.replace(",", ".") : bare);
}
