/**
 * The keys of the lab's address as JSON, asked of the module that reads and writes it: what each has at
 * first, the parameter that it sets, or the values that are allowed.
 */

import { fromHash, toHash } from "../../docs/javascripts/lab/hash.js";
import { defaultState, departureOf, NAMES } from "../../docs/javascripts/lab/state.js";

const first = defaultState();

/**
 * @param {string} hash
 * @returns {[string, string][]} keys and values
 */
const pairs = (hash) =>
  hash
    .split("&")
    .slice(1)
    .map((part) => /** @type {[string, string]} */ (part.split("=")));

/** @param {any} value @returns {any} something else in every place */
function other(value) {
  if (value === null) return "another";
  if (Array.isArray(value)) return [];
  if (typeof value === "number") return value + 1;
  if (typeof value === "string") return `not ${value}`;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, other(one)]));
}

/** @param {keyof typeof first.parameters} name */
function keyOf(name) {
  const parameters = { ...first.parameters, [name]: other(first.parameters[name]) };
  return pairs(toHash({ ...first, parameters }, first))[0][0];
}

/** @param {string} key @returns {string | undefined} the allowed values, where they are words */
function allowed(key) {
  try {
    fromHash(`#v1&${key}=?`);
  } catch (error) {
    return /** @type {any} */ (error).cause.values.allowed;
  }
}

const parameters = Object.fromEntries(NAMES.map((name) => [keyOf(name), name]));
const keys = pairs(toHash(first, other(first)));
// How far data depart is left out where it is as far as their departure goes by itself
const departed = { ...departureOf("two_kinds"), size: departureOf("two_kinds").size / 2 };
const [, far] = pairs(toHash({ ...first, departure: departed }));
keys.splice(keys.findIndex(([key]) => key === "dep") + 1, 0, far);
console.log(
  JSON.stringify(
    keys.map(([key, value]) => ({
      key,
      first: key === far[0] ? null : value,
      parameter: parameters[key] ?? null,
      allowed: allowed(key) ?? null,
    })),
  ),
);
