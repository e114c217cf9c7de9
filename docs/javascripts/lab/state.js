import { DEPARTURES, departedParameters } from "../../engine/departures.js";
import { checkParameters, PARAMETER_FIELDS } from "../../engine/parameters.js";
import { studentSeed } from "../../engine/student_seed.js";
import { PLACES, USUAL } from "../../engine/structures.js";
import { SHOWN_FIRST } from "../figure/layers.js";

/** @typedef {import("../../engine/parameters.js").Parameters} Parameters */
/** @typedef {import("../../engine/structures.js").RandomEffects} RandomEffects */
/** @typedef {import("../../engine/repeat.js").Departed} Departed */
/** @typedef {import("../../engine/boundary_avoiding.js").Prior} Prior */
/**
 * @typedef {object} State all that the lab shows follows from it
 * @property {Parameters} parameters
 * @property {Departed} departure in what the data depart from the model, and how far
 * @property {RandomEffects} randomEffects what the model lets differ between clusters
 * @property {Prior} prior of their covariance
 * @property {"equal" | "n"} size of points
 * @property {number} dial 0 no pooling, 0.5 what REML chose, 1 complete pooling
 * @property {"reml" | "posterior"} ends where the clusters' ways end
 * @property {number} progress 0 separate regressions, 1 mixed model
 * @property {import("../figure/layers.js").Layer[]} layers
 * @property {import("../figure/layers.js").WindowName} window
 */

const MOST_CLUSTERS = 500;
const MOST_ROWS = 100_000;
export const NAMES = /** @type {(keyof Parameters)[]} */ (Object.keys(PARAMETER_FIELDS));
export const DEPARTED = /** @type {Departed["name"][]} */ (["none", ...Object.keys(DEPARTURES)]);
export const STRUCTURES = /** @type {RandomEffects[]} */ (Object.keys(PLACES));

/**
 * Return the state that the lab begins with.
 *
 * @param {string} [student] number of a student, who has a sample of their own
 * @returns {State}
 * @throws {RangeError} as `studentSeed`
 */
export function defaultState(student = "") {
  return {
    parameters: { ...checkParameters(student ? { seed: studentSeed(student) } : {}) },
    departure: departureOf("none"),
    randomEffects: USUAL,
    prior: null,
    size: "equal",
    dial: 0.5,
    ends: "reml",
    progress: 1,
    layers: [...SHOWN_FIRST],
    window: "comparable",
  };
}

/**
 * Return a departure as far as it goes if nothing else is said.
 *
 * @param {Departed["name"]} name
 * @returns {Departed}
 */
export function departureOf(name) {
  return { name, size: name === "none" ? 0 : DEPARTURES[name].size };
}

/**
 * Return a departure if it may go so far.
 *
 * @param {Departed} departure
 * @param {Partial<Parameters>} [parameters]
 * @returns {Departed}
 * @throws {RangeError} for `refusal` of words/refusal.js
 */
export function checkDeparture(departure, parameters) {
  departedParameters(departure.name, departure.size, parameters);
  return departure;
}

/**
 * Do nothing if the lab can draw this many clusters and rows.
 *
 * @param {Parameters} parameters
 * @throws {RangeError} as `refuse`
 */
export function checkSize({ obsPerCluster, nCluster }) {
  if (nCluster <= MOST_CLUSTERS && nCluster * obsPerCluster <= MOST_ROWS) return;
  refuse("lab-too-much", {
    clusters: nCluster,
    rows: obsPerCluster,
    mostClusters: MOST_CLUSTERS,
    mostRows: MOST_ROWS,
  });
}

/**
 * Refuse a state, as the engine refuses data: with a key of docs/words and its values.
 *
 * @param {string} key
 * @param {Record<string, string | number>} [values]
 * @returns {never}
 * @throws {RangeError} for `refusal` of words/refusal.js
 */
export function refuse(key, values = {}) {
  throw new RangeError(`${key} ${JSON.stringify(values)}`, { cause: { key, values } });
}
