/** Bytes of a file → text, or why they are not the text of a table. */

import { DataProblem } from "./data_problem.js";

const MOST_BYTES = 300e6;
const LOOKED_AT = 4096; // bytes that show whether every second is 0
// eslint-disable-next-line no-control-regex
const CONTROL = /[\0-\x08\x0E-\x1A\x1C-\x1F]/; // what no table has, tab and line ends aside
/** How files of other kinds begin. @type {[number[], string][]} */
const OTHER_KINDS = [
  [[0x50, 0x4b, 0x03, 0x04], "workbook"],
  [[0xd0, 0xcf, 0x11, 0xe0], "old-workbook"],
  [[0x25, 0x50, 0x44, 0x46], "pdf"],
  [[0x1f, 0x8b], "compressed"],
  [[0x50, 0x41, 0x52, 0x31], "parquet"],
];

/**
 * Return the text of a file and how its characters are written.
 *
 * It is UTF-8 or UTF-16 where its bytes say so, and Windows-1252 where they can be neither: what
 * spreadsheets of Western Europe and America write.
 *
 * @param {Uint8Array} bytes
 * @param {string} [asked] encoding, as TextDecoder names it
 * @returns {{text: string, encoding: string}} without a byte order mark
 * @throws {DataProblem}
 */
export function decodeText(bytes, asked) {
  if (bytes.length > MOST_BYTES) {
    const megabytes = { size: Math.round(bytes.length / 1e6), most: MOST_BYTES / 1e6 };
    throw new DataProblem("data-file-too-large", megabytes);
  }
  for (const [start, kind] of OTHER_KINDS) {
    if (start.every((byte, i) => bytes[i] === byte))
      throw new DataProblem("data-file-kind", { kind });
  }
  if (asked) return decoded(bytes, asked);
  const wide = utf16(bytes);
  if (wide) return decoded(bytes, wide);
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return { text: checkedText(text), encoding: "utf-8" };
  } catch (error) {
    if (error instanceof DataProblem) throw error;
    return decoded(bytes, "windows-1252");
  }
}

/**
 * In a stream, since Node takes Windows-1252 that is given whole for Latin-1: without – and €.
 *
 * @param {Uint8Array} bytes
 * @param {string} encoding
 */
function decoded(bytes, encoding) {
  const decoder = new TextDecoder(encoding);
  const text = decoder.decode(bytes, { stream: true }) + decoder.decode();
  return { text: checkedText(text), encoding };
}

/**
 * Return which UTF-16 the bytes are, by their mark or by zeros in every second place; or null.
 *
 * @param {Uint8Array} bytes
 */
function utf16(bytes) {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const sample = bytes.subarray(0, Math.min(LOOKED_AT, bytes.length - (bytes.length % 2)));
  if (sample.length < 4) return null;
  const isZero = (/** @type {number} */ parity) =>
    sample.every((byte, i) => i % 2 !== parity || byte === 0);
  const hasNone = (/** @type {number} */ parity) =>
    sample.every((byte, i) => i % 2 !== parity || byte !== 0);
  if (isZero(1) && hasNone(0)) return "utf-16le";
  return isZero(0) && hasNone(1) ? "utf-16be" : null;
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
    throw new DataProblem("data-no-text", { row: String(row) });
  }
  const bare = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  return bare.includes("\r") ? bare.replace(/\r\n?/g, "\n") : bare;
}
