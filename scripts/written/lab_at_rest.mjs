/**
 * What the lab says and draws of its first state, as JSON: the build puts it into the page, so that all
 * is there before any script has run. It is asked for by the site's language.
 */

import { readFileSync } from "node:fs";

import { PARAMETER_FIELDS } from "../../docs/engine/parameters.js";
import { dialDrawing, HEIGHT, WIDTH } from "../../docs/javascripts/lab/dial_drawing.js";
import { dialPlace, dialWords } from "../../docs/javascripts/lab/dial_words.js";
import { createModel, dialCurve, errorAlongDial } from "../../docs/javascripts/lab/model.js";
import { harmWords, rowTexts, sharesNote } from "../../docs/javascripts/lab/result_words.js";
import { standsApart } from "../../docs/javascripts/lab/singular.js";
import { defaultState } from "../../docs/javascripts/lab/state.js";
import { parameterWords } from "../../docs/javascripts/words/parameters.js";
import { useWords } from "../../docs/javascripts/words/words.js";

const language = JSON.parse(readFileSync(0, "utf8"));
const file = new URL(`../../docs/words/${language}.ftl`, import.meta.url);
useWords(readFileSync(file, "utf8"), language);

const state = defaultState();
const { dial } = state;
const result = createModel()(state);
const at = errorAlongDial(result);
const curve = dialCurve(at);
const names = /** @type {(keyof typeof PARAMETER_FIELDS)[]} */ (Object.keys(PARAMETER_FIELDS));
console.log(
  JSON.stringify({
    parameters: Object.fromEntries(names.map((name) => [name, parameterWords(name)])),
    rows: rowTexts(result),
    harm: harmWords(result),
    shares: sharesNote(result),
    dial: {
      width: WIDTH,
      height: HEIGHT,
      drawing: dialDrawing(curve, at(dial), standsApart(result.fitted)),
      says: dialWords(result.fitted, curve, at(dial)),
      place: dialPlace(dial),
    },
  }),
);
