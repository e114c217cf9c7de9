import assert from "node:assert/strict";
import test from "node:test";

import { setHtml, setText } from "../../docs/javascripts/lab/write.js";

/** An element that counts what is written to it. @param {"textContent" | "innerHTML"} name */
function watched(name) {
  const writes = /** @type {string[]} */ ([]);
  const element = /** @type {any} */ ({
    get [name]() {
      return writes.at(-1) ?? "";
    },
    set [name](/** @type {string} */ text) {
      writes.push(text);
    },
  });
  return { element, writes };
}

test("only what is another text is written", () => {
  const heading = watched("textContent");
  for (const text of ["", "a", "a", "b"]) setText(heading.element, text);
  assert.deepEqual(heading.writes, ["a", "b"]);
  const table = watched("innerHTML");
  for (const html of ["<b>1</b>", "<b>1</b>", ""]) setHtml(table.element, html);
  assert.deepEqual(table.writes, ["<b>1</b>", ""]);
});
