import { significant } from "./numbers.js";
import { allowedWords, parameterLabel } from "./parameters.js";
import { say } from "./words.js";

/**
 * @typedef {object} Cause why something is refused
 * @property {string} key of docs/words
 * @property {Record<string, string | number>} [values] of its variables. `parameter` is the name of
 *   one of the ten; what it may be comes by itself.
 */

/**
 * Say in the reader's language why the engine or an address was refused.
 *
 * @param {unknown} error whose `cause` is a `Cause`; of any other the message is quoted
 * @returns {string} a sentence
 */
export function refusal(error) {
  const { cause, message } = /** @type {Error} */ (error);
  const { key, values = {} } = /** @type {Partial<Cause>} */ (cause ?? {});
  if (!key) return say("engine-unknown", { why: message });
  if (!("parameter" in values)) return say(key, written(values));
  const name = /** @type {import("./parameters.js").Name} */ (values.parameter);
  return say(key, {
    ...values,
    parameter: parameterLabel(name),
    ...("value" in values ? { value: given(values.value), allowed: allowedWords(name) } : {}),
  });
}

/**
 * Write all numbers but counts, which the message may need as numbers.
 *
 * @param {Record<string, string | number>} values
 */
function written(values) {
  const isCount = (/** @type {string | number} */ value) => Number.isInteger(value) && +value >= 0;
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === "string" || isCount(value) ? value : given(value),
    ]),
  );
}

/** @param {string | number} value as the reader wrote it */
function given(value) {
  const known = Number(value);
  return Number.isFinite(known) ? significant(known, 12) : String(value);
}
