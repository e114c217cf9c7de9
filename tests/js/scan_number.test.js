import assert from "node:assert/strict";
import test from "node:test";

import { scanNumber, seen } from "../../docs/table/scan_number.js";

/** Random numbers of 32 bits (Park and Miller's generator), the same in every run. */
let state = 20190514;
const random = () => (state = (state * 48271) % 2147483647) / 2147483647;

/** @param {string} written */
const scan = (written) => scanNumber(`;${written};`, 1, 1 + written.length);

test("a number is the double next to what is written, whatever the number of its digits", () => {
  for (let i = 0; i < 20_000; i++) {
    const value = (random() - 0.5 + random() * 1e-9) * 10 ** Math.floor(12 * random() - 4);
    const shortest = String(value);
    const digits = 1 + Math.floor(21 * random());
    for (const written of [shortest, value.toPrecision(digits), value.toFixed(digits)]) {
      assert.equal(scan(written), Number(written), written);
    }
  }
  for (const written of [
    "9007199254740991",
    "9007199254740992", // 2⁵³: the next whole number has no double
    "9007199254740993",
    "9007199254740993.0",
    "0.9007199254740993",
    "90071992547409910",
    "0.0000000000000000000000000000123456",
    "123456789012345678901234567890",
    "-4.35",
    "+1e-7",
    "1.7976931348623157e308",
    "5e-324",
  ])
    assert.equal(scan(written), Number(written), written);
});

test("a comma is a decimal mark, and anything else is no number", () => {
  assert.equal(scan("0,12345678901234567"), Number("0.12345678901234567"));
  assert.equal(String.fromCharCode(seen.mark), ",");
  for (const written of ["", "-", ".", "1.2.3", "1,2.3", "1e", "1e+", "e5", "0x10", "1 2", "--1"])
    assert.equal(scan(written), NaN, written);
});
