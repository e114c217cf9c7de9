import test from "node:test";

import { betweenWithin } from "../../docs/engine/between_within.js";
import { biasAndNoise } from "../../docs/engine/bias_and_noise.js";
import { bootstrap, bootstrapIntervals } from "../../docs/engine/bootstrap.js";
import { clusterIntervals, posteriorIntervals } from "../../docs/engine/cluster_intervals.js";
import { compare } from "../../docs/engine/compare.js";
import { conditionalCov, intervals, predictionErrorCov } from "../../docs/engine/conditional.js";
import {
  DEPARTURES,
  departedData,
  departedParameters,
  isUnusual,
} from "../../docs/engine/departures.js";
import { estimatesColumns } from "../../docs/engine/estimates_columns.js";
import {
  distanceFromOwn,
  distanceInPopulation,
  halfAxes,
  halfAxesOfPrecision,
  productCovariance,
  track,
} from "../../docs/engine/evidence.js";
import { figureData } from "../../docs/engine/figure_data.js";
import { fit } from "../../docs/engine/fit.js";
import { halfWindow } from "../../docs/engine/geometry.js";
import { heldOut } from "../../docs/engine/held_out.js";
import { LogPosterior } from "../../docs/engine/log_posterior.js";
import { means } from "../../docs/engine/means.js";
import { harm, measures, rmse } from "../../docs/engine/measures.js";
import { ownWeightAt } from "../../docs/engine/own_weight.js";
import { pool } from "../../docs/engine/pooling.js";
import { createPoolingDial } from "../../docs/engine/pooling_dial.js";
import { posterior } from "../../docs/engine/posterior.js";
import { gridMoments, interleaved, marginals } from "../../docs/engine/posterior_grid.js";
import { PosteriorLines } from "../../docs/engine/posterior_lines.js";
import { lineIntervals, predictNewCluster } from "../../docs/engine/prediction.js";
import { profileIntervals } from "../../docs/engine/profile.js";
import { sampleAgain } from "../../docs/engine/repeat.js";
import { lme4Summary } from "../../docs/engine/report.js";
import { satterthwaite } from "../../docs/engine/satterthwaite.js";
import { createData } from "../../docs/engine/simulate.js";
import { isAsKept } from "./kept.mjs";

/** Small data: unbalanced, one cluster with one x among the first and one row in the last. */
const PARAMETERS = { nCluster: 9, obsPerCluster: 6, balanced: 0.7, sdInt: 1.2, sdSlope: 0.6, sigma: 0.9, seed: 55 }; // prettier-ignore
const drawn = createData(PARAMETERS);
const last = drawn.cluster.indexOf(9);
const rows = [...drawn.y.keys()].filter((i) => drawn.cluster[i] < 9 || i === last);
const ROWS = {
  y: rows.map((i) => drawn.y[i]),
  x: rows.map((i) => (drawn.cluster[i] === 2 ? 0.5 : drawn.x[i])),
  cluster: rows.map((i) => drawn.cluster[i]),
};
const BETWEEN = { ...ROWS, x: ROWS.cluster.map((c) => c % 3) };
const ALONE = { y: ROWS.y, cluster: ROWS.cluster };
/** @type {Record<string, import("../../docs/engine/fit.js").MixedFit>} */
const FITS = {
  correlated: fit(ROWS),
  uncorrelated: fit(ROWS, { randomEffects: "uncorrelated" }),
  intercept: fit(ROWS, { randomEffects: "intercept" }),
  penalized: fit(ROWS, { prior: "boundary-avoiding" }),
  between: fit(BETWEEN, { randomEffects: "intercept" }),
  alone: fit(ALONE),
};
const DIGITS = 5; // significant ones: what another processor may change comes later
const FEWER = 3; // of what an optimum or a finer lattice is good for

/**
 * Return numbers, and lists and objects of them, a line for each list.
 *
 * @param {unknown} value
 * @param {number} digits
 * @param {string} path
 * @returns {string[]}
 */
function lines(value, digits = DIGITS, path = "") {
  if (ArrayBuffer.isView(value)) value = Array.from(/** @type {any} */ (value));
  if (Array.isArray(value) && !value.some((part) => part !== null && typeof part === "object")) {
    return [`${path}: ${value.map((part) => short(part, digits)).join(", ")}`];
  }
  if (value === null || typeof value !== "object") return [`${path}: ${short(value, digits)}`];
  return Object.entries(value).flatMap(([key, part]) =>
    lines(part, digits, path ? `${path}.${key}` : key),
  );
}

const short = (/** @type {unknown} */ value, /** @type {number} */ digits) =>
  typeof value === "number"
    ? String(Math.abs(value) < 1e-9 ? 0 : Number(value.toPrecision(digits)))
    : String(value);

