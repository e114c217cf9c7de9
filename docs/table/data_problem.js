/** What is wrong with a reader's data, in words: the row, the column, and what to do. */
export class DataProblem extends Error {
  name = "DataProblem";
}

/**
 * Return a name or a cell as a message shows it, in quotes and not too long.
 *
 * @param {string} text
 */
export function quoted(text) {
  const plain = text.replace(/\s+/g, " ");
  return `“${plain.length > 40 ? `${plain.slice(0, 39)}…` : plain}”`;
}

/** @param {number} value */
export function count(value) {
  return value.toLocaleString("en-US");
}
