import assert from "node:assert/strict";
import test from "node:test";

import { fit } from "../../docs/engine/fit.js";
import { correlation } from "../../docs/engine/correlation.js";
import { rmse } from "../../docs/engine/measures.js";
import { pool } from "../../docs/engine/pooling.js";
import { posterior } from "../../docs/engine/posterior.js";
import { defaultPriors } from "../../docs/engine/priors.js";
import { createData } from "../../docs/engine/simulate.js";
import { landscapePicture, runs } from "../../docs/javascripts/singular/landscape_picture.js";
import { linesPicture } from "../../docs/javascripts/singular/lines_picture.js";
import { CHOICES, apart, everyRow } from "../../docs/javascripts/singular/choices.js";
import { chosen, singularSample } from "../../docs/javascripts/singular/model.js";
import {
  apartSay,
  choiceCells,
  chosenSay,
  lowestSay,
  strengthSay,
} from "../../docs/javascripts/singular/singular_words.js";
import {
  criterionOf,
  factorOf,
  landscape,
  penalized,
} from "../../docs/javascripts/singular/surface.js";
import { allNear, near } from "./reference.mjs";
import { waysOut } from "../../docs/table/singular_paper.js";
import { speak } from "./words.mjs";

speak();

/** @type {import("../../docs/javascripts/singular/model.js").Setting} */
const SETTING = { nCluster: 30, obsPerCluster: 5, sdSlope: 0.5, seed: 4, strength: 0, view: "correlation" }; // prettier-ignore
const VIEWS = /** @type {const} */ (["correlation", "intercepts"]);
const INSIDE = singularSample(SETTING);
const SINGULAR = { ...SETTING, nCluster: 8, seed: 2, sdSlope: 0.25 };

test("the factor has these SDs and this correlation", () => {
  allNear(factorOf(2, 3, 0.6), [[2, 0], [1.8, 2.4]], 1e-15); // prettier-ignore
  assert.deepEqual(factorOf(2, 3, 1.1)[1], [3.3000000000000003, 0]);
});

test("the prior is three times the logarithm of θ₁ θ₃, times its strength", () => {
  const criterion = criterionOf(createData(parametersOf(SETTING)));
  const plain = penalized(criterion, 0)(0.5, 0.4, 0.6);
  near(plain, criterion.height(factorOf(0.5, 0.4, 0.6)), 1e-12);
  near(penalized(criterion, 0.5)(0.5, 0.4, 0.6), plain - 1.5 * Math.log(0.5 * 0.4 * 0.8), 1e-12);
  assert.equal(penalized(criterion, 1)(0.5, 0.4, 1), Infinity);
  assert.ok(Number.isFinite(penalized(criterion, 0)(0, 0, 1)));
});

for (const view of VIEWS) {
  test(`the lowest point of the ${view} is the fit's, inside and in the wall`, () => {
    for (const setting of [SETTING, SINGULAR]) {
      const { data, landscape: map, spread, isSingular } = singularSample({ ...setting, view });
      const fitted = fit(data);
      const [[v00, v01], [, v11]] = fitted.randomEffectsCov;
      near(spread.intercepts, Math.sqrt(v00), 2e-2);
      near(spread.slopes, Math.sqrt(v11), 2e-2);
      near(spread.sigma, fitted.sigma, 1e-2);
      assert.equal(isSingular, fitted.isSingular);
      near(spread.correlation, v01 / Math.sqrt(v00 * v11), 0.05);
      const up = view === "correlation" ? spread.correlation : spread.intercepts / spread.sigma;
      near(map.lowest.up, up, 1e-12);
      near(map.lowest.across, spread.slopes / spread.sigma, 1e-12);
      const least = Math.min(...map.height.flat());
      assert.ok(least >= 0 && least < 0.5, String(least));
    }
  });

  test(`heights of the ${view} are the criterion's lowest over the third parameter`, () => {
    const { data, landscape: map } = singularSample({ ...SETTING, view });
    const criterion = criterionOf(data);
    const objective = penalized(criterion, 0);
    const { remlCriterion } = fit(data);
    assert.deepEqual([map.across.length, map.up.length, map.height.length], [31, 31, 31]);
    for (const [i, j] of [
      [3, 5],
      [15, 15],
      [28, 10],
    ]) {
      let lowest = Infinity;
      for (let step = 0; step <= 2000; step++) {
        const share = step / 2000;
        const value =
          view === "correlation"
            ? objective(1.1 * share, map.across[j], map.up[i])
            : objective(map.up[i], map.across[j], 2 * share - 1);
        lowest = Math.min(lowest, value);
      }
      near(map.height[i][j], lowest - remlCriterion, 0.02);
    }
    near(map.across[30], 2.2 * 0.5, 1e-12);
    const ends = view === "correlation" ? [-1, 1] : [0, 1.1];
    allNear([map.up[0], map.up[30], map.across[0]], [...ends, 0], 1e-12);
  });
}