/** Keep values, each with its name. */
const keep = (/** @type {string} */ name, /** @type {object} */ values, digits = DIGITS) =>
  isAsKept(`engine_${name}.txt`, lines(values, digits).join("\n"));

for (const [name, model] of Object.entries(FITS)) {
  const { fixedEffects, conditionalModes, randomEffectsCov, sigma } = model;
  const hasX = model.coefficients.includes("x");

  test(`a fit and what follows from it at once: ${name}`, () => {
    const pooled = pool(model, hasX && name !== "between" ? drawn.truth : undefined);
    keep(`fit_${name}`, {
      fixedEffects,
      conditionalModes,
      randomEffectsCov,
      sigma,
      criterion: model.remlCriterion,
      isSingular: model.isSingular,
      isAtBoundary: model.isAtBoundary,
      pooled,
      means: means(model),
      weights: [0, 1, 8].map((c) => ownWeightAt(model, c)),
      conditionalCov: conditionalCov(model),
      predictionErrorCov: predictionErrorCov(model),
      intervals: intervals(model, 0.9),
      clusterIntervals: clusterIntervals(model),
      satterthwaite: satterthwaite(model, 0.9),
      lines: lineIntervals(model, hasX ? [-1, 2] : undefined, 0.9),
      new: predictNewCluster(model, hasX ? [-1, 2] : undefined),
      seen: predictNewCluster(
        model,
        hasX ? [1] : undefined,
        hasX ? { y: [1, 3, 2], x: [0, 1, 3] } : { y: [1, 3] },
      ),
      dial: [0, 0.3, 4, Infinity].map(createPoolingDial(model)),
    });
    const names = { y: "score", x: hasX ? "hours" : "", cluster: "class" };
    const residuals = Float64Array.from(ROWS.y, (value, i) => value - i / 9);
    isAsKept(`engine_summary_${name}.txt`, lme4Summary(model, residuals, names));
    keep(`figure_${name}`, figureData(model, pooled));
    const look = { slug: "own", title: "Own", pointSize: /** @type {const} */ ("n") };
    keep(
      `figure_own_${name}`,
      figureData(model, pool(model), { ...look, half: halfWindow(pooled) }),
    );
  });

  test(`intervals of parameters: ${name}`, () => {
    const samples = bootstrap(model, 8);
    keep(`bootstrap_${name}`, { samples, intervals: bootstrapIntervals(samples, 0.8) }, FEWER);
    if (name === "penalized") return;
    keep(`profile_${name}`, profileIntervals(model, 0.9), FEWER);
  });
}

/** Return the regressions of clusters with these means of x and intercepts, and slopes about 1. */
const regressions = (/** @type {number[]} */ meanX, /** @type {number[]} */ intercept) => ({
  n: Float64Array.from(meanX, (_, c) => 3 + c),
  meanX: Float64Array.from(meanX),
  spreadX: Float64Array.from(meanX, (_, c) => 2 + c / 2),
  intercept: Float64Array.from(intercept),
  slope: Float64Array.from(meanX, (_, c) => 1 + c / 10),
  residualSs: 1,
});

test("measures of what is true", () => {
  const model = FITS.correlated;
  const pooled = pool(model, drawn.truth);
  const partly = { ...drawn.truth, intercept: drawn.truth.intercept.with(0, NaN) };
  keep("measures", {
    columns: estimatesColumns(pool(model, partly), model.coefficients),
    measures: measures(pooled, model.fixedEffects),
    harm: harm(pooled),
    rmse: rmse(pooled, pooled.completePooling),
    error: biasAndNoise(model, pooled),
    between: betweenWithin(model.standard.clusters),
    betweenOf: {
      two: betweenWithin(regressions([1, -1], [0.5, 2])),
      alike: betweenWithin(regressions([2, 2, 2], [0.5, 2, 1])),
      three: betweenWithin(regressions([4, 1, 2], [0.5, 2, 1])),
    },
    heldOut: heldOut(ROWS, { folds: 5, seed: 2 }),
    heldOutAlone: heldOut(ALONE, { folds: 4 }),
  });
});

test("what a cluster's data say", () => {
  const evidence = /** @type {any} */ ({
    average: [0.5, -1],
    covariance: [[1, 0.3], [0.3, 0.5]],
    own: [2, 1],
    precision: [[4, -1], [-1, 3]],
  }); // prettier-ignore
  const singular = { ...evidence, covariance: [[1, 0.5], [0.5, 0.25]] }; // prettier-ignore
  const one = { ...evidence, precision: [[1, 2], [2, 4]] }; // prettier-ignore
  const about = (/** @type {any} */ given) => ({
    track: track(given, 6),
    product: productCovariance(given, 2),
    axes: halfAxes(given.covariance),
    own: halfAxesOfPrecision(given.precision, 9),
    away: distanceInPopulation(given, [1.5, -0.5]),
    off: distanceFromOwn(given, [1.5, -0.5]),
  });
  keep("evidence", { evidence: about(evidence), singular: about(singular), one: about(one) });
});

