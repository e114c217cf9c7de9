/**
 * Structures of the random effects side by side: restricted likelihood ratio tests. Twin of
 * compare.py.
 *
 * An SD cannot be below 0. Where it is 0 its estimate stays there half of the time, so the gain in
 * twice the log-likelihood is no χ² but a mixture with more small values (Self and Liang 1987; Stram
 * and Lee 1994, Biometrics 50:1171), if there are many clusters. Where there are few, draw: fit both
 * models again to data that the simpler one could have given. With no random effects in the simpler
 * one that p is exact, up to the error of drawing; else as good as the simpler one's D.
 */

import { checkFit, checkWhole, refusal } from "./arguments.js";
import { MOST_DRAWN } from "./bootstrap.js";
import { inverse, scale } from "./matrix.js";
import { normalCdf } from "./normal.js";
import { checkValue } from "./parameters.js";
import { RRandom } from "./r_random.js";
import { redraw, refit } from "./redraw.js";
import { RemlCriterion } from "./reml.js";
import { PLACES, Structure } from "./structures.js";

const REGRESSION = "none";
const ROUNDING = 1e-7; // of a criterion: a smaller gain is none

/** @typedef {import("./fit.js").MixedFit} MixedFit */
/** @typedef {import("./matrix.js").Matrix} Matrix */
/** @typedef {import("./matrix.js").Pair} Pair */

/**
 * One model, and its test against the one before.
 *
 * @typedef {object} Row
 * @property {import("./structures.js").RandomEffects | "none"} randomEffects "none" is the regression of all rows without clusters
 * @property {number} nParameters
 * @property {number} remlCriterion
 * @property {number} [statistic] by how much the criterion falls
 * @property {string} [null] the statistic's distribution with many clusters
 * @property {number} [pMixture] from it
 * @property {number} [df] of the plain χ², which forgets the boundary
 * @property {number} [pChiSquared]
 * @property {number} [pExact] from draws
 * @property {number} [pExactSe] its standard error
 */

/**
 * Test every structure against the next simpler one, and the simplest against one regression.
 *
 * @param {MixedFit[]} fits of the same rows and fixed effects, each with another structure
 * @param {number} [n] how many data sets to draw for an exact p, at most 10,000,000; 0 for none
 * @param {number} [seed] of the draws, as for `createData`
 * @returns {Row[]} the simplest first. Tests are missing where there is none: there is none of a
 *   correlation where an SD is 0.
 * @throws {RangeError} naming the argument, its value and what is allowed, the fits that differ in
 *   more than their structure, or two of which neither is a special case of the other
 */
export function compare(fits, n = 1000, seed = 1) {
  checkWhole("n", n, 0, MOST_DRAWN);
  checkValue("seed", seed);
  checkComparable(fits);
  const ladder = [...fits].sort((one, other) => placesOf(one).length - placesOf(other).length);
  const steps = ladder.map((richer, k) => {
    const simpler = ladder[k - 1] ?? null;
    return { simpler, richer, added: addedBy(richer, simpler) };
  });
  const nFixed = fits[0].coefficients.length === 1 ? 1 : 2;
  const criterion = new RemlCriterion(fits[0].standard.clusters, nFixed);
  const height = (/** @type {Matrix} */ factor) => criterion.solve(factor).criterion;
  // In units of the data all criteria are higher by the same number.
  const higher = fits[0].remlCriterion - height(fits[0].standard.factor);
  /** @type {Row[]} */
  const rows = [
    {
      randomEffects: REGRESSION,
      nParameters: nFixed + 1,
      remlCriterion: height(NOTHING) + higher,
    },
  ];
  steps.forEach(({ simpler, richer, added }, k) => {
    const remlCriterion = height(richer.standard.factor) + higher;
    const gain = rows[k].remlCriterion - remlCriterion;
    const statistic = gain > ROUNDING ? gain : 0;
    const hasNewSd = added.some(([i, j]) => i === j);
    const isTested = hasNewSd || !simpler?.isAtBoundary;
    rows.push({
      randomEffects: richer.randomEffects,
      nParameters: nFixed + placesOf(richer).length + 1,
      remlCriterion,
      statistic,
      ...(isTested && asymptotic(added, statistic)),
      ...(isTested && n > 0 && drawn(simpler, richer, statistic, n, seed)),
    });
  });
  return rows;
}

/** @type {Matrix} */
const NOTHING = [
  [0, 0],
  [0, 0],
];

/**
 * Do nothing if the fits differ in their structures, and in nothing else.
 *
 * @param {MixedFit[]} fits
 * @throws {RangeError}
 */
function checkComparable(fits) {
  if (!Array.isArray(fits)) throw refusal("fits", fits, "a list of models, as `fit` returns them");
  fits.forEach((fit, k) => checkFit(fit, `fits[${k}]`));
  if (fits.length === 0) throw new RangeError("fits is empty: it must hold one fit or more");
  const penalized = fits.findIndex(({ prior }) => prior !== null);
  if (penalized !== -1) {
    throw new RangeError(
      `fits[${penalized}] cannot be compared: with a prior its likelihood is not the highest`,
    );
  }
  const first = dataOf(fits[0]);
  fits.slice(1).forEach((fit, k) => {
    dataOf(fit).forEach(([what, values], i) => {
      if (!same(first[i][1], values)) {
        throw new RangeError(
          `fits[0] and fits[${k + 1}] cannot be compared: they differ in their ${what}`,
        );
      }
    });
  });
  const names = fits.map((fit) => fit.randomEffects);
  if (new Set(names).size < names.length) {
    throw new RangeError(`each fit needs a structure of its own; these have ${names.join(", ")}`);
  }
}

