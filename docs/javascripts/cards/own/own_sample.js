/**
 * A card over the sample of one student: its numbers, its texts, and whether what it says is borne out
 * there. Runs in the browser and in Node.
 */

import { figureData } from "../../../engine/figure_data.js";
import { fit } from "../../../engine/fit.js";
import { pool } from "../../../engine/pooling.js";
import { createData } from "../../../engine/simulate.js";
import { studentSeed } from "../../../engine/student_seed.js";
import { count, percent } from "../../words/numbers.js";
import { say } from "../../words/words.js";
import { cardData } from "./card_data.js";
import { evaluate } from "./evaluate.js";
import { sampleFacts } from "./sample_facts.js";

/** @typedef {import("./evaluate.js").Expression} Expression */

/**
 * @typedef {object} OwnCard what the build writes of a card that each student may have with a sample of
 *   their own (scripts/written/own_card.py)
 * @property {"drag" | "sketch" | "mark" | "choose"} kind
 * @property {string} name of the situation among the facts
 * @property {Record<string, number>} parameters of `createData`
 * @property {"equal" | "n"} pointSize
 * @property {import("../../../engine/structures.js").RandomEffects} randomEffects
 * @property {string} [cluster] to drag
 * @property {import("../types.js").CardData["who"]} [who] to mark
 * @property {number} [marks]
 * @property {Expression[]} holds what question and answer take as given
 * @property {string} question HTML, ⟦0⟧ for the first of `said`
 * @property {string} answer
 * @property {string} [otherwise] said instead of the answer where a condition does not hold
 * @property {{ say: string, reply: string, isRight: boolean, condition: Expression }[]} choices
 * @property {Expression[]} said what the texts print
 */

/**
 * @typedef {object} Own a card over a student's sample
 * @property {number} seed
 * @property {import("../types.js").CardData} data
 * @property {string} question HTML
 * @property {string} answer
 * @property {{ say: string, reply: string, isRight: boolean }[]} choices
 */

/**
 * Draw a student's sample and ask the card of it.
 *
 * @param {OwnCard} card
 * @param {string} student number
 * @returns {Own | null} null where this sample does not bear out what the card says
 * @throws {RangeError} for `refusal`, if there is no such student's number
 */
export function ownSample(card, student) {
  const parameters = { ...card.parameters, seed: studentSeed(student) };
  const data = createData(parameters);
  const fitted = fit(data, { randomEffects: card.randomEffects });
  const pooled = pool(fitted, data.truth);
  const figure = figureData(fitted, pooled, { pointSize: card.pointSize });
  const drawn = cardData(card, figure);
  if (!drawn) return null;
  const facts = {
    [card.name]: sampleFacts(fitted, pooled, parameters, figure.examples),
    card: counted(drawn),
  };
  const numbers = asNumbers(facts);
  const holds = (/** @type {Expression} */ condition) => evaluate(condition, numbers) === true;
  const isBorneOut = card.holds.every(holds);
  if (!isBorneOut && !card.otherwise) return null;
  if (!card.choices.every(({ condition }) => holds(condition))) return null;
  const filled = (/** @type {string} */ html) =>
    html.replace(/⟦(\d+)⟧/g, (_, i) => String(evaluate(card.said[Number(i)], facts) ?? "–"));
  return {
    seed: parameters.seed,
    data: drawn,
    question: filled(card.question),
    answer: filled(isBorneOut ? card.answer : String(card.otherwise)),
    choices: card.choices.map(({ say: text, reply, isRight }) => ({
      say: filled(text),
      reply: filled(reply),
      isRight,
    })),
  };
}

/**
 * Return what the card's own texts may print.
 *
 * @param {import("../types.js").CardData} data
 */
function counted({ clusters, answer = [], groups = [] }) {
  const right = answer.map((i) => clusters[i]);
  return {
    clusters: count(clusters.length),
    answer: count(right.length),
    names: right.map(({ name }) => name),
    sizes: right.map(({ n }) => count(n)),
    groups: groups.map(({ from, to, given }) => ({
      from: count(from),
      to: count(to),
      given: percent(given),
    })),
  };
}

/**
 * Return facts with every text that is a number as that number, a percentage as a share: as the
 * reader sees them, so that a condition holds of what stands there. Twin of conditions.py.
 *
 * @param {any} facts
 * @returns {any}
 */
export function asNumbers(facts) {
  if (Array.isArray(facts)) return facts.map(asNumbers);
  if (typeof facts === "string") return asNumber(facts);
  return Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, asNumbers(value)]));
}

/** @param {string} text */
function asNumber(text) {
  const plain = text
    .replaceAll(say("number-thousands"), "")
    .replaceAll("−", "-")
    .replace(say("number-decimal"), ".");
  const isShare = plain.endsWith("%");
  const digits = isShare ? plain.slice(0, -1).trim() : plain;
  const value = digits.trim() === "" ? NaN : Number(digits);
  if (Number.isNaN(value)) return text;
  return isShare ? value / 100 : value;
}
