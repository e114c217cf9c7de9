/** How many intervals of each kind have held the truth, over all samples so far. */

import { percent } from "../words/numbers.js";
import { say } from "../words/words.js";
import { KINDS } from "./sample.js";

/** @typedef {import("./sample.js").Kind} Kind */
/** @typedef {Record<"all" | "extreme", { held: number, of: number }>} Covered */
/** @typedef {Record<Kind, Covered>} Sums */

const NOMINAL = 95; // percent
const GROUPS = /** @type {const} */ (["all", "extreme"]);

/** @returns {Sums} */
export function noneYet() {
  const none = () => ({ all: { held: 0, of: 0 }, extreme: { held: 0, of: 0 } });
  return { own: none(), conditional: none(), error: none(), posterior: none() };
}

/**
 * Add what was covered in one sample.
 *
 * @param {Covered} sums changed
 * @param {Covered} now
 */
export function addCovered(sums, now) {
  for (const group of GROUPS) {
    sums[group].held += now[group].held;
    sums[group].of += now[group].of;
  }
}

/**
 * Return the counter as a table: a row for each kind of interval, a bar for each share, and a mark
 * where it is meant to be.
 *
 * @param {Sums} sums
 * @param {Kind} chosen
 * @returns {string} HTML
 */
export function counterTable(sums, chosen) {
  const rows = KINDS.map((kind) => {
    const cells = GROUPS.map((group) => `<td>${shareCell(sums[kind][group])}</td>`);
    const mark = kind === chosen ? ' class="is-chosen"' : "";
    return `<tr${mark}><th scope="row">${say(`sure-kind-${kind}`)}</th>${cells.join("")}</tr>`;
  });
  const heads = GROUPS.map((group) => `<th scope="col">${say(`sure-counter-${group}`)}</th>`);
  return (
    `<table><caption>${say("sure-counter")}</caption>` +
    `<thead><tr><td></td>${heads.join("")}</tr></thead><tbody>${rows.join("")}</tbody></table>`
  );
}

/** @param {{ held: number, of: number }} count */
function shareCell({ held, of }) {
  if (of === 0) return "–";
  const bar = `<rect width="${(100 * held) / of}" height="6"/><path d="M${NOMINAL} 0V6"/>`;
  const share = `${percent(held / of)} <small>${say("sure-counter-of", { held, of })}</small>`;
  return `<svg viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">${bar}</svg>${share}`;
}
