/**
 * A structure that the engine does not offer, slopes alone, told to it by its places in Λ only: it is
 * fitted rightly, or refused by name where it lacks words. Nothing takes it for another one.
 */

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";

import { bootstrap } from "../../docs/engine/bootstrap.js";
import { sumRows } from "../../docs/engine/cluster_sums.js";
import { compare } from "../../docs/engine/compare.js";
import { conditionalCov } from "../../docs/engine/conditional.js";
import { fit, leastNoise } from "../../docs/engine/fit.js";
import { fitStructures } from "../../docs/engine/fit_structures.js";
import { fitSums } from "../../docs/engine/fit_sums.js";
import { lme4Formula, lme4Term } from "../../docs/engine/lme4_formula.js";
import { modelFrame } from "../../docs/engine/model_frame.js";
import { pool } from "../../docs/engine/pooling.js";
import { posterior } from "../../docs/engine/posterior.js";
import { defaultPriors } from "../../docs/engine/priors.js";
import { profileIntervals } from "../../docs/engine/profile.js";
import { lme4Summary } from "../../docs/engine/report.js";
import { createData } from "../../docs/engine/simulate.js";
import { standardize } from "../../docs/engine/standard_units.js";
import {
  PLACES,
  Structure,
  covarianceParameters,
  hasSlopes,
  isCorrelated,
  varying,
} from "../../docs/engine/structures.js";
import { createModel } from "../../docs/javascripts/lab/model.js";
import { rowTexts } from "../../docs/javascripts/lab/result_words.js";
import { repeatCharts } from "../../docs/javascripts/lab/repeat_charts.js";
import { singularIn, singularWords, standsApart } from "../../docs/javascripts/lab/singular.js";
import { dialWords } from "../../docs/javascripts/lab/dial_words.js";
import { defaultState } from "../../docs/javascripts/lab/state.js";
import { rungs } from "../../docs/javascripts/structures/compare_words.js";
import { inWords } from "../../docs/javascripts/your_data/in_words.js";
import { brmsCode } from "../../docs/table/brms_code.js";
import { fitInWords } from "../../docs/table/fit_in_words.js";
import { fitWarnings } from "../../docs/table/fit_warnings.js";
import { paragraph } from "../../docs/table/paper.js";
import { areVariancesTold } from "../../docs/table/variances_told.js";
import { allNear, modelData, near } from "./reference.mjs";
import { sumsOf } from "./sums.mjs";
import { speak } from "./words.mjs";

const OFFERED = /** @type {any[]} */ (Object.keys(PLACES));
const SLOPE = /** @type {any} */ ("slope");
const PRIOR = /** @type {const} */ ("boundary-avoiding");

const ragged = createData({ nCluster: 12, obsPerCluster: 4, sdInt: 1, sdSlope: 1, seed: 4 });
const kept = [...ragged.cluster.keys()].filter(
  (i) => ragged.cluster[i] > 2 || ragged.cluster.indexOf(ragged.cluster[i]) === i,
);
const chosen = (/** @type {ArrayLike<number>} */ column) => Array.from(kept, (i) => column[i]);
/** Two clusters have one row; x = 0 is far away. */
const RAGGED = {
  y: chosen(ragged.y),
  x: chosen(ragged.x).map((x) => x + 4),
  cluster: chosen(ragged.cluster),
};
const SLEEP = modelData("sleepstudy");
const FLAT = createData({ nCluster: 20, sdInt: 0, sdSlope: 0, seed: 4 });
const NAMES = { y: "y", x: "x", shownX: "x", cluster: "g" };

/**
 * Return what follows from one θ, row by row: in a cluster V⁻¹ = I - θ² x xᵀ / (1 + θ² Σ x²) in units
 * of σ² (Sherman and Morrison), and |V| = 1 + θ² Σ x².
 *
 * @param {{y: ArrayLike<number>, x: ArrayLike<number>, cluster: ArrayLike<unknown>}} data
 * @param {number} theta
 */