test("with a prior the lowest point is not singular, and its axes leave out the walls", () => {
  const limits = { intercepts: 1.1, slopes: 0.55 };
  const criterion = criterionOf(createData(parametersOf(SINGULAR)));
  for (const view of VIEWS) {
    const { lowest, across, up } = landscape(criterion, 1, limits, view);
    const [[first], [below, last]] = lowest.factor;
    const objective = (/** @type {number[]} */ theta) =>
      criterion.height([[theta[0], 0], [theta[1], theta[2]]]) - 3 * Math.log(theta[0] * theta[2]); // prettier-ignore
    const here = [first, below, last];
    assert.ok(first > 0.05 && last > 0.05);
    for (let k = 0; k < 3; k++) {
      for (const step of [-0.05, 0.05]) {
        assert.ok(objective(here.with(k, here[k] + step)) > objective(here) - 1e-3, `${view} ${k}`);
      }
    }
    near(across[0], 0.55e-3, 1e-12);
    allNear([up[0], up[30]], view === "correlation" ? [-0.999, 0.999] : [1.1e-3, 1.1], 1e-12);
  }
});

test("clusters end where the lowest point puts them; those without a line are not drawn", () => {
  const { points, data, average } = INSIDE;
  const pooled = pool(fit(data));
  assert.equal(points.length, 30);
  points.forEach(({ start, end }, c) => {
    assert.deepEqual(start, [pooled.noPooling.intercept[c], pooled.noPooling.x[c]]);
    allNear(end, [pooled.partialPooling.intercept[c], pooled.partialPooling.x[c]], 0.02);
  });
  allNear(average, fit(data).fixedEffects, 1e-2);
  const small = singularSample({ ...SETTING, sdSlope: 0 });
  near(small.landscape.across[30], 2.2 * 0.25, 1e-12);
});

const WHOLE = posterior(INSIDE.fits.correlated, defaultPriors(INSIDE.data.y));

test("every choice says what its fit says", () => {
  const rows = everyRow(INSIDE.data, INSIDE.fits, WHOLE);
  assert.deepEqual(rows.map(({ choice }) => choice), CHOICES); // prettier-ignore
  const options = [{}, { randomEffects: "uncorrelated" }, { randomEffects: "intercept" }, { prior: "boundary-avoiding" }]; // prettier-ignore
  options.forEach((option, i) => {
    const fitted = fit(INSIDE.data, /** @type {any} */ (option));
    const [[v0], [, v1]] = fitted.randomEffectsCov;
    const pooled = pool(fitted, INSIDE.data.truth);
    const hasSlopes = fitted.randomEffects !== "intercept";
    assert.deepEqual(rows[i], {
      choice: CHOICES[i],
      intercept: fitted.fixedEffects[0],
      slope: fitted.fixedEffects[1],
      error: fitted.standardErrors[1],
      intercepts: Math.sqrt(v0),
      slopes: hasSlopes ? Math.sqrt(v1) : NaN,
      correlation: fitted.randomEffects === "correlated" ? correlation(fitted.randomEffectsCov) : NaN,
      sigma: fitted.sigma,
      isSingular: fitted.isSingular,
      rmse: rmse(pooled, pooled.partialPooling).x,
      lines: pooled.partialPooling,
    }); // prettier-ignore
  });
  const { parameters, coefficients } = WHOLE;
  const { lines, rmse: error, ...row } = rows[4];
  assert.deepEqual(row, {
    choice: "posterior",
    intercept: parameters.intercept.mean,
    slope: parameters.x.mean,
    error: parameters.x.sd,
    intercepts: parameters.sdIntercept.mean,
    slopes: parameters.sdX.mean,
    correlation: parameters.correlation.mean,
    sigma: parameters.sigma.mean,
    isSingular: false,
  });
  assert.equal(lines.x, coefficients.x?.mean);
  const truth = INSIDE.data.truth.x;
  near(error, Math.sqrt(lines.x.reduce((sum, x, c) => sum + (x - truth[c]) ** 2, 0) / 30), 1e-12);
});

test("a prior without a mode is no choice", () => {
  const data = createData({ nCluster: 2, obsPerCluster: 9 });
  const fits = waysOut(fit(data), data);
  assert.equal(fits.prior, null);
  assert.equal(everyRow(data, fits, null).length, 3);
});

