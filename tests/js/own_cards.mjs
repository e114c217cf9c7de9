/**
 * Cards over a student's own sample behind a pipe, for tests in Python (see answer_lines.mjs).
 *
 * A job has the `language`, and `parameters` of createData for facts and, if it has `cards`, their
 * numbers; or a `condition` and `facts`, for whether these bear it out.
 */

import { figureData } from "../../docs/engine/figure_data.js";
import { fit } from "../../docs/engine/fit.js";
import { pool } from "../../docs/engine/pooling.js";
import { createData } from "../../docs/engine/simulate.js";
import { cardData } from "../../docs/javascripts/cards/own/card_data.js";
import { asNumbers } from "../../docs/javascripts/cards/own/as_numbers.js";
import { isBorneOut } from "../../docs/javascripts/cards/own/evaluate.js";
import { sampleFacts } from "../../docs/javascripts/cards/own/sample_facts.js";
import { answerLines } from "./answer_lines.mjs";
import { speak } from "./words.mjs";

/** @param {any} job */
function answer({ language, parameters, cards = [], condition, facts }) {
  speak(language);
  if (!parameters) return isBorneOut(condition, asNumbers(facts));
  const data = createData(parameters);
  const fitted = fit(data);
  const pooled = pool(fitted, data.truth);
  const figure = figureData(fitted, pooled);
  return {
    facts: sampleFacts(fitted, pooled, parameters, figure.examples),
    cards: cards.map((/** @type {any} */ card) => cardData(card, figure)),
  };
}

await answerLines(answer);
