/** A card in the page, asked of the sample of one student. */

import { loadGenerated } from "../../figure/load.js";
import { refusal } from "../../words/refusal.js";
import { say } from "../../words/words.js";
import { sizeSay } from "../sketch.js";
import { ownSample } from "./own_sample.js";

const ROOT = new URL("../../../../", import.meta.url).href;

/**
 * Ask a card of a student's own sample, and say so; where that cannot be, say why everyone's stays.
 *
 * @param {HTMLElement} element the card
 * @param {string} slug
 * @param {string} student number
 * @returns {Promise<import("../types.js").CardData | null>} null: everyone's
 */
export async function askOwn(element, slug, student) {
  /** @type {import("./own_sample.js").OwnCard | null} */
  const card = await loadGenerated(`common/cards/${slug}.own.json`, (response) => response.json());
  if (!card) return tell(element, say("card-own-everyones", { student }));
  try {
    const own = ownSample(card, student);
    if (!own) return tell(element, say("card-own-not-borne-out", { student }));
    fill(element, own);
    tell(element, say("card-own", { student, seed: String(own.seed) }));
    return own.data;
  } catch (error) {
    return tell(element, refusal(error));
  }
}

/**
 * @param {HTMLElement} element
 * @param {string} message whose sample this is
 * @returns {null}
 */
function tell(element, message) {
  const note = document.createElement("p");
  note.className = "card-own";
  note.textContent = message;
  element.querySelector(".card-question")?.after(note);
  return null;
}

/**
 * Put the texts of an own sample in the place of everyone's.
 *
 * @param {HTMLElement} element
 * @param {import("./own_sample.js").Own} own
 */
function fill(element, { data, question, answer, choices }) {
  const put = (/** @type {string} */ selector, /** @type {string} */ html, at = 0) => {
    element.querySelectorAll(selector)[at].innerHTML = html.replaceAll("%base%", ROOT);
  };
  put(".card-question", question);
  put(".card-solution", answer);
  for (const [i, choice] of choices.entries()) {
    put(".card-choices span", choice.say, i);
    put(".card-answer dt", choice.say, i);
    put(".card-answer dd", choice.reply, i);
  }
  if (data.groups) sketchRanges(element, data.groups);
}

/**
 * Give each size of clusters in a sample its range: other samples have other sizes.
 *
 * @param {HTMLElement} element
 * @param {import("../types.js").Group[]} groups
 */
function sketchRanges(element, groups) {
  const box = /** @type {HTMLElement} */ (element.querySelector(".card-hidden-ranges"));
  const [first] = box.children;
  box.replaceChildren(
    ...groups.map((group) => {
      const label = /** @type {HTMLElement} */ (first.cloneNode(true));
      const [words] = label.childNodes;
      words.textContent = `${say("card-sketch-size", { size: sizeSay(group) })} `;
      return label;
    }),
  );
}