function byRows({ y, x, cluster }, theta) {
  const places = [...Array(x.length).keys()];
  const rows = [...new Set(Array.from(cluster))].map((name) =>
    places.filter((i) => cluster[i] === name),
  );
  /** @type {(a: ArrayLike<number>, b: ArrayLike<number>) => number} */
  const product = (a, b) => {
    let sum = 0;
    for (const own of rows) {
      const dot = (/** @type {ArrayLike<number>} */ one, /** @type {ArrayLike<number>} */ other) =>
        own.reduce((total, i) => total + one[i] * other[i], 0);
      sum += dot(a, b) - (theta ** 2 * dot(a, x) * dot(x, b)) / (1 + theta ** 2 * dot(x, x));
    }
    return sum;
  };
  const ones = Array.from(x, () => 1);
  const [a, b, d] = [product(ones, ones), product(ones, x), product(x, x)];
  const [r0, r1] = [product(ones, y), product(x, y)];
  const det = a * d - b * b;
  const beta = [(d * r0 - b * r1) / det, (a * r1 - b * r0) / det];
  const left = Array.from(y, (value, i) => value - beta[0] - beta[1] * x[i]);
  const squares = product(left, left);
  const df = y.length - 2;
  const squaresOfX = rows.map((own) => own.reduce((sum, i) => sum + x[i] ** 2, 0));
  const logDet = squaresOfX.reduce((sum, square) => sum + Math.log(1 + theta ** 2 * square), 0);
  return {
    beta,
    criterion: logDet + Math.log(det) + df * (1 + Math.log((2 * Math.PI * squares) / df)),
    sigma: Math.sqrt(squares / df),
    squaresOfX,
    modes: rows.map(
      (own, c) =>
        (theta ** 2 * own.reduce((sum, i) => sum + x[i] * left[i], 0)) /
        (1 + theta ** 2 * squaresOfX[c]),
    ),
  };
}

/**
 * Return the squares that no sum of multiples of columns takes up (Gram and Schmidt).
 *
 * @param {number[][]} columns
 * @param {number[]} y
 */
function squaresLeft(columns, y) {
  /** @type {number[][]} */
  const axes = [];
  const without = (/** @type {number[]} */ column) =>
    axes.reduce((left, axis) => {
      const along = left.reduce((sum, value, i) => sum + value * axis[i], 0);
      return left.map((value, i) => value - along * axis[i]);
    }, column);
  for (const column of columns) {
    const left = without(column);
    const length = Math.hypot(...left);
    if (length > 1e-9) axes.push(left.map((value) => value / length));
  }
  return Math.hypot(...without(y)) ** 2;
}

/** @param {typeof RAGGED} data */
function unitsOf(data) {
  const { labels, ...rows } = modelFrame(data);
  const { sums, residualSs } = sumRows(rows, labels.length);
  return standardize(sums, residualSs, true);
}

/**
 * Return where a function of θ is lowest: of a grid, and then between its neighbours.
 *
 * @param {(theta: number) => number} height
 */
function lowest(height) {
  const grid = Array.from({ length: 60 }, (_, k) => 10 ** (-3 + (5 * k) / 59));
  const heights = grid.map(height);
  const k = heights.indexOf(Math.min(...heights));
  let [low, high] = [grid[Math.max(k - 1, 0)], grid[Math.min(k + 1, 59)]];
  while (high - low > 1e-9 * high) {
    const third = (high - low) / 3;
    if (height(low + third) < height(high - third)) high -= third;
    else low += third;
  }
  return (low + high) / 2;
}

