import assert from "node:assert/strict";
import test from "node:test";

import { longQuotient } from "../../docs/table/long_number.js";

test("a quotient with a tail is rounded once, and left open halfway between two doubles", () => {
  const head = 4503599627370497; // 2⁵² + 1: doubles are whole numbers here
  assert.equal(longQuotient(head, 0, 1), head);
  assert.equal(longQuotient(head, 0.4999999, 1), head);
  assert.equal(longQuotient(head, 0.5, 1), NaN);
  assert.equal(longQuotient(head, 0.5000001, 1), head + 1);
  assert.equal(longQuotient(1e15, 0.123, 1e22), Number("1000000000000000.123e-22"));
});

test("of many quotients all are the double next to them, and few are left open", () => {
  let isOpen = 0;
  for (let i = 1; i <= 20_000; i++) {
    const head = 9e14 + Math.floor(((i * 48271) % 65521) * 1.23e11);
    const [tail, power] = [(i * 7919) % 1000, i % 23];
    const written = `${head}.${String(tail).padStart(3, "0")}e-${power}`;
    const value = longQuotient(head, tail / 1000, Number(`1e${power}`));
    if (Number.isNaN(value)) isOpen++;
    else assert.equal(value, Number(written), written);
  }
  assert.ok(isOpen < 20, String(isOpen));
});
