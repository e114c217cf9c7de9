import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";

import { createModel } from "../../docs/javascripts/lab/model.js";
import { rowTexts } from "../../docs/javascripts/lab/result_words.js";
import { defaultState } from "../../docs/javascripts/lab/state.js";
import { labAnswers } from "../../scripts/answers/lab_answers.mjs";
import { speak } from "./words.mjs";

speak();
const texts = rowTexts(createModel()(defaultState("4711")));
const template = readFileSync("scripts/written/templates/lab.html", "utf8");

test("the lab's tables have every row that there is", () => {
  const rows = [...template.matchAll(/\{\{- row\("([^"]*)"/g)].map(([, row]) => row);
  assert.deepEqual(new Set(rows), new Set(Object.keys(texts)));
  assert.equal(rows.length, Object.keys(texts).length);
});

test("the answer key has every number of every row, as a plain number", () => {
  const cells = Object.entries(labAnswers("")("4711")[0]).slice(2, -2); // who, and what is no cell
  const shown = Object.values(texts).flatMap((row) => Object.values(row));
  const plain = shown.map((text) => text.replace("−", "-").replace("%", ""));
  assert.deepEqual(
    cells.map(([, cell]) => cell),
    plain,
  );
  const columns = new Set(cells.map(([column]) => column));
  for (const column of ["x_true", "partial_pooling_rmse_slope", "shrinkage_intercept_percent"]) {
    assert.ok(columns.has(column), column);
  }
});
