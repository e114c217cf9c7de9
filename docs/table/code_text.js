/** Texts from a reader's file as they may stand in code: nothing in them can end a quotation. */

import { USUAL } from "../engine/structures.js";

/**
 * Return a text as R and Python quote it.
 *
 * @param {string} value
 */
export function quote(value) {
  return JSON.stringify(value).replace(
    /[\u007F-\u00A0\u061C\u200B-\u200F\u2028-\u202F\u2066-\u2069\uFEFF]/g,
    (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

/**
 * Return a name as a comment, on one line whatever it holds.
 *
 * @param {string} name
 */
export function comment(name) {
  return name
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, " ")
    .slice(0, 60)
    .trim();
}

/**
 * Return the pattern of quotation marks inside cells that are not doubled: neither a separator nor a
 * line's end is next to them, nor another mark.
 *
 * @param {string} separator
 */
export function oddQuotes(separator) {
  const mark = separator === " " ? "\\s" : separator === "\t" ? "\\t" : separator;
  const [other, word] = [`[^${mark}"\\n]`, `[^${mark}"\\s]`];
  return `(?<=${word})"(?=${other})|(?<=${other})"(?=${word})`;
}

/** Names of encodings in R (iconv) and Python; others are called as they are here. */
export const ENCODINGS = /** @type {Record<string, {r: string, python: string}>} */ ({
  "utf-8": { r: "UTF-8-BOM", python: "utf-8-sig" },
  "utf-16le": { r: "UTF-16LE", python: "utf-16" },
  "utf-16be": { r: "UTF-16BE", python: "utf-16-be" },
  "windows-1252": { r: "CP1252", python: "cp1252" },
  "windows-1250": { r: "CP1250", python: "cp1250" },
  "windows-1251": { r: "CP1251", python: "cp1251" },
  macintosh: { r: "MACINTOSH", python: "mac_roman" },
  shift_jis: { r: "SHIFT_JIS", python: "shift_jis" },
  gb18030: { r: "GB18030", python: "gb18030" },
});

/**
 * Return the argument that names the structure to Python's `fit`, where it is not the usual one.
 *
 * @param {import("../engine/structures.js").RandomEffects} randomEffects
 */
export function structureArgument(randomEffects) {
  return randomEffects === USUAL ? "" : `, random_effects="${randomEffects}"`;
}

/** Marks between thousands that may stand where a column has one of a kind. */
export const THOUSANDS = { "": "", ",": ",", ".": ".", " ": "", "'": "’‘ʼ´`_'" };
