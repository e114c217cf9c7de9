import { say } from "../../words/words.js";

/**
 * Return facts with every text that is a number as that number, a percentage as a share: as the
 * reader sees them, so that a condition holds of what stands there. Twin of `as_numbers` in
 * conditions.py.
 *
 * @param {any} facts nested objects and lists of texts
 * @returns {any}
 */
export function asNumbers(facts) {
  if (Array.isArray(facts)) return facts.map(asNumbers);
  if (typeof facts === "string") return asNumber(facts);
  return Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, asNumbers(value)]));
}

/** @param {string} text */
function asNumber(text) {
  const plain = text
    .replaceAll(say("number-thousands"), "")
    .replaceAll("−", "-")
    .replace(say("number-decimal"), ".");
  const isShare = plain.endsWith("%");
  const digits = isShare ? plain.slice(0, -1).trim() : plain;
  const value = digits.trim() === "" ? NaN : Number(digits);
  if (Number.isNaN(value)) return text;
  return isShare ? value / 100 : value;
}
