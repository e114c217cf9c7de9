import assert from "node:assert/strict";
import test from "node:test";

import { fit } from "../../docs/engine/fit.js";
import { posterior } from "../../docs/engine/posterior.js";
import { defaultPriors } from "../../docs/engine/priors.js";
import { createData } from "../../docs/engine/simulate.js";
import { significant } from "../../docs/javascripts/words/numbers.js";
import { inWords } from "../../docs/javascripts/your_data/in_words.js";
import { singularParagraph, waysOut } from "../../docs/table/singular_paper.js";
import { there } from "./there.mjs";
import { speak } from "./words.mjs";

speak();

const everyFit = (/** @type {import("../../docs/engine/model_frame.js").Columns} */ data) =>
  waysOut(fit(data), data);
const NAMES = { x: "Days", cluster: "Subject" };
/** @param {Parameters<typeof singularParagraph>[0]} fits @param {Parameters<typeof singularParagraph>[2]} [whole] */
const said = (fits, whole) => singularParagraph(fits, NAMES, whole).map(inWords);

test("a paragraph holds the reader's own numbers", () => {
  const data = createData({ nCluster: 8, obsPerCluster: 5, seed: 2 });
  const fits = everyFit(data);
  const whole = posterior(fits.correlated, defaultPriors(data.y));
  const sentences = said(fits, whole);
  assert.equal(sentences.length, 6);
  const of = (/** @type {import("../../docs/engine/fit.js").MixedFit} */ fitted) => {
    const [slope, error] = [fitted.fixedEffects[1], fitted.standardErrors[1]].map((v) => significant(v, 3)); // prettier-ignore
    return `${slope} (standard error ${error})`;
  };
  assert.match(
    sentences[0],
    /slopes of “Days” by “Subject” had a singular fit: .* perfectly correlated\.$/,
  );
  assert.match(sentences[1], /the default of the R package blme/);
  const { uncorrelated, intercept } = fits;
  const prior = there(fits.prior);
  assert.equal(
    sentences[2],
    `The fixed slope of “Days” was ${of(fits.correlated)} in the first, and ${of(uncorrelated)}, ${of(intercept)}, and ${of(prior)} in the others.`,
  );
  const { mean, q025, q975 } = whole.parameters.x;
  for (const value of [mean, q025, q975]) assert.ok(sentences[3].includes(significant(value, 3)));
  const lines = (/** @type {import("../../docs/engine/fit.js").MixedFit} */ fitted) =>
    fitted.conditionalModes.x.map((b) => b + fitted.fixedEffects[1]);
  const [one, other] = [lines(fits.correlated), lines(prior)];
  const most = Math.max(...one.map((slope, c) => Math.abs(slope - other[c])));
  assert.ok(sentences[4].includes(`up to ${significant(most, 3)} `));
  assert.equal(sentences[5], "We report the first, and draw no conclusion about the correlation.");
  assert.equal(said(fits).length, 5);
  assert.match(
    said({ ...fits, prior: null })[1],
    /correlation, and with random intercepts only\.$/,
  );
});

test("a fit that is not singular needs no defence, and other walls have their names", () => {
  const fits = everyFit(createData());
  assert.match(
    said(fits).join(""),
    /^The model .* is not singular: it estimates their correlation as 0\.\d\d\.$/,
  );
  for (let seed = 1; seed < 60; seed++) {
    const data = createData({ nCluster: 12, obsPerCluster: 5, sdSlope: 0, sdInt: 0, seed });
    const correlated = fit(data);
    const [[v0], [, v1]] = correlated.randomEffectsCov;
    if (v0 > 0 || v1 > 0) continue;
    assert.match(said(everyFit(data))[0], /no variance between clusters was found\.$/);
    return;
  }
  assert.fail("no sample without any variance");
});