test("how far the choices lie apart is the least and the most of all", () => {
  const row = (/** @type {number} */ slope, /** @type {number} */ error, /** @type {any} */ x) =>
    /** @type {any} */ ({ slope, error, lines: { x } });
  const far = apart([row(0.5, 0.1, [1, 2, 3]), row(0.4, 0.3, [1.5, 2, 2]), row(0.45, 0.2, [1, 2, 4])]); // prettier-ignore
  assert.deepEqual(far, { slope: [0.4, 0.5], error: [0.1, 0.3], cluster: 2 });
  assert.equal(
    apartSay(far),
    "From one model to the other, the fixed slope goes from 0.400 to 0.500 and its standard error from 0.100 to 0.300. A single cluster’s slope differs by up to 2.00.",
  );
});

test("a chosen model has its place on the landscape, and its lines", () => {
  const rows = everyRow(INSIDE.data, INSIDE.fits, WHOLE);
  for (const view of VIEWS) {
    const sample = singularSample({ ...SETTING, view });
    for (const row of rows) {
      const shown = chosen(sample, row, view);
      const { lowest } = shown.landscape;
      near(lowest.across, (Number.isNaN(row.slopes) ? 0 : row.slopes) / row.sigma, 1e-12);
      const rho = Number.isNaN(row.correlation) ? 0 : row.correlation;
      near(lowest.up, view === "correlation" ? rho : row.intercepts / row.sigma, 1e-12);
      assert.deepEqual(shown.average, [row.intercept, row.slope]);
      assert.equal(shown.points.length, 30);
      assert.deepEqual(shown.points[3].end, [row.lines.intercept[3], row.lines.x[3]]);
      assert.equal(shown.landscape.height, sample.landscape.height);
    }
  }
  const beyond = { ...rows[1], slopes: 9 * rows[1].sigma, intercepts: 9 * rows[1].sigma };
  near(chosen(INSIDE, beyond, "correlation").landscape.lowest.across, 1.1, 1e-12);
  const up = singularSample({ ...SETTING, view: "intercepts" });
  near(chosen(up, beyond, "intercepts").landscape.lowest.up, 1.1, 1e-12);
  const posteriorShown = chosen(INSIDE, rows[4], "correlation");
  assert.match(chosenSay(posteriorShown, "posterior"), /^The posterior averages .* correlation −?0\.\d\d\.$/); // prettier-ignore
  assert.match(
    chosenSay(chosen(INSIDE, rows[2], "correlation"), "intercept"),
    /of slopes 0\.00\.$/,
  );
  assert.match(
    chosenSay(chosen(INSIDE, rows[1], "correlation"), "uncorrelated"),
    /^Without the corr/,
  );
});

test("rows are cut where the band changes, and above all bands nothing is drawn", () => {
  assert.deepEqual(runs([0, 0.5, 0.51, 1, 12, 2, 4, 7, 11, 11.1, 0.2]), [
    { band: 0, from: 0, to: 1 },
    { band: 1, from: 2, to: 3 },
    { band: 2, from: 5, to: 5 },
    { band: 3, from: 6, to: 6 },
    { band: 4, from: 7, to: 7 },
    { band: 5, from: 8, to: 8 },
    { band: 0, from: 10, to: 10 },
  ]);
});

/** @type {import("../../docs/javascripts/singular/surface.js").Landscape} */
const MAP = {
  across: [0, 1, 2],
  up: [-1, 0, 1],
  height: [[20, 0.7, 0.7], [0.1, 20, 3], [20, 20, 20]], // prettier-ignore
  lowest: { across: 0.5, up: 0.5, factor: [[1, 0], [0, 1]] }, // prettier-ignore
};

