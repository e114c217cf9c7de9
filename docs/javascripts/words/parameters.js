/** What the ten parameters of simulated data are called, and what each may be. */

import { PARAMETER_FIELDS } from "../../engine/parameters.js";
import { significant } from "./numbers.js";
import { say } from "./words.js";

/** @typedef {keyof typeof PARAMETER_FIELDS} Name */

const DIGITS = 12; // all that a limit or a reader's number has

/**
 * Return a parameter's name, its unit, and what it does.
 *
 * @param {Name} name
 */
export function parameterWords(name) {
  const key = kebab(name);
  return {
    label: say(`parameter-${key}`),
    unit: say(`parameter-${key}-unit`),
    help: say(`parameter-${key}-help`, { allowed: allowedWords(name) }),
  };
}

/** @param {Name} name */
export function parameterLabel(name) {
  return say(`parameter-${kebab(name)}`);
}

/**
 * Say what a parameter may be; begins small.
 *
 * @param {Name} name
 */
export function allowedWords(name) {
  const { whole, atLeast, above, atMost } = PARAMETER_FIELDS[name];
  const [least, most, more] = [atLeast, atMost, above].map((limit) => significant(limit, DIGITS));
  if (above > -Infinity) return say("parameter-allowed-above", { above: more, most });
  if (atLeast === -Infinity) return say("parameter-allowed-any");
  if (atMost < Infinity) {
    const key = whole ? "parameter-allowed-whole-between" : "parameter-allowed-between";
    return say(key, { least, most });
  }
  return say(whole ? "parameter-allowed-whole-from" : "parameter-allowed-from", { least });
}

/**
 * Return a name as keys of docs/words have it: `sdInt` is `sd-int`.
 *
 * @param {string} camel
 */
export function kebab(camel) {
  return camel.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
