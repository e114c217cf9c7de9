import { readFileSync } from "node:fs";

import { useWords } from "../../docs/javascripts/words/words.js";

/**
 * Speak a language, in a test: what the browser does with `loadWords`.
 *
 * @param {string} [code]
 */
export function speak(code = "en") {
  useWords(readFileSync(new URL(`../../docs/words/${code}.ftl`, import.meta.url), "utf8"), code);
}
