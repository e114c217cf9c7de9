import assert from "node:assert/strict";
import test, { afterEach } from "node:test";

import {
  studentInAddress,
  withStudent,
  writeStudent,
} from "../../docs/javascripts/site/student_number.js";

const page = /** @type {any} */ (globalThis);
afterEach(() => {
  delete page.location;
  delete page.history;
});

test("an address has a student's number, or none", () => {
  const found = ["?student=4711", "?n=5&student=a%20b", "?students=7", ""].map((search) => {
    page.location = { search };
    return studentInAddress();
  });
  assert.deepEqual(found, ["4711", "a b", "", ""]);
});

test("a number is written into an address, in place of another, and taken away", () => {
  const at = (/** @type {string} */ rest) => `https://example.org/lab/${rest}`;
  assert.equal(withStudent(at("#v1&obs=3"), "4711"), at("?student=4711#v1&obs=3"));
  assert.equal(withStudent(at("?student=1&n=5"), "a b"), at("?student=a+b&n=5"));
  assert.equal(withStudent(at("?student=1&n=5"), ""), at("?n=5"));
  assert.equal(withStudent(at(""), ""), at(""));
});

test("the page's own address changes without a step in its history", () => {
  /** @type {unknown[][]} */
  const replaced = [];
  page.location = { href: "https://example.org/cards/?student=1" };
  page.history = {
    state: { kept: 1 },
    replaceState: (/** @type {any[]} */ ...all) => replaced.push(all),
  };
  writeStudent("22");
  assert.deepEqual(replaced, [[{ kept: 1 }, "", "https://example.org/cards/?student=22"]]);
});
