import assert from "node:assert/strict";

/**
 * Return what is there, or fail.
 *
 * @template T
 * @param {T} value
 * @returns {NonNullable<T>}
 */
export function there(value) {
  assert.ok(value !== null && value !== undefined, "there is nothing");
  return value;
}
