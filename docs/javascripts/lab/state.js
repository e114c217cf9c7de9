import { checkParameters, PARAMETER_FIELDS } from "../../engine/parameters.js";

/** @typedef {import("../../engine/parameters.js").Parameters} Parameters */
/** @typedef {"trails" | "truth" | "misses" | "distribution"} Layer */
/**
 * @typedef {object} State all that the lab shows follows from it
 * @property {Parameters} parameters
 * @property {"equal" | "n"} size of points
 * @property {number} dial 0 no pooling, 0.5 what REML chose, 1 complete pooling
 * @property {number} progress 0 separate regressions, 1 mixed model
 * @property {Layer[]} layers
 * @property {"comparable" | "fitting"} window
 */

const VERSION = "v1";
export const MOST_CLUSTERS = 500;
export const MOST_ROWS = 100_000;
export const NAMES = /** @type {(keyof Parameters)[]} */ (Object.keys(PARAMETER_FIELDS));
export const LAYERS = /** @type {Layer[]} */ (["trails", "truth", "misses", "distribution"]);
/** @type {Record<keyof Parameters, string>} */
const SHORT = {
  obsPerCluster: "obs",
  nCluster: "n",
  intercept: "int",
  beta: "beta",
  sigma: "sigma",
  sdInt: "sdint",
  sdSlope: "sdslope",
  cor: "cor",
  balanced: "bal",
  seed: "seed",
};

/** @returns {State} */
export function defaultState() {
  return {
    parameters: { ...checkParameters() },
    size: "equal",
    dial: 0.5,
    progress: 1,
    layers: ["trails"],
    window: "comparable",
  };
}

/**
 * Return a state as the hash of an address: what is as it was at first is left out.
 *
 * @param {State} state
 */
export function toHash(state) {
  const first = defaultState();
  const parts = NAMES.filter((name) => state.parameters[name] !== first.parameters[name]).map(
    (name) => `${SHORT[name]}=${state.parameters[name]}`,
  );
  if (state.size !== first.size) parts.push(`size=${state.size}`);
  if (state.dial !== first.dial) parts.push(`dial=${state.dial}`);
  if (state.progress !== first.progress) parts.push(`at=${state.progress}`);
  const layers = LAYERS.filter((layer) => state.layers.includes(layer)).join("+") || "none";
  if (layers !== first.layers.join("+")) parts.push(`show=${layers}`);
  if (state.window !== first.window) parts.push(`win=${state.window}`);
  return parts.length ? `#${[VERSION, ...parts].join("&")}` : "";
}

/**
 * Read a state from the hash of an address.
 *
 * @param {string} hash
 * @returns {State | null} null where the hash is not about a state
 * @throws {Error} saying what is wrong with it
 */
export function fromHash(hash) {
  const [version, ...parts] = hash.replace(/^#/, "").split("&");
  if (version !== VERSION) {
    if (!/^v\d+$/.test(version) && !hash.includes("=")) return null;
    throw new Error(`it begins with “${version.slice(0, 20)}”, not with ${VERSION}`);
  }
  const state = defaultState();
  const byShort = new Map(NAMES.map((name) => [SHORT[name], name]));
  for (const part of parts) {
    const [key, text = ""] = part.split("=");
    const name = byShort.get(key);
    if (name) state.parameters[name] = number(text, key);
    else if (key === "dial" || key === "at") {
      const value = number(text, key);
      if (value < 0 || value > 1) throw new Error(`${key}=${text} is not between 0 and 1`);
      state[key === "at" ? "progress" : "dial"] = value;
    } else if (key === "size") state.size = one(text, ["equal", "n"], key);
    else if (key === "win") state.window = one(text, ["comparable", "fitting"], key);
    else if (key === "show") {
      state.layers = text === "none" ? [] : text.split("+").map((layer) => one(layer, LAYERS, key));
    } else throw new Error(`“${key.slice(0, 20)}” is not known`);
  }
  checkSize(checkParameters(state.parameters));
  return state;
}

/**
 * Do nothing if the lab can draw this many clusters and rows.
 *
 * @param {Parameters} parameters
 */
export function checkSize({ obsPerCluster, nCluster }) {
  if (nCluster > MOST_CLUSTERS || nCluster * obsPerCluster > MOST_ROWS) {
    throw new RangeError(
      `${nCluster} clusters of ${obsPerCluster} observations are more than this page draws: at ` +
        `most ${MOST_CLUSTERS} clusters and ${MOST_ROWS.toLocaleString("en")} rows`,
    );
  }
}

/**
 * @param {string} text
 * @param {string} key
 */
function number(text, key) {
  const value = Number(text);
  if (text.trim() === "" || !Number.isFinite(value)) {
    throw new Error(`${key}=${text.slice(0, 20)} is not a number`);
  }
  return value;
}

/**
 * @template {string} T
 * @param {string} text
 * @param {T[]} allowed
 * @param {string} key
 */
function one(text, allowed, key) {
  const found = allowed.find((value) => value === text);
  if (!found) throw new Error(`${key}=${text.slice(0, 20)} is none of ${allowed.join(", ")}`);
  return found;
}
