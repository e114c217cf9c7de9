/** Names of clusters that look alike and are two: "North" and "north ", 7 and 07. */

import { asTyped } from "./number_parts.js";

/** @typedef {import("./label_coder.js").Label} Label */

/**
 * @param {Label[]} names of which no two are the same
 * @returns {{pair: [string, string], more: number} | null} the first two, and how many more there are
 */
export function likeLabels(names) {
  if (typeof names[0] === "number") return null; // whole numbers that are not the same
  /** @type {Map<string, string>} */
  const known = new Map();
  /** @type {[string, string] | null} */
  let pair = null;
  let found = 0;
  for (const name of names) {
    const label = String(name);
    const plain = likeness(label);
    const before = known.get(plain);
    if (before === undefined) known.set(plain, label);
    else {
      pair ??= [before, label];
      found++;
    }
  }
  return pair && { pair, more: found - 1 };
}

/**
 * Return what is left of a name without case and blanks; of a number, its value.
 *
 * @param {string} name
 */
function likeness(name) {
  const plain = asTyped(name)
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s\p{Cf}]+/gu, "");
  const number = Number(plain);
  return plain !== "" && Number.isFinite(number) ? String(number) : plain;
}
