import assert from "node:assert/strict";
import test from "node:test";

import { rightOf, textOf } from "../../scripts/answers/card_answers.mjs";

test("an answer in a key is text: no tags, no entities, one line", () => {
  const html = `The <em>own</em> lines: <code>a &lt; b</code> &amp;lt;\nand &quot;it&#x27;s&quot;`;
  assert.equal(textOf(html), `The own lines: a < b &lt; and "it's"`);
});

test("the right answer of a card in a page is found, also where it has two lines", () => {
  const card = `<dl><dt>a</dt><dd>A</dd><dt class="is-right">b\n<em>c</em></dt><dd>B</dd></dl>`;
  assert.equal(rightOf(card), "2: b c");
  assert.equal(rightOf("<p>no answer to choose</p>"), "");
});