/**
 * Return what fits must have in common, the most telling difference first.
 *
 * @param {MixedFit} fit
 * @returns {[string, (string | number)[]][]}
 */
function dataOf({ coefficients, conditionalModes, standard: { clusters, ols, toData } }) {
  return [
    ["fixed effects", coefficients],
    ["clusters", conditionalModes.cluster],
    ["numbers of rows", [...clusters.n]],
    ["x", [...dataAxes(toData).flat(), ...clusters.meanX, ...clusters.spreadX]],
    ["y", [...ols, ...clusters.intercept, ...clusters.slope]],
  ];
}

/**
 * Whether values are equal, numbers up to rounding.
 *
 * @param {(string | number)[]} one
 * @param {(string | number)[]} other
 */
function same(one, other) {
  return (
    one.length === other.length &&
    one.every((value, i) => {
      const beside = other[i];
      if (typeof value !== "number" || typeof beside !== "number") return value === beside;
      return Math.abs(value - beside) <= ROUNDING * (1 + Math.abs(beside));
    })
  );
}

/** @param {MixedFit | null} fit */
function placesOf(fit) {
  return fit ? PLACES[fit.randomEffects] : [];
}

/**
 * Return where in Λ the richer structure has something that the simpler one has not.
 *
 * @param {MixedFit} richer
 * @param {MixedFit | null} simpler
 * @throws {RangeError} if the simpler structure is no special case of the richer one
 */
function addedBy(richer, simpler) {
  const before = placesOf(simpler).map(String);
  const added = placesOf(richer).filter((place) => !before.includes(String(place)));
  if (added.length > 0 && added.length + before.length === placesOf(richer).length) return added;
  throw new RangeError(
    `"${simpler?.randomEffects}" and "${richer.randomEffects}" cannot be compared: neither is a ` +
      "special case of the other",
  );
}

/**
 * Return the null distribution with many clusters, and p of it and of the plain χ².
 *
 * A new correlation adds one degree of freedom in all data, a new SD one more in the half where its
 * estimate is not 0; two SDs at once have no such mixture.
 *
 * @param {Pair[]} added what is new, by its place in Λ
 * @param {number} statistic by how much the criterion falls
 */
function asymptotic(added, statistic) {
  const df = added.length;
  const found = { df, pChiSquared: beyond(df, statistic) };
  const nSds = added.filter(([i, j]) => i === j).length;
  if (nSds > 1) return found;
  const [one, other] = [df - nSds, df];
  return {
    ...found,
    null: one === other ? `χ²(${df})` : `½ χ²(${one}) + ½ χ²(${other})`,
    pMixture: (beyond(one, statistic) + beyond(other, statistic)) / 2,
  };
}

/**
 * Return the probability that χ² with 0 to 3 degrees of freedom is as large, or larger.
 *
 * @param {number} df
 * @param {number} statistic
 */
function beyond(df, statistic) {
  if (df === 0) return Number(statistic === 0);
  if (df === 2) return Math.exp(-statistic / 2);
  const tails = 2 * normalCdf(-Math.sqrt(statistic));
  return df === 1 ? tails : tails + Math.sqrt((2 * statistic) / Math.PI) * Math.exp(-statistic / 2);
}

/**
 * Return p from data drawn from the simpler model, the observed one counted among them.
 *
 * @param {MixedFit | null} simpler
 * @param {MixedFit} richer
 * @param {number} statistic
 * @param {number} n
 * @param {number} seed
 */
function drawn(simpler, richer, statistic, n, seed) {
  const { clusters, toData } = richer.standard;
  const stream = new RRandom(seed);
  const nFixed = richer.coefficients.length === 1 ? 1 : 2;
  const [low, high] = [simpler, richer].map(
    (fit) => fit && new Structure(fit.randomEffects, dataAxes(toData), clusters),
  );
  const truth = simpler?.standard.factor ?? NOTHING;
  let exceeded = 0;
  // Draws have the same rows and x: one criterion serves them all.
  const criterion = new RemlCriterion(clusters, nFixed);
  for (let i = 0; i < n; i++) {
    criterion.clusters = redraw(stream, clusters, truth);
    const [before, after] = [low, high].map(
      (structure) =>
        criterion.solve(structure ? refit(criterion, structure, truth) : NOTHING).criterion,
    );
    if (before - after >= statistic - ROUNDING) exceeded++;
  }
  const pExact = (1 + exceeded) / (1 + n);
  return { pExact, pExactSe: Math.sqrt((pExact * (1 - pExact)) / n) };
}

/**
 * Return the data's intercept and slope, per unit of y, in standard units, as columns.
 *
 * @param {Matrix} toData
 */
function dataAxes(toData) {
  return inverse(scale(toData, 1 / toData[0][0]));
}
