import assert from "node:assert/strict";
import test from "node:test";

import { fit } from "../../docs/engine/fit.js";
import { landscapePicture, runs } from "../../docs/javascripts/singular/landscape_picture.js";
import { linesPicture } from "../../docs/javascripts/singular/lines_picture.js";
import { everyRow } from "../../docs/javascripts/singular/choices.js";
import { singularSample } from "../../docs/javascripts/singular/model.js";
import {
  choiceCells,
  lowestSay,
  strengthSay,
} from "../../docs/javascripts/singular/singular_words.js";
import { criterionOf, factorOf, penalized } from "../../docs/javascripts/singular/surface.js";
import { isAsKept } from "./kept.mjs";
import { speak } from "./words.mjs";

speak();

/** @type {import("../../docs/javascripts/singular/model.js").Setting} */
const START = {
  nCluster: 20,
  obsPerCluster: 5,
  sdSlope: 0.25,
  seed: 1,
  strength: 0,
  view: "correlation",
};
const INSIDE = { ...START, obsPerCluster: 10, seed: 4 };

test("the lowest point of the landscape is the fit, in the wall and inside", () => {
  for (const setting of [START, INSIDE]) {
    const { data, spread, isSingular } = singularSample(setting);
    const fitted = fit(data);
    assert.equal(isSingular, fitted.isSingular);
    const [[v0, c], [, v1]] = fitted.randomEffectsCov;
    assert.ok(Math.abs(spread.intercepts - Math.sqrt(v0)) < 0.01);
    assert.ok(Math.abs(spread.slopes - Math.sqrt(v1)) < 0.01);
    assert.ok(Math.abs(spread.correlation - c / Math.sqrt(v0 * v1)) < 0.01);
  }
});

test("at full strength the lowest point is the fit with the prior", () => {
  for (const setting of [START, INSIDE]) {
    const { spread, fits } = singularSample({ ...setting, strength: 1 });
    assert.ok(fits.prior);
    const [[v0, c], [, v1]] = fits.prior.randomEffectsCov;
    assert.ok(Math.abs(spread.intercepts - Math.sqrt(v0)) < 0.01);
    assert.ok(Math.abs(spread.slopes - Math.sqrt(v1)) < 0.01);
    assert.ok(Math.abs(spread.correlation - c / Math.sqrt(v0 * v1)) < 0.02);
  }
});

test("either view has the same lowest point", () => {
  for (const setting of [START, INSIDE]) {
    const up = singularSample(setting).spread;
    const over = singularSample({ ...setting, view: "intercepts" }).spread;
    assert.ok(Math.abs(up.slopes - over.slopes) < 0.01);
    assert.ok(Math.abs(up.intercepts - over.intercepts) < 0.01);
  }
});

test("the prior lifts the lowest point off the wall, the more the stronger it is", () => {
  const spreads = [0, 0.3, 1].map((strength) => singularSample({ ...START, strength }));
  assert.deepEqual(
    spreads.map(({ isSingular }) => isSingular),
    [true, false, false],
  );
  const correlations = spreads.map(({ spread }) => Math.abs(spread.correlation));
  assert.ok(correlations[0] > correlations[1] && correlations[1] > correlations[2]);
});

test("the landscape's heights and its lowest point, as they are kept", () => {
  const said = [START, INSIDE].flatMap((setting) =>
    /** @type {const} */ (["correlation", "intercepts"]).flatMap((view) =>
      [0, 0.5].map((strength) => {
        const { across, up, height, lowest } = singularSample({ ...setting, view, strength }).landscape; // prettier-ignore
        const fewer = (/** @type {any[]} */ all) => all.filter((_, i) => i % 5 === 0);
        return [
          `${setting.seed} ${view} ${strength}: ${[lowest.across, lowest.up, ...lowest.factor.flat()].map((value) => value.toFixed(4)).join(" ")}`,
          fewer(across).map((value) => value.toFixed(4)).join(" "),
          ...fewer(height).map((row, i) => `${up[5 * i].toFixed(4)}: ${fewer(row).map((value) => value.toFixed(3)).join(" ")}`),
        ].join("\n"); // prettier-ignore
      }),
    ),
  );
  isAsKept("landscape.txt", said.join("\n\n"));
});

