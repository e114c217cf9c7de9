/** Pieces of R: vectors, arguments over several lines. */

/** @param {(string | number)[]} values */
export function vector(values) {
  return values.length === 1 ? String(values[0]) : `c(${values.join(", ")})`;
}

/**
 * Return arguments on lines that are not too long.
 *
 * @param {string[]} given
 * @param {number} indent
 */
export function wrapped(given, indent) {
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
