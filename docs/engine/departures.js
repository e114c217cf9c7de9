/**
 * Simulated data that depart from the model in one way, to see when shrinkage hurts and whom.
 * Twin of departures.py: the same rows from the same seed.
 */

import { normalDensity, normalTail } from "./normal.js";
import { checkParameters } from "./parameters.js";
import { drawSample, outcome, trueCoefficients } from "./simulate.js";

/** @typedef {import("./parameters.js").Parameters} Parameters */
/** @typedef {import("./simulate.js").Data} Data */
/** @typedef {"two_kinds" | "rare_kind" | "outlying" | "heavy_tails" | "size_tied" | "x_tied"} Departure */
/** @typedef {import("./simulate.js").Draws} Draws */

/** The last of so many clusters is of another kind. */
const EVERY = { two_kinds: 2, rare_kind: 10, outlying: 50 };
const [STEP, FARTHEST] = [0.02, 10]; // of the normal distribution that is summed over
/** By departure: the size that is used if none is given, and the sizes that are allowed. */
export const DEPARTURES = {
  two_kinds: { size: 1, least: 0, most: Infinity },
  rare_kind: { size: 1.5, least: 0, most: Infinity },
  outlying: { size: 2.5, least: 0, most: Infinity },
  heavy_tails: { size: 1, least: 0, most: 1 },
  size_tied: { size: 0.8, least: 0, most: 1 },
  x_tied: { size: 0.8, least: 0, most: 0.99 },
};

/**
 * Simulate the data of `createData(parameters)` with one departure from the model.
 *
 * "two_kinds", "rare_kind", "outlying": every second, tenth, fiftieth cluster has a slope higher by
 * `size` (of two kinds both lie half of it from the average). "heavy_tails": Student's t with 4
 * degrees of freedom in place of the normal, to the share `size`. "size_tied": clusters with low
 * intercepts lose rows, the lowest a share `size` of those beyond the first. "x_tied": x and the
 * clusters' intercepts have the correlation `size`.
 *
 * @param {Departure | "none"} departure
 * @param {number} [size] 0 gives the data of `createData`, as "none" does
 * @param {Partial<Parameters>} [parameters] as for `createData`
 * @returns {Data}
 * @throws {RangeError} naming the argument, its value and what is allowed
 */
export function departedData(departure, size, parameters) {
  return applyDeparture(drawSample(parameters), departure, size, parameters);
}

/**
 * Turn draws into data that depart from the model.
 *
 * @param {Draws} draws from `drawSample`; they stay as they are
 * @param {Departure | "none"} departure
 * @param {number} [size]
 * @param {Partial<Parameters>} [parameters]
 * @returns {Data}
 * @throws {RangeError} as `departedData`
 */
export function applyDeparture(draws, departure, size, parameters) {
  const checked = checkParameters(parameters);
  const far = checkedSize(departure, size, checked);
  const truth = trueCoefficients(draws.effects, checked);
  const { sigma, intercept, sdInt, nCluster } = checked;
  const { cluster } = draws;
  let { x, noise } = draws;
  if (departure in EVERY) {
    const unusual = isUnusual(departure, nCluster);
    truth.x = truth.x.map((slope, c) => slope + far * Number(unusual[c]) - below(departure, far));
  } else if (departure === "heavy_tails") {
    noise = noise.map((z) => far * heavy(z) + (1 - far) * z);
  } else if (departure === "size_tied") {
    return withoutLost(truth, draws, far, checked);
  } else if (departure === "x_tied") {
    const pull = far / Math.sqrt(1 - far ** 2) / sdInt;
    x = x.map((value, i) => value + pull * (truth.intercept[cluster[i] - 1] - intercept));
  }
  return { y: outcome(truth, { x, noise, cluster }, sigma), x, cluster, truth };
}

/**
 * Return what the parameters truly are: another kind of clusters moves the average slope, widens the
 * slopes' spread and so loosens the correlation; heavy tails, where they are mixed with normal noise,
 * make it a little narrower.
 *
 * @param {Departure | "none"} departure
 * @param {number} [size]
 * @param {Partial<Parameters>} [parameters]
 * @returns {Parameters}
 * @throws {RangeError} as `departedData`
 */
