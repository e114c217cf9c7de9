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
import { asNumbers } from "./as_numbers.js";
import { cardData } from "./card_data.js";
import { evaluate, isBorneOut, Untold } from "./evaluate.js";
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
 * @returns {Own | null} null where this sample does not bear out what the card says, or lacks
 *   what its texts print
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
  const texts = textsOf(card, facts);
  return texts && { seed: parameters.seed, data: drawn, ...texts };
}

/**
 * Return what a card says of a sample.
 *
 * @param {OwnCard} card
 * @param {any} facts of the sample
 * @returns {Pick<Own, "question" | "answer" | "choices"> | null} null where it is not so
 */
function textsOf(card, facts) {
  const numbers = asNumbers(facts);
  const isSo = (/** @type {Expression} */ condition) => isBorneOut(condition, numbers);
  if (!card.choices.every(({ condition }) => isSo(condition))) return null;
  const answer = card.holds.every(isSo) ? card.answer : card.otherwise || null;
  if (answer === null) return null;
  const filled = (/** @type {string} */ html) =>
    html.replace(/⟦(\d+)⟧/g, (_, i) => String(evaluate(card.said[Number(i)], facts)));
  try {
    return {
      question: filled(card.question),
      answer: filled(answer),
      choices: card.choices.map(({ say, reply, isRight }) => ({
        say: filled(say),
        reply: filled(reply),
        isRight,
      })),
    };
  } catch (error) {
    if (error instanceof Untold) return null;
    throw error;
  }
}

/**
 * Return what the card's own texts may print. Twin of `counted` in cards.py.
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
