import { departedParameters } from "../../engine/departures.js";
import { covarianceParameters } from "../../engine/structures.js";
import { ticks } from "../../engine/ticks.js";
import { kebab } from "../words/parameters.js";
import { say } from "../words/words.js";
import { linear, logarithmic } from "../svg/axis.js";
import { ratioTicks } from "../svg/ratio_ticks.js";

/** @typedef {import("../../engine/repeat.js").Sampled} Sampled */
/**
 * @typedef {object} Chart a histogram's contents
 * @property {string} kind class of its bars
 * @property {string} label
 * @property {number[]} values
 * @property {import("../svg/axis.js").Scale} scale values to 0 … 1; all lie in it
 * @property {number[]} ticks
 * @property {number} [truth] where it is known
 */

const ERRORS = /** @type {const} */ (["noPooling", "partialPooling", "completePooling"]);
const MOST_TICKS = 7;

/**
 * Return the histograms of many samples: errors on one axis of equal ratios, since a few wild samples
 * can lie a hundred times farther out; what the model estimates, each on its own axis.
 *
 * @param {(Sampled | null)[]} all null where no model fits a sample
 * @param {import("./draw_samples.js").Setting} setting
 * @returns {Chart[]}
 */
export function repeatCharts(all, { parameters, departure, randomEffects }) {
  const truth = departedParameters(departure.name, departure.size, parameters);
  /** @param {Exclude<keyof Sampled, "isSingular">} name */
  const column = (name) =>
    all.flatMap((one) => (one && Number.isFinite(one[name]) ? one[name] : []));
  const errors = rangeOf(ERRORS.flatMap(column));
  const known = truth.sdInt * truth.sdSlope > 0;
  /**
   * @param {"sdInt" | "sdSlope" | "cor"} name
   * @param {[number, number]} range
   * @param {number} [value] the true one
   * @returns {Chart}
   */
  const estimate = (name, range, value) => ({
    kind: "estimate",
    label: say(`lab-histogram-${kebab(name)}`),
    values: column(name),
    scale: linear(range),
    ticks: ticks(range, MOST_TICKS),
    truth: value,
  });
  /** @type {Record<string, Chart>} */
  const estimates = {
    sdIntercept: estimate("sdInt", rangeOf([0, truth.sdInt, ...column("sdInt")]), truth.sdInt),
    sdX: estimate("sdSlope", rangeOf([0, truth.sdSlope, ...column("sdSlope")]), truth.sdSlope),
    correlation: estimate("cor", [-1, 1], known ? truth.cor : undefined),
  };
  return [
    ...ERRORS.map((name) => ({
      kind: kebab(name),
      label: say(`lab-histogram-${kebab(name)}`),
      values: column(name),
      scale: logarithmic(errors),
      ticks: ratioTicks(errors, MOST_TICKS),
    })),
    ...covarianceParameters(randomEffects).map((name) => estimates[name]),
  ];
}

/**
 * Return from the least to the largest of values, never empty.
 *
 * @param {number[]} values
 * @returns {[number, number]}
 */
function rangeOf(values) {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  if (!Number.isFinite(low)) return [1, 2];
  return high > low ? [low, high] : [low, 2 * low || 1];
}