describe("slopes alone", () => {
  const places = /** @type {any} */ (PLACES);
  before(() => {
    assert.ok(!(SLOPE in places)); // once it is offered, this file has to name another
    places[SLOPE] = [[1, 1]];
  });
  after(() => delete places[SLOPE]); // other files run in this process

  for (const [name, data] of Object.entries({ SLEEP, RAGGED })) {
    for (const prior of [null, PRIOR]) {
      test(`it is the model of the rows: ${name}, ${prior}`, () => {
        const model = fit(data, { randomEffects: SLOPE, prior });
        const strength = prior ? 3 : 0;
        const theta = lowest((at) => byRows(data, at).criterion - strength * Math.log(at));
        const known = byRows(data, theta);
        near(model.theta[0], theta, 1e-5 * theta);
        near(model.remlCriterion, known.criterion, prior ? 1e-5 : 1e-8);
        near(model.sigma, known.sigma, 1e-6 * known.sigma);
        allNear(model.fixedEffects, known.beta, 1e-6 * Math.max(...known.beta.map(Math.abs)));
        const variance = (theta * known.sigma) ** 2;
        allNear(model.randomEffectsCov, [[0, 0], [0, variance]], 1e-5 * variance); // prettier-ignore
        const sorted = [...new Set(/** @type {any} */ (data.cluster))];
        const place = sorted.map((label) => model.conditionalModes.cluster.indexOf(label));
        const modes = place.map((c) => model.conditionalModes.x[c]);
        allNear(modes, known.modes, 1e-5 * Math.max(...known.modes.map(Math.abs)));
        assert.ok(model.conditionalModes.intercept.every((mode) => mode === 0));
        const pooled = pool(model).partialPooling.intercept;
        assert.ok(pooled.every((intercept) => intercept === model.fixedEffects[0]));
        const ofSums = fitSums(sumsOf(data), { randomEffects: SLOPE, prior });
        near(ofSums.theta[0], theta, 1e-5 * theta);
        // Given β: σ² θ² / (1 + θ² Σ x²)
        const { varIntercept, varX = [] } = conditionalCov(model);
        place.forEach((c, k) => {
          const wanted = variance / (1 + theta ** 2 * known.squaresOfX[k]);
          near(varX[c], wanted, 1e-5 * wanted);
          near(varIntercept[c], 0, 1e-9 * wanted);
        });
      });
    }
  }

  test("uncertainty is that of its own parameters, with the package's numbers", () => {
    const model = fit(SLEEP, { randomEffects: SLOPE });
    const parameters = ["intercept", "x", "sdX", "sigma"];
    const whole = posterior(model, defaultPriors(SLEEP.y));
    assert.deepEqual(Object.keys(whole.parameters), parameters);
    assert.deepEqual(Object.keys(whole.densities), ["sdX", "sigma"]);
    allNear([whole.parameters.sdX.mean, whole.parameters.sdX.q975], [7.85891, 11.53675], 2e-4);
    const ends = profileIntervals(model);
    assert.deepEqual(Object.keys(ends), parameters);
    allNear([ends.sdX.low, ends.sdX.high, ends.x.low], [5.1197957, 10.318445, 6.738128], 1e-4);
    const drawn = bootstrap(model, 2, 5);
    assert.deepEqual(Object.keys(drawn).sort(), ["intercept", "isSingular", "sdX", "sigma", "x"]);
    allNear(drawn.sdX, [7.546044, 4.096478], 1e-5);
  });

  test("it stands between the regression and uncorrelated effects, and beside intercepts", () => {
    const fits = ["correlated", "slope", "uncorrelated"].map((structure) =>
      fit(SLEEP, { randomEffects: /** @type {any} */ (structure) }),
    );
    const rows = compare(fits, 5);
    assert.deepEqual(
      rows.map(({ randomEffects, nParameters, null: mixture }) => [
        randomEffects,
        nParameters,
        mixture,
      ]),
      [
        ["none", 3, undefined],
        ["slope", 4, "½ χ²(0) + ½ χ²(1)"],
        ["uncorrelated", 5, "½ χ²(0) + ½ χ²(1)"],
        ["correlated", 6, "χ²(1)"],
      ],
    );
    const message =
      '"intercept" and "slope" cannot be compared: neither is a special case of the other';
    assert.throws(() => compare(fitStructures(fits[0]), 0), { name: "RangeError", message });
    const two = compare([fits[2]], 0)[1];
    assert.deepEqual([two.df, two.pMixture], [2, undefined]);
  });

  test("intercepts are noise to random slopes", () => {
    const data = createData({ sigma: 0, sdSlope: 1, nCluster: 12 });
    const options = { randomEffects: SLOPE };
    assert.ok(fit(data, options).sigma > 0.1);
    const y = data.x.map((x, i) => 2 + (data.cluster[i] % 5) * x);
    assert.throws(() => fit({ ...data, y }, options), /no noise to estimate/);
    // At x = 0 no slope takes up anything, of any number of rows.
    const there = { y: [...y, 1, 3], x: [...data.x, 0, 0], cluster: [...data.cluster, 98, 99] };
    assert.ok(fit(there, options).sigma > 0.1);
    const x = data.x.map((_, i) => data.cluster[i] % 3);
    assert.throws(
      () => fit({ ...data, x }, options),
      /"slope" is not allowed: column x is constant/,
    );
  });

  test("what no D takes up is what least squares leave", () => {
    const [y, x, cluster] = [RAGGED.y, [...RAGGED.x], RAGGED.cluster];
    const third = cluster.flatMap((name, i) => (name === 3 ? [i] : []));
    for (const i of [0, ...third]) x[i] = 0; // the first cluster's one row, and all of the third's
    const constant = cluster.map((name) => Number(name) % 3);
    for (const data of [RAGGED, { y, x, cluster }, { y, x: constant, cluster }]) {
      const ones = data.x.map(() => 1);
      const both = [ones, data.x];
      for (const structure of /** @type {any[]} */ (Object.keys(PLACES))) {
        const own = varying(structure).flatMap((k) =>
          [...new Set(cluster)].map((name) =>
            both[k].map((value, i) => (cluster[i] === name ? value : 0)),
          ),
        );
        const units = unitsOf(data);
        const found = leastNoise(units, structure) * units.sdY ** 2;
        const wanted = squaresLeft([...own, ...both], data.y);
        near(found, wanted, 1e-10 * wanted, structure);
      }
    }
  });

  test("where slopes do not vary it is singular in what it has, in any unit of x", () => {
    const model = fit(FLAT, { randomEffects: SLOPE });
    near(
      lowest((theta) => byRows(FLAT, theta).criterion),
      1e-3,
      2e-4,
    ); // the least of the grid
    assert.deepEqual(model.theta, [0]);
    assert.deepEqual([singularIn(model), standsApart(model)], ["nothing", true]);
    const spread = { mean: 0, sd: 1, low: -1, high: 1 };
    const [warning] = fitWarnings(model, pool(model), NAMES, { y: spread, x: spread });
    assert.deepEqual(warning.values, { what: "slopes", simpler: "no" });
    assert.deepEqual(warning.actions, []);
    const ends = profileIntervals(model).sdX;
    const inOther = profileIntervals(
      fit({ ...FLAT, x: FLAT.x.map((x) => 1e5 * x) }, { randomEffects: SLOPE }),
    ).sdX;
    assert.equal(ends.low, 0);
    near(1e5 * inOther.high, ends.high, 1e-5 * ends.high);
    const axes = /** @type {any} */ ([[1, 2], [0, 0.5]]); // prettier-ignore
    const structure = new Structure(SLOPE, axes, model.standard.clusters);
    const size = (0.1 * structure.noise) / Math.hypot(2, 0.5);
    allNear(structure.lifted([[0, 0], [0, 0]]), [[0, 2 * size], [0, 0.5 * size]], 1e-15); // prettier-ignore
  });

  test("two rows a cluster tell one variance from noise", () => {
    const data = createData({ nCluster: 30, obsPerCluster: 2 });
    const x = data.x.map((_, i) => (data.cluster.indexOf(data.cluster[i]) === i ? -1 : 1));
    assert.equal(areVariancesTold(fit({ ...data, x })), false);
    assert.equal(areVariancesTold(fit({ ...data, x }, { randomEffects: SLOPE })), true);
  });

  test("the lab has numbers and charts of what it estimates, and of nothing else", () => {
    speak();
    const state = { ...defaultState(), randomEffects: SLOPE };
    const rows = rowTexts(createModel()(state));
    assert.deepEqual([rows.sdInt.estimate, rows.cor.estimate], ["–", "–"]);
    assert.match(rows.sdSlope.estimate, /^0\.\d+$/);
    const kinds = (/** @type {string} */ randomEffects) => {
      const { parameters, departure } = state;
      return repeatCharts([], /** @type {any} */ ({ parameters, departure, randomEffects }))
        .slice(3)
        .map(({ label }) => label);
    };
    const [intercepts, slopes, correlation] = kinds("correlated");
    assert.deepEqual(kinds("uncorrelated"), [intercepts, slopes]);
    assert.deepEqual(kinds("intercept"), [intercepts]);
    assert.deepEqual(kinds("slope"), [slopes]);
    assert.ok(correlation);
  });

  /**
   * What is said of a structure, by what says it.
   *
   * @type {Record<string, (model: import("../../docs/engine/fit.js").MixedFit) => unknown>}
   */
  const SAID = {
    formula: ({ randomEffects }) => lme4Formula({ y: "y", x: "x", cluster: "g" }, randomEffects),
    term: ({ randomEffects }) => lme4Term(randomEffects),
    summary: (model) => lme4Summary(model, null, NAMES),
    brms: ({ randomEffects }) => brmsCode("d", randomEffects).join("\n"),
    paper: (model) => paragraph(model, NAMES, 0).map(inWords),
    words: (model) =>
      fitInWords(model, pool(model), NAMES, { leftOut: 0, otherLevels: 0 }).map(inWords),
    comparison: (model) => rungs(compare([model], 0), model, "x"),
    singular: (model) => singularWords(model),
    dial: (model) => {
      const place = /** @type {any} */ ({ dial: 0.5, intercept: 1, x: 1, both: 1 });
      const curve = { points: [], best: place, reml: place };
      return dialWords({ ...model, isSingular: false }, curve, place);
    },
  };

  test("what it has no words for is refused by name, and never another structure's", () => {
    speak();
    const model = fit(FLAT, { randomEffects: SLOPE });
    for (const [what, say] of Object.entries(SAID)) {
      assert.throws(() => say(model), /(no .+ for the structure "slope"; add its row|no words for .*-slope)/, what); // prettier-ignore
    }
  });

  test("every structure that is offered has its rows", () => {
    speak();
    for (const randomEffects of OFFERED) {
      const model = fit(FLAT, { randomEffects });
      assert.ok(model.isAtBoundary);
      for (const [what, say] of Object.entries(SAID)) {
        assert.ok(/** @type {string} */ (say(model)).length > 0, `${what} ${randomEffects}`);
      }
    }
  });

  test("what follows from places", () => {
    const asked = Object.fromEntries(
      Object.keys(PLACES).map((/** @type {any} */ name) => [
        name,
        [varying(name), hasSlopes(name), isCorrelated(name), covarianceParameters(name)],
      ]),
    );
    assert.deepEqual(asked, {
      correlated: [[0, 1], true, true, ["sdIntercept", "sdX", "correlation"]],
      uncorrelated: [[0, 1], true, false, ["sdIntercept", "sdX"]],
      intercept: [[0], false, false, ["sdIntercept"]],
      slope: [[1], true, false, ["sdX"]],
    });
  });
});
