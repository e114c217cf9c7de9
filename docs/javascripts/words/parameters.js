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
  const meaning = say(`parameter-${key}-meaning`);
  return {
    label: say(`parameter-${key}`),
    unit: say(`parameter-${key}-unit`),
    help: say(`parameter-${key}-help`, {
      meaning: meaning[0].toUpperCase() + meaning.slice(1),
      allowed: allowedWords(name),
    }),
  };
}

/** @param {Name} name */
export function parameterLabel(name) {
  return say(`parameter-${kebab(name)}`);
}

/**
 * Say what values a parameter may take; begins small. Twin of scripts/written/allowed.py.
 *
 * @param {Name} name
 */
export function allowedWords(name) {
  const limits = PARAMETER_FIELDS[name];
  const number = say(limits.whole ? "parameter-allowed-whole" : "parameter-allowed-number");
  const [least, above, most] = [limits.atLeast, limits.above, limits.atMost].map((limit) =>
    significant(limit, DIGITS),
  );
  if (limits.above > -Infinity) return say("parameter-allowed-above", { number, above, most });
  if (limits.atMost < Infinity) return say("parameter-allowed-between", { number, least, most });
  if (limits.atLeast > -Infinity) return say("parameter-allowed-least", { number, least });
  return number;
}

/**
 * Return a name as keys of docs/words have it: `sdInt` is `sd-int`.
 *
 * @param {string} camel
 */
export function kebab(camel) {
  return camel.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
