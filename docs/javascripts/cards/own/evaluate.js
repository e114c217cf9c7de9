/**
 * Expressions over the numbers of a sample: a card's conditions and what its texts print. The build
 * writes them as lists (scripts/written/expression.py): a constant is itself, all else is
 * [operation, …operands].
 */

/** @typedef {string | number | boolean | null} Constant */
/** @typedef {Constant | [string, ...any[]]} Expression */

/** @type {Record<string, (a: any, b: any) => any>} */
const OPERATIONS = {
  "+": (a, b) => a + b,
  "-": (a, b) => a - b,
  "*": (a, b) => a * b,
  "/": (a, b) => a / b,
  "<": (a, b) => a < b,
  "<=": (a, b) => a <= b,
  ">": (a, b) => a > b,
  ">=": (a, b) => a >= b,
  "==": (a, b) => a === b,
  "!=": (a, b) => a !== b,
  abs: Math.abs,
  max: (all) => Math.max(...all),
  min: (all) => Math.min(...all),
  length: (all) => all.length,
  join: (all, mark) => all.join(mark),
};

/**
 * Return the value of an expression.
 *
 * @param {Expression} expression
 * @param {any} facts nested objects and lists
 * @returns {any} undefined where a way leads to nothing
 */
export function evaluate(expression, facts) {
  if (!Array.isArray(expression)) return expression;
  const [operation, ...parts] = expression;
  const value = (/** @type {Expression} */ part) => evaluate(part, facts);
  switch (operation) {
    case "way":
      return parts.reduce((found, name) => found?.[name], facts);
    case "and":
      return parts.every(value);
    case "or":
      return parts.some(value);
    case "not":
      return !value(parts[0]);
    default: {
      const [first, second] = parts.map(value);
      return OPERATIONS[operation](first, second);
    }
  }
}
