import { say } from "../words/words.js";
import { harmWords, rowTexts, sharesNote } from "./result_words.js";
import { singularWords } from "./singular.js";
import { setHtml, setText } from "./write.js";

/**
 * Return a function that writes a result's numbers beside the figure.
 *
 * @param {HTMLElement} lab
 * @returns {(result: import("./model.js").Result) => void}
 */
export function numbers(lab) {
  const cells = new Map(
    [...lab.querySelectorAll("tr[data-row]")].map((row) => [
      /** @type {HTMLElement} */ (row).dataset.row,
      [...row.querySelectorAll("td")],
    ]),
  );
  const place = (/** @type {string} */ name) =>
    /** @type {HTMLElement} */ (lab.querySelector(name));
  const harm = place(".lab-harm");
  const note = place("[data-value=shares]");
  const worst = place(".lab-worse");
  const list = /** @type {HTMLDetailsElement} */ (worst.closest("details"));
  const singular = place(".lab-singular");
  const meaning = place(".lab-singular span");
  /** @type {import("./model.js").Result | null} */
  let shown = null;
  list.addEventListener("toggle", () => shown && writeNames(shown));

  /** @param {import("./model.js").Result} result */
  function writeNames({ pooled, worse }) {
    const buttons = pooled.cluster.flatMap((name, c) =>
      worse[c]
        ? `<button type="button" class="shrinkage-button" data-do="open" data-name="${Number(name)}">${Number(name)}</button>`
        : [],
    );
    setHtml(worst, buttons.join(" ") || say("lab-worse-nobody"));
  }

  return (result) => {
    shown = result;
    for (const [row, texts] of Object.entries(rowTexts(result))) {
      const inOrder = Object.values(texts);
      cells.get(row)?.forEach((cell, i) => setText(cell, inOrder[i]));
    }
    setHtml(harm, harmWords(result));
    setText(note, sharesNote(result));
    singular.hidden = !result.fitted.isSingular;
    setText(meaning, singularWords(result.fitted));
    if (list.open) writeNames(result);
  };
}