test("a map has its cells, walls, axes and its lowest point", () => {
  const svg = landscapePicture(MAP, "correlation", 458);
  // the frame: 44 to 444 across, 24 to 356 down; cells are 200 by 166, half of them at the edge
  assert.deepEqual(svg.match(/class="band[^/]+/g), [
    'class="band band-1" d="M144 273H444V356H144Z"',
    'class="band band-0" d="M44 107H144V273H44Z"',
    'class="band band-3" d="M344 107H444V273H344Z"',
  ]);
  assert.match(svg, /^<svg viewBox="0 0 458 394" role="img" aria-label="How probable the data are/);
  assert.match(svg, /class="wall" d="M44 24H444M44 356H444M44 24V356"/);
  assert.match(svg, /class="disc" cx="144" cy="107" r="7"/);
  assert.match(svg, /x="444" y="388" text-anchor="end">SD of slopes \(noise = 1\)</);
  assert.match(svg, /x="4" y="14">correlation</);
  const other = landscapePicture({ ...MAP, up: [0, 1, 2] }, "intercepts", 458);
  assert.match(other, /class="wall" d="M44 24V356H444"/);
  assert.match(other, /class="disc" cx="144" cy="273" r="7"/);
  assert.match(other, /x="4" y="14">SD of intercepts</);
  for (const picture of [svg, other]) assert.match(picture, /x="244"[^>]*>1</);
});

test("on a phone, where two pictures stand side by side, an axis's name has room", () => {
  const [HALF, A_LETTER] = [177, 5]; // pixels
  for (const language of ["en", "de"]) {
    speak(language);
    const svg = landscapePicture(MAP, "correlation", HALF);
    const names = [...svg.matchAll(/x="(\d+)" y="\d+" text-anchor="end">([^<]+)</g)];
    assert.ok(names.length > 0);
    for (const [, right, name] of names) {
      assert.ok(name.length * A_LETTER < Number(right), `${name} starts outside`);
    }
  }
  speak();
});

test("lines start as rings and end as discs about the average", () => {
  const sample = /** @type {any} */ ({ average: [1, 0.5], points: [{ start: [2.6, 1.8], end: [0.2, 0.5] }] }); // prettier-ignore
  const svg = linesPicture(sample, 458, "clip");
  assert.match(svg, /class="trail" d="M444 24L144 190"/);
  assert.match(svg, /class="ring small" cx="444" cy="24" r="3.5"/);
  assert.match(svg, /class="disc" cx="144" cy="190" r="4.5"/);
  assert.match(
    svg,
    /class="halo" cx="244" cy="190" r="12"\/><circle class="hole" cx="244" cy="190" r="5"/,
  );
  assert.match(svg, /<clipPath id="clip"><rect x="44" y="24" width="400" height="332"\/>/);
  assert.match(svg, /<g clip-path="url\(#clip\)"><path class="trail"/);
  assert.match(svg, /^<svg viewBox="0 0 458 394" role="img" aria-label="Clusters’ ways/);
  assert.match(svg, /x="444" y="388" text-anchor="end">intercept<.*x="4" y="14">slope of x</);
});

test("the lowest point is said with its numbers, and where it lies", () => {
  const say = (/** @type {any} */ spread, /** @type {boolean} */ isSingular, strength = 0) =>
    lowestSay(/** @type {any} */ ({ spread: { intercepts: 0.5, slopes: 0.25, correlation: 0.3, ...spread }, isSingular }), strength); // prettier-ignore
  const numbers = "SD of intercepts 0.50, of slopes 0.25";
  assert.equal(say({}, false), `The summit lies inside: ${numbers}, correlation 0.30.`);
  assert.equal(
    say({ correlation: -1 }, true),
    `Singular: the summit lies in the wall, at a correlation of −1.00. ${numbers}, and all points on one line.`,
  );
  for (const spread of [{ slopes: 0 }, { slopes: 0.9e-3 }, { slopes: 0, correlation: NaN }]) {
    assert.match(
      say(spread, true),
      /^Singular: .* SD of intercepts of 0\.50 and of slopes of 0\.00\./,
    );
  }
  assert.match(say({ correlation: NaN, intercepts: 0 }, true), /left no difference to see/);
  assert.match(say({ slopes: 1e-3 }, true), /at a correlation/);
  assert.equal(say({}, true, 0.1), `With the prior the summit lies inside: ${numbers}, correlation 0.30.`); // prettier-ignore
});

test("the table's cells and the slider's words are exact", () => {
  const row = { slope: 0.51234, error: 0.1, intercepts: 0.456, slopes: 0.234, correlation: 0.3, isSingular: false, rmse: 0.25 }; // prettier-ignore
  const cells = (/** @type {object} */ change) => choiceCells(/** @type {any} */ ({ ...row, ...change })); // prettier-ignore
  const shown = ["0.512", "0.100", "0.46"];
  assert.deepEqual(cells({ choice: "correlated" }), ["(x | cluster)", ...shown, "0.23", "0.30", "no", "0.250"]); // prettier-ignore
  assert.deepEqual(cells({ choice: "intercept", isSingular: true, slopes: NaN, correlation: NaN }), ["(1 | cluster)", ...shown, "–", "–", "yes", "0.250"]); // prettier-ignore
  assert.equal(strengthSay(0), "none");
  assert.equal(strengthSay(0.5), "50% of blme’s default");
});

/** @param {typeof SETTING} setting the parameters of its data */
function parametersOf({ nCluster, obsPerCluster, sdSlope, seed }) {
  return { nCluster, obsPerCluster, sdSlope, seed };
}
