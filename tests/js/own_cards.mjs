/**
 * Cards over a student's own sample behind a pipe, for tests in Python: a JSON list of jobs comes in by
 * standard input, the list of what they gave goes out. A job has `parameters` of createData for facts
 * and, if it has `cards`, their numbers; or `expression` and `facts` for a value.
 */

import { text } from "node:stream/consumers";

import { figureData } from "../../docs/engine/figure_data.js";
import { fit } from "../../docs/engine/fit.js";
import { pool } from "../../docs/engine/pooling.js";
import { createData } from "../../docs/engine/simulate.js";
import { cardData } from "../../docs/javascripts/cards/own/card_data.js";
import { evaluate } from "../../docs/javascripts/cards/own/evaluate.js";
import { asNumbers } from "../../docs/javascripts/cards/own/own_sample.js";
import { sampleFacts } from "../../docs/javascripts/cards/own/sample_facts.js";
import { speak } from "./words.mjs";

function answer({ parameters, cards = [], expression, facts }) {
  if (!parameters) return evaluate(expression, asNumbers(facts));
  const data = createData(parameters);
  const fitted = fit(data);
  const pooled = pool(fitted, data.truth);
  const figure = figureData(fitted, pooled);
  return {
    facts: sampleFacts(fitted, pooled, parameters, figure.examples),
    cards: cards.map((card) => cardData(card, figure)),
  };
}

const { language, jobs } = JSON.parse(await text(process.stdin));
speak(language);
console.log(JSON.stringify(jobs.map(answer)));
