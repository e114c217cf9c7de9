/**
 * The exact posterior of the mixed model by quadrature: no sampler, no chains. Twin of posterior.py.
 *
 * Given D and σ all else is normal in closed form, so what is left is a sum over D and σ, on a
 * lattice (see log_posterior.js, lattice.js). A second lattice lies between the points of the first:
 * where both nearly agree, a finer one would change nothing.
 */

import { checkFit } from "./arguments.js";
import { UnboundedError } from "./lattice.js";
import { LogPosterior } from "./log_posterior.js";
import { mixtureQuantiles } from "./mixture.js";
import { modeAndWidths } from "./mode.js";
import { gridMoments, interleaved, marginals } from "./posterior_grid.js";
import { PosteriorLines } from "./posterior_lines.js";
import { checkPriors } from "./priors.js";
import { advice, sdsToZero } from "./zero_of_x.js";

const PROBABILITIES = [0.025, 0.5, 0.975];
const SPACINGS = [1.4, 1, 0.7]; // of the lattices, in SDs along each coordinate
// Two lattices err in opposite directions: where they are that far apart, in posterior SDs, their
// mean errs by less than a thousandth (over 34 small sets by 0.0001).
const AGREEMENT = 0.01;
// Where clusters are many and both agree so well, one tells quantiles of lines to 0.005 of an SD.
const MANY = 50;
const CLOSE = 0.005;
const FAR = 5; // SDs of x between its mean and 0
const N_DRAWN = 121;

/** @typedef {import("./fit.js").MixedFit} MixedFit */
/** @typedef {import("./priors.js").Priors} Priors */
/** @typedef {{mean: number, sd: number, q025: number, q500: number, q975: number}} Summary */
/** @typedef {Record<keyof Summary, Float64Array>} Summaries one entry a cluster */

/**
 * What is known of parameters and clusters after the data. Plain data, fit to be posted to a worker.
 *
 * @typedef {object} Posterior
 * @property {Record<string, Summary>} parameters `intercept`, `x`, `sdIntercept`, `sdX`,
 *   `correlation`, `sigma`, as many as the model has
 * @property {{cluster: import("./model_frame.js").Label[], intercept: Summaries, x?: Summaries}}
 *   coefficients
 * @property {Record<string, {value: Float64Array, density: Float64Array}>} densities of SDs,
 *   correlation and σ, to be drawn
 * @property {Priors} priors
 * @property {string[]} ruledByPriors SDs that REML puts beyond the scale of their prior, where it
 *   pulls them down; in another unit of y or x it would not
 */

/**
 * Return the exact posterior distribution of a model's parameters and of its clusters.
 *
 * @param {MixedFit} fit its data and structure count, its estimates do not
 * @param {Priors} priors of SDs, correlation and σ; `defaultPriors(y)` are those of brms. Those of
 *   fixed effects are flat.
 * @returns {Posterior}
 * @throws {RangeError} where the density does not vanish on all sides, or lattices do not agree; or
 *   if a prior is not allowed
 */
export function posterior(fit, priors) {
  checkFit(fit);
  const density = new LogPosterior(fit, checkPriors(priors));
  const { pair, ofGrid, ofLines, lines } = sumUp(fit, density);
  /** @type {Posterior} */
  const found = {
    parameters: {},
    coefficients: { cluster: fit.conditionalModes.cluster, intercept: summaries() },
    densities: {},
    priors,
    ruledByPriors: beyondScale(fit, priors),
  };
  const isOneEnough = fit.nCluster >= MANY && ofLines.apart <= CLOSE;
  const used = isOneEnough ? lines.slice(0, 1) : lines;
  const quantiles = mixtureQuantiles(
    (add) => {
      for (const half of used) {
        half.eachPart((weight, means, perSd) => add(weight / used.length, means, perSd));
      }
    },
    ofLines.mean,
    ofLines.sd,
    PROBABILITIES,
  );
  const values = [ofLines.mean, ofLines.sd, ...quantiles];
  fit.coefficients.forEach((name, k) => {
    const first = k * (fit.nCluster + 1);
    found.parameters[name] = summary(values.map((column) => column[first]));
    const own = values.map((column) => column.slice(first + 1, first + 1 + fit.nCluster));
    found.coefficients[/** @type {"intercept" | "x"} */ (name)] = summaries(own);
  });
  const distributions = marginals(density, pair);
  [...density.names, "sigma"].forEach((name, k) => {
    const one = distributions[k];
    const own = PROBABILITIES.map((probability) => one.quantile(probability));
    found.parameters[name] = summary([ofGrid.mean[k], ofGrid.sd[k], ...own]);
    found.densities[name] = one.drawn(N_DRAWN);
  });
  return found;
}

