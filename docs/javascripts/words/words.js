/** The words of the interface: a key and values in, the sentence in the site's language out. */

import { FluentBundle, FluentResource } from "../../vendor/fluent/index.js";
import { inTime } from "../site/in_time.js";

const FOLDER = new URL("../../words/", import.meta.url);

/** @type {FluentBundle | null} */
let bundle = null;
/** @type {Promise<void> | null} */
let loading = null;

/**
 * Read the words of the page's language, once. Everything that speaks waits for it.
 *
 * @returns {Promise<void>}
 */
export function loadWords() {
  loading ??= inTime(fetchWords(document.documentElement.lang));
  loading.catch(() => (loading = null)); // the next who needs them tries again
  return loading;
}

/** @param {string} code the language's file name */
async function fetchWords(code) {
  const answer = await fetch(new URL(`${code}.ftl`, FOLDER));
  if (!answer.ok) throw new Error(`words/${code}.ftl: ${answer.status}`);
  useWords(await answer.text(), code);
}

/**
 * Take the words of a language.
 *
 * @param {string} text an .ftl file
 * @param {string} code its language, such as "en"
 */
export function useWords(text, code) {
  bundle = new FluentBundle(code, { useIsolating: false });
  const [problem] = bundle.addResource(new FluentResource(text));
  if (problem) throw problem;
}

/** @returns {string} the language in use, such as "en" */
export function language() {
  return inUse().locales[0];
}

/**
 * Return the words of a key, its variables filled in.
 *
 * @param {string} key name of a message in docs/words
 * @param {Record<string, string | number>} [values] what the message names as $variables. Whole
 *   numbers choose plurals and are written with separators; any other number comes as text.
 * @returns {string}
 * @throws {Error} if there is no such message, or a variable is missing
 * @throws {TypeError} if a value is neither a text nor a whole number
 */
export function say(key, values = {}) {
  for (const [name, value] of Object.entries(values)) {
    if (typeof value === "string" || Number.isInteger(value)) continue;
    throw new TypeError(`${key}: ${name} = ${value} is neither a text nor a whole number`);
  }
  const message = inUse().getMessage(key);
  if (!message?.value) throw new Error(`no words for ${key}`);
  return inUse().formatPattern(message.value, values);
}

/** @returns {FluentBundle} */
function inUse() {
  if (!bundle) throw new Error("the words are not loaded yet");
  return bundle;
}