export function departedParameters(departure, size, parameters) {
  const checked = checkParameters(parameters);
  const far = checkedSize(departure, size, checked);
  if (departure === "heavy_tails") return { ...checked, sigma: checked.sigma * mixedSd(far) };
  if (!(departure in EVERY)) return checked;
  const { nCluster, beta, sdSlope, cor } = checked;
  const share = isUnusual(departure, nCluster).filter(Boolean).length / nCluster;
  const wider = Math.hypot(sdSlope, far * Math.sqrt(share * (1 - share)));
  return {
    ...checked,
    beta: beta + far * share - below(departure, far),
    sdSlope: wider,
    cor: wider > 0 ? (cor * sdSlope) / wider : cor,
  };
}

/**
 * Return which clusters the departure makes of another kind.
 *
 * @param {string} departure
 * @param {number} nCluster
 * @returns {boolean[]} cluster c is at c - 1
 */
export function isUnusual(departure, nCluster) {
  const every = EVERY[/** @type {keyof typeof EVERY} */ (departure)];
  return Array.from({ length: nCluster }, (_, c) => every !== undefined && (c + 1) % every === 0);
}

/**
 * Return by how much clusters that are not of the other kind lie below the average slope.
 *
 * @param {string} departure
 * @param {number} size
 */
function below(departure, size) {
  return departure === "two_kinds" ? size / 2 : 0;
}

/**
 * Return the standard deviation of noise that has heavy tails to this share: numbers of both kinds
 * have variance 1, and their product's mean is summed over a fine grid.
 *
 * @param {number} share
 */
function mixedSd(share) {
  let together = 0;
  for (let z = STEP / 2; z < FARTHEST; z += STEP) {
    together += 2 * STEP * z * heavy(z) * normalDensity(z);
  }
  return Math.sqrt(share ** 2 + (1 - share) ** 2 + 2 * share * (1 - share) * together);
}

/**
 * Return a standard normal number as one of Student's t with 4 degrees of freedom and variance 1, at
 * the same probability (Shaw 2006, section 2.2).
 *
 * @param {number} z
 */
function heavy(z) {
  const p = normalTail(Math.abs(z));
  const root = Math.min(2 * Math.sqrt(p * (1 - p)), 1);
  const beyond = Math.max(Math.cos(Math.acos(root) / 3) / root - 1, 0);
  return Math.sign(z) * Math.SQRT2 * Math.sqrt(beyond);
}

/**
 * @param {Data["truth"]} truth
 * @param {Draws} draws
 * @param {number} share
 * @param {Parameters} parameters
 * @returns {Data} without the rows that clusters with low intercepts lose
 */
function withoutLost(truth, draws, share, { obsPerCluster, sigma }) {
  const order = [...truth.intercept.keys()].sort(
    (a, b) => truth.intercept[a] - truth.intercept[b] || a - b,
  );
  const left = new Int32Array(order.length);
  order.forEach((c, rank) => {
    const fromTop = (order.length - 1 - rank) / Math.max(order.length - 1, 1);
    left[c] = obsPerCluster - Math.floor(share * (obsPerCluster - 1) * fromTop);
  });
  const keep = (/** @type {unknown} */ _, /** @type {number} */ i) =>
    draws.row[i] % obsPerCluster < left[draws.cluster[i] - 1];
  const x = draws.x.filter(keep);
  const cluster = draws.cluster.filter(keep);
  const y = outcome(truth, { x, noise: draws.noise.filter(keep), cluster }, sigma);
  return { y, x, cluster, truth };
}

/**
 * @param {Departure | "none"} departure
 * @param {number | undefined} size
 * @param {Parameters} parameters
 * @returns {number} the size to use
 */
function checkedSize(departure, size, { sdInt }) {
  if (departure === "none") return 0;
  const known = DEPARTURES[departure];
  if (!known) {
    throw new RangeError(
      `departure = ${departure}: allowed are none, ${Object.keys(DEPARTURES).join(", ")}`,
    );
  }
  const { least, most } = known;
  const far = size ?? known.size;
  if (!(Number.isFinite(far) && far >= least && far <= most)) {
    const upper = most < Infinity ? ` to ${most}` : " or more";
    throw new RangeError(`size = ${size}: for ${departure} it must be ${least}${upper}`, {
      cause: {
        key: most < Infinity ? "engine-departure-between" : "engine-departure-least",
        values: { size: far, least, ...(most < Infinity && { most }) },
      },
    });
  }
  if (departure === "x_tied" && sdInt === 0) {
    throw new RangeError("sdInt = 0: intercepts that do not differ cannot be tied to x", {
      cause: { key: "engine-departure-flat" },
    });
  }
  return far;
}
