import { readFileSync } from "node:fs";

import { useWords } from "../../docs/javascripts/words/words.js";

/** @type {string | undefined} */
let spoken;

/**
 * Speak a language, in a test: what the browser does with `loadWords`. Reading its words takes
 * longer than most tests do, so they are read only where another language was spoken.
 *
 * @param {string} [code]
 */
export function speak(code = "en") {
  if (code === spoken) return;
  useWords(readFileSync(new URL(`../../docs/words/${code}.ftl`, import.meta.url), "utf8"), code);
  spoken = code;
}
