import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";

import { fromHash } from "../../docs/javascripts/lab/hash.js";
import { createModel } from "../../docs/javascripts/lab/model.js";
import { defaultState } from "../../docs/javascripts/lab/state.js";

/** @typedef {import("../../docs/javascripts/lab/state.js").State} State */
/** @typedef {import("../../docs/javascripts/lab/model.js").Result} Result */

const page = readFileSync("docs/teachers.md", "utf8");
const links = [...page.matchAll(/<a href="[^"]*lab\/(#[^"]*)">([^<]*)<\/a>/g)].map(
  ([, hash, text]) => ({ text, state: opened(hash.replaceAll("&amp;", "&")) }),
);
const model = createModel();
const first = model(defaultState());

/** @param {string} hash @returns {State} */
function opened(hash) {
  const state = fromHash(hash);
  assert.ok(state, hash);
  return state;
}

/**
 * What each link says that it opens.
 *
 * @type {Record<string, (state: State, result: Result) => boolean>}
 */
const PROMISES = {
  "the truth shown": ({ layers }, { fitted }) =>
    layers.includes("truth") && fitted.remlCriterion === first.fitted.remlCriterion,
  "three observations per cluster": ({ parameters, progress }, { data }) =>
    parameters.obsPerCluster === 3 && progress === 1 && data.y.length === 300,
  "slopes that truly differ": ({ parameters, layers }, { measured }) =>
    parameters.sdSlope > 2 * first.parameters.sdSlope &&
    layers.includes("truth") &&
    measured.meanShrinkage.x < first.measured.meanShrinkage.x / 2 &&
    Math.abs(measured.meanShrinkage.intercept - first.measured.meanShrinkage.intercept) < 0.1,
  "a correlation of 0.8": ({ parameters }, { fitted }) =>
    parameters.cor === 0.8 && fitted.isSingular,
  before: ({ progress, parameters }) => progress === 0 && parameters.obsPerCluster === 3,
  after: ({ progress, parameters }) => progress === 1 && parameters.obsPerCluster === 3,
};

test("every link of the teachers' page to the lab opens what it says", () => {
  assert.deepEqual(new Set(links.map(({ text }) => text)), new Set(Object.keys(PROMISES)));
  for (const { text, state } of links) assert.ok(PROMISES[text](state, model(state)), text);
});

test("one setting makes slopes shrink less than intercepts, as the task asks", () => {
  /** @param {Result} result */
  const isSo = ({ measured: { meanShrinkage } }) => meanShrinkage.x < meanShrinkage.intercept;
  assert.ok(!isSo(first));
  for (const hash of ["#v1&sdslope=1", "#v1&sdint=0.1"]) assert.ok(isSo(model(opened(hash))), hash);
});