/**
 * Return a pair of grids, moments of theirs, and of lines.
 *
 * @param {MixedFit} fit
 * @param {LogPosterior} density
 * @throws {RangeError} where no lattice can be trusted
 */
function sumUp(fit, density) {
  const { mode, widths } = modeAndWidths((p) => density.profile(p).height, density.start);
  let apart = Infinity;
  try {
    for (const spacing of SPACINGS) {
      const steps = widths.map((width) => spacing * width);
      const pair = interleaved(density, mode, steps);
      const lines = pair.grids.map((grid) => new PosteriorLines(fit, density, grid));
      const ofGrid = joined(pair.grids.map((grid) => gridMoments(density, grid)));
      const ofLines = joined(lines.map((half) => half.moments()));
      apart = Math.max(ofGrid.apart, ofLines.apart);
      if (apart <= AGREEMENT) return { pair, ofGrid, ofLines, lines };
    }
    throw new UnboundedError(`a finer lattice changes a mean by ${apart.toPrecision(1)} of its SD`);
  } catch (problem) {
    throw problem instanceof UnboundedError ? refusal(fit, problem.message) : problem;
  }
}

/**
 * Return the refusal to sum up.
 *
 * @param {MixedFit} fit
 * @param {string} why
 */
function refusal(fit, why) {
  const cure = sdsToZero(fit) > FAR ? `; ${advice(fit)}` : "";
  return new RangeError(`the posterior cannot be summed up: ${why}${cure}`, {
    cause: { key: "sure-no-posterior" },
  });
}

/**
 * Return mean and SD of two equal halves, and how far apart their means are, in SDs.
 *
 * @param {{mean: Float64Array, sd: Float64Array}[]} halves
 */
function joined([one, other]) {
  const mean = one.mean.map((value, i) => (value + other.mean[i]) / 2);
  const sd = one.sd.map((value, i) =>
    Math.sqrt((value ** 2 + other.sd[i] ** 2) / 2 + (one.mean[i] - other.mean[i]) ** 2 / 4),
  );
  let apart = 0;
  for (let i = 0; i < sd.length; i++) {
    apart = Math.max(apart, Math.abs(one.mean[i] - other.mean[i]) / sd[i]);
  }
  return { mean, sd, apart };
}

/**
 * Return the SDs that are estimated beyond the scales of their priors.
 *
 * @param {MixedFit} fit
 * @param {Priors} priors
 */
function beyondScale({ randomEffectsCov }, priors) {
  return /** @type {const} */ (["sdIntercept", "sdX"]).filter(
    (name, k) => Math.sqrt(randomEffectsCov[k][k]) > priors[name],
  );
}

/**
 * @param {number[]} values
 * @returns {Summary}
 */
function summary([mean, sd, q025, q500, q975]) {
  return { mean, sd, q025, q500, q975 };
}

/**
 * @param {Float64Array[]} columns
 * @returns {Summaries}
 */
function summaries(columns = Array(5).fill(new Float64Array())) {
  const [mean, sd, q025, q500, q975] = columns;
  return { mean, sd, q025, q500, q975 };
}
