/** What the table rooms say → sentences in the reader's language. Nothing here touches the page. */

import { number, percent, significant } from "../words/numbers.js";
import { language, say } from "../words/words.js";

const LONGEST = 40; // characters of a name or a cell in a sentence

/** @typedef {import("../../table/data_problem.js").Message} Message */
/** @typedef {import("../../table/data_problem.js").Value} Value */

/**
 * @param {Pick<Message, "key" | "values">} message
 * @returns {string}
 */
export function inWords({ key, values = {} }) {
  const entries = Object.entries(values).map(([name, value]) => [name, written(value)]);
  return say(key, Object.fromEntries(entries));
}

/**
 * @param {Value} value
 * @returns {string | number}
 */
function written(value) {
  if (typeof value !== "object") return value;
  if ("key" in value) return inWords(value);
  if ("name" in value) return shortened(value.name);
  if ("share" in value) return percent(value.share);
  if ("fixed" in value) return number(value.fixed, value.digits);
  if ("significant" in value) return significant(value.significant, value.digits);
  return listed(value.list);
}

/**
 * Return values as the language lists them, names in quotation marks.
 *
 * @param {Value[]} values
 */
function listed(values) {
  const quoted = values.map((value) => {
    const isName = typeof value === "object" && "name" in value;
    return isName ? say("data-quoted", { name: written(value) }) : String(written(value));
  });
  return new Intl.ListFormat(language(), { type: "conjunction" }).format(quoted);
}

/** @param {string} text */
function shortened(text) {
  const plain = text.replace(/\s+/g, " ");
  return plain.length > LONGEST ? `${plain.slice(0, LONGEST - 1)}…` : plain;
}
