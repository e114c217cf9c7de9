/**
 * Expressions over the numbers of a sample: a card's conditions and what its texts print. The build
 * writes them as lists (scripts/written/expression.py): a constant is itself, all else is
 * [operation, …operands].
 */

/** @typedef {string | number | boolean | null} Constant */
/** @typedef {Constant | [string, ...any[]]} Expression */

/** What cannot be told of a sample: a way that leads to nothing, a sum of what are no numbers. */
export class Untold extends Error {}

/** @type {Record<string, (...values: any[]) => any>} */
const OPERATIONS = {
  "+": ofNumbers((a, b) => a + b),
  "-": ofNumbers((a, b) => a - b),
  "*": ofNumbers((a, b) => a * b),
  "/": ofNumbers((a, b) => a / b),
  "<": ofNumbers((a, b) => a < b),
  "<=": ofNumbers((a, b) => a <= b),
  ">": ofNumbers((a, b) => a > b),
  ">=": ofNumbers((a, b) => a >= b),
  "==": (a, b) => a === b,
  "!=": (a, b) => a !== b,
  // Both look at all their parts, which the build does not: what cannot be told bears nothing out.
  and: (...all) => all.every(isTrue),
  or: (...all) => all.some(isTrue),
  not: (value) => !isTrue(value),
  abs: ofNumbers(Math.abs),
  max: (all) => ofNumbers(Math.max)(...listOf(all)),
  min: (all) => ofNumbers(Math.min)(...listOf(all)),
  length: (all) => Object.keys(all).length,
  join: (all, mark = "") => listOf(all).join(mark),
};

/**
 * Return the value of an expression.
 *
 * @param {Expression} expression
 * @param {any} facts nested objects and lists
 * @returns {any}
 * @throws {Untold} if there is something in it that these facts do not tell
 */
export function evaluate(expression, facts) {
  if (!Array.isArray(expression)) return expression;
  const [operation, ...parts] = expression;
  if (operation !== "way") {
    return OPERATIONS[operation](...parts.map((part) => evaluate(part, facts)));
  }
  const found = parts.reduce((value, name) => value?.[name], facts);
  if (found === undefined) throw new Untold(parts.join("."));
  return found;
}

/**
 * Tell whether a condition is borne out; what cannot be told is not. Twin of `broken` in conditions.py.
 *
 * @param {Expression} condition
 * @param {any} numbers facts with numbers (as_numbers.js)
 */
export function isBorneOut(condition, numbers) {
  try {
    return isTrue(evaluate(condition, numbers));
  } catch (error) {
    if (error instanceof Untold) return false;
    throw error;
  }
}

/**
 * Return an operation that refuses all but numbers, and infinity, which is no number that pages print.
 *
 * @param {(...values: number[]) => number | boolean} operation
 */
function ofNumbers(operation) {
  return (/** @type {any[]} */ ...values) => {
    const result = operation(...values);
    const numbers = typeof result === "number" ? [...values, result] : values;
    if (!numbers.every(Number.isFinite)) throw new Untold(String(values));
    return result;
  };
}

/** @param {any} value @returns {any[]} itself, if it is a list */
function listOf(value) {
  if (!Array.isArray(value)) throw new Untold(String(value));
  return value;
}

/** @param {any} value @returns {boolean} as Python has it: an empty list is not true */
function isTrue(value) {
  return Array.isArray(value) ? value.length > 0 : Boolean(value);
}
