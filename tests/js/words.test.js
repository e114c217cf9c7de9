import assert from "node:assert/strict";
import test from "node:test";

import { language, say } from "../../docs/javascripts/words/words.js";
import { speak } from "./words.mjs";

const WORDS = "../../docs/javascripts/words/words.js";

test("words are there once they are loaded, in the language that was asked for", async () => {
  const anew = await import(`${WORDS}?anew`); // others may have loaded them
  assert.throws(() => anew.say("number-decimal"), /not loaded/);
  speak("de");
  assert.equal(say("number-decimal"), ",");
  assert.equal(language(), "de");
});

test("a key or a variable that is missing, and a fraction, are errors", () => {
  speak();
  assert.throws(() => say("no-such-key"), /no-such-key/);
  assert.throws(() => say("number-percent"), /number/);
  assert.throws(() => say("number-percent", { number: 0.5 }), /number = 0\.5/);
});
