import { prefersReducedMotion, savesData } from "../site/reader.js";

/**
 * Have figures open at their end, start and way drawn, for a reader for whom they do not play by
 * themselves; for all others they wait at the start.
 *
 * @param {ParentNode} within
 */
export function openAtEnd(within) {
  if (!prefersReducedMotion() && !savesData()) return;
  for (const figure of within.querySelectorAll(".is-at-start")) {
    const scrubber = /** @type {HTMLInputElement} */ (figure.querySelector("input[type=range]"));
    const words = String(scrubber.nextElementSibling?.textContent);
    figure.classList.remove("is-at-start");
    scrubber.value = scrubber.max;
    scrubber.setAttribute("aria-valuetext", words);
    /** @type {HTMLElement} */ (figure.querySelector(".shrinkage-where")).textContent = words;
  }
}
