/** Bytes of a file → text, or why they are not the text of a table. */

import { DataProblem } from "./data_problem.js";

const MOST_BYTES = 300e6;
// eslint-disable-next-line no-control-regex
const CONTROL = /[\0-\x08\x0E-\x1A\x1C-\x1F]/; // what no table has, tab and line ends aside
/** @type {[number[], string][]} How files of other kinds begin. */
const OTHER_KINDS = [
  [[0x50, 0x4b, 0x03, 0x04], "a workbook or another zipped file"],
  [[0xd0, 0xcf, 0x11, 0xe0], "an old Excel workbook"],
  [[0x25, 0x50, 0x44, 0x46], "a PDF"],
  [[0x1f, 0x8b], "a compressed file"],
  [[0x50, 0x41, 0x52, 0x31], "a Parquet file"],
];

/**
 * Return the text of a file: UTF-8, or UTF-16 where the file begins by saying so.
 *
 * @param {Uint8Array} bytes
 * @returns {string} without a byte order mark
 * @throws {DataProblem}
 */
export function decodeText(bytes) {
  if (bytes.length > MOST_BYTES) {
    throw new DataProblem(
      `The file has ${Math.round(bytes.length / 1e6)} MB; at most ${MOST_BYTES / 1e6} MB can be read. ` +
        "Save only the three columns that matter.",
    );
  }
  for (const [start, kind] of OTHER_KINDS) {
    if (start.every((byte, i) => bytes[i] === byte)) {
      throw new DataProblem(
        `This is ${kind}, not text. Save the table as CSV (in Excel: “CSV UTF-8”) and take that file.`,
      );
    }
  }
  const mark = (bytes[0] << 8) | bytes[1];
  if (bytes.length > 1 && (mark === 0xfffe || mark === 0xfeff)) {
    return checkedText(new TextDecoder(mark === 0xfffe ? "utf-16le" : "utf-16be").decode(bytes));
  }
  try {
    return checkedText(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch (error) {
    if (error instanceof DataProblem) throw error;
    const readable = new TextDecoder("utf-8").decode(bytes);
    checkedText(readable);
    const before = readable.slice(0, readable.indexOf("\uFFFD"));
    const row = before.split(/\r\n?|\n/).length;
    throw new DataProblem(
      `Row ${row}: a character is not UTF-8. Save the file with that encoding ` +
        "(in Excel: “CSV UTF-8”, in other programs: encoding UTF-8) and take it again.",
    );
  }
}

/**
 * Return text with line ends of one kind, or say that it is none.
 *
 * @param {string} text
 * @throws {DataProblem} where a character does not belong into a table
 */
export function checkedText(text) {
  const place = text.slice(0, 100_000).search(CONTROL);
  if (place >= 0) {
    const row = text.slice(0, place).split(/\r\n?|\n/).length;
    throw new DataProblem(
      `Row ${row}: this is not the text of a table; it holds bytes of another kind of file. ` +
        "Save the table as CSV and take that file.",
    );
  }
  const bare = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  return bare.includes("\r") ? bare.replace(/\r\n?/g, "\n") : bare;
}
