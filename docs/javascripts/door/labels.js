import { apart } from "./scales.js";

/** @typedef {import("./picture.js").Label} Label */

/**
 * @param {string} text
 * @param {[number, number]} at
 * @param {Label["anchor"]} anchor
 * @param {string} kind
 * @returns {Label}
 */
export function label(text, at, anchor, kind) {
  return { text, at, anchor, kind, opacity: 1 };
}

/**
 * Return the numbers along an axis: labels, for they come and go with a step as names do. An axis that
 * stays is text, by svg/axis.js, which also brings the words that this page loads later.
 *
 * @param {string} axis its name in keys
 * @param {number[]} values
 * @param {(value: number) => [number, number]} place
 * @param {Label["anchor"]} anchor
 * @returns {Record<string, Label>}
 */
export function tickLabels(axis, values, place, anchor) {
  const entries = values.map((value) => [
    `${axis}-${value}`,
    label(String(value).replace("-", "−"), place(value), anchor, "tick"),
  ]);
  return Object.fromEntries(entries);
}

const GAP = 17; // pixels between two names

/**
 * Return names at the right ends of lines, moved apart where they would touch.
 *
 * @param {{ kind: string, text: string, at: [number, number] }[]} ends
 * @returns {Record<string, Label>}
 */
export function endLabels(ends) {
  const heights = apart(
    ends.map(({ at }) => at[1]),
    GAP,
  );
  const entries = ends.map(({ kind, text, at }, i) => [
    `end-${kind}`,
    label(text, [at[0], heights[i] + 5], "start", kind),
  ]);
  return Object.fromEntries(entries);
}