test("along the third parameter the landscape is at its lowest", () => {
  for (const strength of [0, 0.5]) {
    const { data, landscape } = singularSample({ ...INSIDE, strength });
    const objective = penalized(criterionOf(data), strength);
    const least = (/** @type {number} */ across, /** @type {number} */ up) =>
      Math.min(...Array.from({ length: 2001 }, (_, i) => objective((1.1 * (i + 1)) / 2001, across, up))); // prettier-ignore
    const { across, up, height, lowest } = landscape;
    const summit = least(lowest.across, lowest.up);
    for (const [i, j] of [
      [3, 4],
      [15, 15],
      [28, 9],
      [10, 29],
    ]) {
      // prettier-ignore
      const off = height[i][j] - (least(across[j], up[i]) - summit);
      assert.ok(Math.abs(off) < 0.01, `${i} ${j}: ${off}`);
    }
  }
});

test("the prior is −3 log θ₁θ₃ of blme", () => {
  const criterion = criterionOf(singularSample(START).data);
  const [sd0, sd1, rho] = [0.4, 0.3, 0.5];
  const factor = factorOf(sd0, sd1, rho);
  const penalty = penalized(criterion, 1)(sd0, sd1, rho) - penalized(criterion, 0)(sd0, sd1, rho);
  assert.ok(Math.abs(penalty + 3 * Math.log(factor[0][0] * factor[1][1])) < 1e-9);
});

test("the clusters' ends are the model's lines, and lie on one line where it is singular", () => {
  const { data, points, average } = singularSample(START);
  const { conditionalModes, fixedEffects } = fit(data);
  points.forEach(({ end }, c) => {
    assert.ok(Math.abs(end[0] - fixedEffects[0] - conditionalModes.intercept[c]) < 0.02);
  });
  const slopes = points.map(({ end }) => (end[1] - average[1]) / (end[0] - average[0]));
  assert.ok(Math.max(...slopes) - Math.min(...slopes) < 1e-6);
});

test("bands of a row are stretches of columns", () => {
  assert.deepEqual(runs([20, 3, 3.5, 0.2, 0.1, 5, 99, 0.7]), [
    { band: 3, from: 1, to: 2 },
    { band: 0, from: 3, to: 4 },
    { band: 4, from: 5, to: 5 },
    { band: 1, from: 7, to: 7 },
  ]);
});

test("the map marks the lowest point inside its frame, and names what is up", () => {
  const sample = singularSample(START);
  const svg = landscapePicture(sample.landscape, "correlation", 400);
  assert.match(svg, /class="disc" cx="[\d.]+" cy="24"/); // a correlation of 1 is at the top
  assert.match(svg, />correlation</);
  assert.match(
    landscapePicture(singularSample({ ...START, view: "intercepts" }).landscape, "intercepts", 400),
    />SD of intercepts</,
  );
  assert.ok(!/NaN/.test(svg + linesPicture(sample, 400, "c")));
  assert.equal(linesPicture(sample, 400, "c").match(/class="disc"/g)?.length, 20);
});

test("models are told cell by cell", () => {
  const { data, fits } = singularSample(START);
  const rows = everyRow(data, fits, null).map(choiceCells);
  assert.deepEqual(
    rows.map(([name, , , , slopes, rho, singular]) => [name, slopes, rho, singular]),
    [
      ["(x | cluster)", "0.10", "1.00", "yes"],
      ["(x || cluster)", "0.00", "–", "yes"],
      ["(1 | cluster)", "–", "–", "no"],
      ["prior", "0.33", "0.21", "no"],
    ],
  );
});

test("where the summit lies is said", () => {
  const spread = { intercepts: 0.5, slopes: 0.25, correlation: -1, sigma: 1 };
  /** @type {(changed: object, isSingular: boolean) => any} */
  const sample = (changed, isSingular) =>
    /** @type {any} */ ({ spread: { ...spread, ...changed }, isSingular });
  assert.match(
    lowestSay(sample({}, true), 0),
    /^Singular: .* at a correlation of −1\.00\. .* one line\.$/,
  );
  assert.match(lowestSay(sample({ slopes: 0, correlation: NaN }, true), 0), /no difference to see/);
  assert.match(lowestSay(sample({ correlation: 0.2 }, false), 0), /^The summit lies inside/);
  assert.match(lowestSay(sample({ correlation: 0.2 }, false), 0.5), /^With the prior/);
  assert.equal(strengthSay(0), "none");
  assert.equal(strengthSay(0.5), "50% of blme’s default");
});
