/** What cards answer a student: of the student's own sample, or of everyone's where the page shows that. */

import { existsSync, readFileSync, readdirSync } from "node:fs";

import { ownSample } from "../../docs/javascripts/cards/own/own_sample.js";
import { coefficientSay } from "../../docs/javascripts/cards/card_words.js";
import { sizeSay } from "../../docs/javascripts/cards/sketch.js";
import { percent } from "../../docs/javascripts/words/numbers.js";
import { Misuse } from "./misuse.mjs";

const CARDS = new URL("../../docs/generated/common/cards/", import.meta.url);
const OWN = ".own.json";
// The only ones that the build leaves (scripts/written/card_text.py)
/** @type {Record<string, string>} */
const SIGNS = { lt: "<", gt: ">", quot: '"', "#x27": "'", amp: "&" };

/**
 * Return what gives the answers of cards to a student.
 *
 * @param {string[]} wanted names of cards; none is all
 * @returns {(student: string) => Record<string, string | number>[]} a row each
 * @throws {Misuse} if the site was not built, or there is no such card
 */
export function cardAnswers(wanted) {
  if (!existsSync(CARDS))
    throw new Misuse("there are no cards yet: run scripts/build --only-build");
  const there = readdirSync(CARDS)
    .filter((file) => file.endsWith(OWN))
    .map((file) => file.slice(0, -OWN.length))
    .sort();
  const unknown = wanted.find((slug) => !there.includes(slug));
  if (unknown) throw new Misuse(`there is no card ${unknown}; there are ${there.join(", ")}`);
  const cards = (wanted.length > 0 ? wanted : there).map((slug) => ({
    slug,
    own: read(`${slug}${OWN}`),
    everyones: read(`${slug}.json`),
    right: rightOf(readFileSync(new URL(`${slug}.html`, CARDS), "utf8")),
  }));
  return (student) =>
    cards.map(({ slug, own, everyones, right }) => {
      const sample = own && ownSample(own, student);
      const answer = said(sample?.data ?? everyones, sample ? rightIn(sample.choices) : right);
      return { student, card: slug, seed: sample?.seed ?? "", answer };
    });
}

/** @param {string} file */
function read(file) {
  return JSON.parse(readFileSync(new URL(file, CARDS), "utf8"));
}

/**
 * Return the right answer of a card in words, with what a card to choose counts as right.
 *
 * @param {import("../../docs/javascripts/cards/types.js").CardData} data
 * @param {string} right
 */
function said(data, right) {
  const { kind, clusters, followed = 0, answer = [], groups = [] } = data;
  switch (kind) {
    case "drag": {
      const { name, end } = clusters[followed];
      return `${name}: ${end.map((value) => plain(coefficientSay(data, value))).join(" ")}`;
    }
    case "mark":
      return answer.map((i) => clusters[i].name).join(" ");
    case "sketch":
      return groups.map((group) => `${sizeSay(group)}: ${percent(group.given)}`).join(" ");
    default:
      return right;
  }
}

/** @param {{ say: string, isRight: boolean }[]} choices */
function rightIn(choices) {
  const at = choices.findIndex(({ isRight }) => isRight);
  return at < 0 ? "" : `${at + 1}: ${textOf(choices[at].say)}`;
}

/** @param {string} html a card as it stands in a page */
export function rightOf(html) {
  const choices = [...html.matchAll(/<dt( class="is-right")?>([^]*?)<\/dt>/g)];
  return rightIn(choices.map(([, isRight, say]) => ({ say, isRight: Boolean(isRight) })));
}

/** @param {string} html of a line, as the build writes it */
export function textOf(html) {
  return html
    .replace(/<[^>]*>/g, "")
    .replace(/\s+/g, " ")
    .replace(/&(lt|gt|quot|#x27|amp);/g, (_, name) => SIGNS[name]);
}

/** @param {string} text as pages write a number */
function plain(text) {
  return text.replace("−", "-");
}
