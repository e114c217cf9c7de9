/** A state of the lab as the hash of an address, and back. */

import { checkParameters } from "../../engine/parameters.js";
import { LAYERS } from "../figure/layers.js";
import { short } from "../words/names.js";
import {
  checkDeparture,
  checkSize,
  defaultState,
  DEPARTED,
  departureOf,
  NAMES,
  refuse,
  STRUCTURES,
} from "./state.js";

/** @typedef {import("./state.js").State} State */
/** @typedef {import("./state.js").Parameters} Parameters */

const VERSION = "v1";
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

/**
 * Return a state as a hash: what is as it was at first is left out.
 *
 * @param {State} state
 * @param {State} [first]
 */
export function toHash(state, first = defaultState()) {
  const parts = NAMES.filter((name) => state.parameters[name] !== first.parameters[name]).map(
    (name) => `${SHORT[name]}=${state.parameters[name]}`,
  );
  const { name: departure, size } = state.departure;
  if (departure !== first.departure.name) parts.push(`dep=${departure}`);
  if (size !== departureOf(departure).size) parts.push(`far=${size}`);
  if (state.randomEffects !== first.randomEffects) parts.push(`re=${state.randomEffects}`);
  if (state.prior !== first.prior) parts.push(`prior=${state.prior ? "on" : "off"}`);
  if (state.size !== first.size) parts.push(`size=${state.size}`);
  if (state.dial !== first.dial) parts.push(`dial=${state.dial}`);
  if (state.ends !== first.ends) parts.push(`end=${state.ends}`);
  if (state.progress !== first.progress) parts.push(`at=${state.progress}`);
  const layers = LAYERS.filter((layer) => state.layers.includes(layer)).join("+") || "none";
  if (layers !== first.layers.join("+")) parts.push(`show=${layers}`);
  if (state.window !== first.window) parts.push(`win=${state.window}`);
  return parts.length ? `#${[VERSION, ...parts].join("&")}` : "";
}

/**
 * Read a state from a hash.
 *
 * @param {string} hash as the address has it
 * @param {State} [first] what holds where the hash says nothing; copied
 * @returns {State | null} null where the hash is not about a state
 * @throws {RangeError} as `refuse`
 */
export function fromHash(hash, first = defaultState()) {
  const [version, ...parts] = decoded(hash).replace(/^#/, "").split("&");
  if (version !== VERSION) {
    if (!/^v\d+$/.test(version) && !hash.includes("=")) return null;
    refuse("lab-address-version", { version: cut(version), ours: VERSION });
  }
  const state = structuredClone(first);
  const byShort = new Map(NAMES.map((name) => [SHORT[name], name]));
  /** @type {number | undefined} */
  let far;
  for (const part of parts) {
    const [key, text = ""] = part.split("=");
    const name = byShort.get(key);
    if (name) state.parameters[name] = number(key, text);
    else if (key === "dial") state.dial = share(key, text);
    else if (key === "at") state.progress = share(key, text);
    else if (key === "dep") state.departure = departureOf(one(key, text, DEPARTED));
    else if (key === "far") far = number(key, text);
    else if (key === "re") state.randomEffects = one(key, text, STRUCTURES);
    else if (key === "prior") {
      state.prior = one(key, text, ["on", "off"]) === "on" ? "boundary-avoiding" : null;
    } else if (key === "size") state.size = one(key, text, ["equal", "n"]);
    else if (key === "end") state.ends = one(key, text, ["reml", "posterior"]);
    else if (key === "win") state.window = one(key, text, ["comparable", "fitting"]);
    else if (key === "show") {
      state.layers = text === "none" ? [] : text.split("+").map((layer) => one(key, layer, LAYERS));
    } else refuse("lab-address-unknown", { key: cut(key) });
  }
  if (far !== undefined) state.departure.size = far;
  checkSize(checkParameters(state.parameters));
  checkDeparture(state.departure, state.parameters);
  return state;
}

/** @param {string} hash */
function decoded(hash) {
  try {
    return decodeURIComponent(hash);
  } catch {
    return hash.includes("=") ? refuse("lab-address-broken") : hash;
  }
}

/**
 * @param {string} key
 * @param {string} text
 */
function number(key, text) {
  const value = text.trim() === "" ? NaN : Number(text);
  if (!Number.isFinite(value)) refuse("lab-address-number", { key, text: cut(text) });
  return value;
}

/**
 * @param {string} key
 * @param {string} text
 */
function share(key, text) {
  const value = number(key, text);
  if (value < 0 || value > 1) refuse("lab-address-between", { key, text: cut(text) });
  return value;
}

/**
 * @template {string} T
 * @param {string} key
 * @param {string} text
 * @param {readonly T[]} allowed
 */
function one(key, text, allowed) {
  const found = allowed.find((value) => value === text);
  if (found) return found;
  return refuse("lab-address-none", { key, text: cut(text), allowed: allowed.join(", ") });
}

/** @param {string} text */
function cut(text) {
  return short(text, 20);
}
