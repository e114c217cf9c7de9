/** Texts of a file inside code: they say the same in R, Python and JSON, and no mark is invisible. */

import assert from "node:assert/strict";
import test from "node:test";

import { oddQuotes, quote } from "../../docs/table/code_text.js";

test("a quoted text comes back, and all that cannot be seen is written out", () => {
  const hidden = "\u007f\u0085\u00a0\u061c\u200b\u200f\u2028\u202e\u202f\u2066\u2069\ufeff";
  for (const text of ["", 'a"b\\', "Zoë 😀 ½", hidden, "\ud800 alone", "\t\r\n\0"]) {
    assert.equal(JSON.parse(quote(text)), text);
    assert.doesNotMatch(quote(text), /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\u00a0\u202f]/u);
  }
  assert.equal(quote("Zoë 😀"), '"Zoë 😀"');
  assert.equal(quote("\u0085\ufeff"), String.raw`"\u0085\ufeff"`);
  // Their neighbours can be seen.
  for (const seen of ["~", "¡", "\u061b", "\u2010", "\u2027", "\u2030"]) {
    assert.equal(quote(seen), `"${seen}"`);
  }
});

test("marks inside cells are found, those that quote cells or are doubled are not", () => {
  const replaced = (/** @type {string} */ line, /** @type {string} */ separator) =>
    line.replace(new RegExp(oddQuotes(separator), "g"), "'");
  assert.equal(replaced('"a "nice" day","b"', ","), `"a 'nice' day","b"`);
  assert.equal(replaced('"a "nice" day"\t"b"', "\t"), `"a 'nice' day"\t"b"`);
  assert.equal(replaced('"5"6" "b"', " "), `"5'6" "b"`);
  assert.equal(replaced('"a" "b" "c"', " "), '"a" "b" "c"');
  assert.equal(replaced('"a"\t"b"', "\t"), '"a"\t"b"');
  assert.equal(replaced('"say ""yes"" now","b"', ","), '"say ""yes"" now","b"');
  assert.equal(replaced('"12" ruler","b"\n"c","d"', ","), `"12' ruler","b"\n"c","d"`);
  assert.equal(replaced('"s", "t"', ";"), `"s', 't"`);
});