test("the ladder of structures", () => {
  const { correlated, uncorrelated, intercept, alone } = FITS;
  keep("compare", [compare([correlated, intercept, uncorrelated], 15), compare([alone], 15, 3)]);
});

test("the posterior of parameters and of clusters", () => {
  for (const name of /** @type {const} */ (["correlated", "alone"])) {
    const priors = { sdIntercept: 2, sdX: 1, sigma: 1.5, lkj: 2 };
    const found = posterior(FITS[name], priors);
    const { densities: _, ...said } = found;
    keep(`posterior_${name}`, { ...said, intervals: posteriorIntervals(found) }, FEWER);
  }
});

test("the posterior's density, and what a coarse lattice says of it", () => {
  const priors = { sdIntercept: 2, sdX: 1, sigma: 1.5, lkj: 2 };
  const { correlated, intercept, alone } = FITS;
  const singular = fit({ ...ROWS, y: ROWS.y.map((y, i) => y - drawn.truth.intercept[ROWS.cluster[i] - 1]) }); // prettier-ignore
  const about = (/** @type {import("../../docs/engine/fit.js").MixedFit} */ model) => {
    const density = new LogPosterior(model, priors);
    const { start, power } = density;
    const profile = density.profile(start);
    const logSigma = Float64Array.of(-0.5, 0.2);
    const joint = new Float64Array(2);
    density.joint(start, profile, logSigma, profile.height, joint);
    const pair = interleaved(density, start, start.map(() => 0.8)); // prettier-ignore
    const [first, second] = pair.grids;
    const halves = pair.grids.map((grid) => new PosteriorLines(model, density, grid));
    const parts = { n: 0, weight: 0, means: 0, perSd: 0 };
    halves[0].eachPart((weight, middles, perSd) => {
      parts.n += 1;
      parts.weight += weight;
      parts.means += weight * middles[1];
      parts.perSd += weight * perSd[1];
    });
    return {
      start,
      power,
      factor: density.factor(start),
      profile: { rest: profile.rest, squares: profile.squares, height: profile.height },
      joint,
      logSigma: density.logSigmas([profile.squares, 2 * profile.squares]),
      nodes: [first.points.length, second.points.length, first.probability.length],
      moments: pair.grids.map((grid) => gridMoments(density, grid)),
      quantiles: marginals(density, pair).map((one) => [0.025, 0.5].map((p) => one.quantile(p))),
      lines: halves.map((half) => half.moments()),
      parts,
    };
  };
  keep("log_posterior", Object.fromEntries(Object.entries({ correlated, intercept, alone, singular }).map(([name, model]) => [name, about(model)]))); // prettier-ignore
});

test("simulated rows where something does not vary", () => {
  const small = { nCluster: 4, obsPerCluster: 3, balanced: 0.7 };
  keep("simulated", {
    quiet: createData({ ...small, sigma: 0 }),
    level: departedData("none", undefined, { ...small, sdInt: 0, sdSlope: 0 }),
    kinds: departedData("two_kinds", undefined, { ...small, sdInt: 0 }),
    tied: createData({ ...small, sdInt: 1, sdSlope: 1, cor: -1 }),
  });
});

test("departures", () => {
  const kinds = /** @type {import("../../docs/engine/departures.js").Departure[]} */ (
    Object.keys(DEPARTURES)
  );
  const small = { nCluster: 12, obsPerCluster: 4, sigma: 0.5 };
  const about = (/** @type {(typeof kinds)[number]} */ kind) => {
    const { y, x, cluster, truth } = departedData(kind, undefined, small);
    const first = (/** @type {ArrayLike<number>} */ values) => Array.from(values).slice(0, 9);
    return {
      n: y.length,
      y: first(y),
      x: first(x),
      cluster: first(cluster),
      truth,
      parameters: departedParameters(kind, undefined, { ...small, cor: 0.4 }),
      unusual: isUnusual(kind, 20).map(Number),
      again: sampleAgain(/** @type {any} */ ({ ...PARAMETERS, ...small }), 2, {
        departure: { name: kind, size: DEPARTURES[kind].size },
        randomEffects: "uncorrelated",
      }),
    };
  };
  keep("departures", Object.fromEntries(kinds.map((kind) => [kind, about(kind)])));
});
