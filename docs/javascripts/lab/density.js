import { ticks } from "../../engine/ticks.js";
import { axisBelow, inPixels, linear } from "../svg/axis.js";
import { interval, number } from "../words/numbers.js";
import { say } from "../words/words.js";

const WIDTH = 300;
const HEIGHT = 92;
const FRAME = { left: 14, right: 286, top: 6, bottom: 70 };
const MOST_TICKS = 7;
const DIGITS = 2;

/**
 * @typedef {object} Density what is drawn of one parameter
 * @property {string} label
 * @property {{value: ArrayLike<number>, density: ArrayLike<number>}} curve
 * @property {import("../../engine/posterior.js").Summary} summary
 * @property {number} reml REML's estimate, NaN where there is none
 * @property {number | undefined} truth where it is known
 */

/**
 * Draw a posterior density with REML's estimate and the truth; colours come from the style sheet.
 *
 * @param {Density} density
 * @returns {string} HTML
 */
export function densityChart({ label, curve, summary, reml, truth }) {
  const values = Array.from(curve.value);
  const hasReml = Number.isFinite(reml);
  const shown = [...values, ...(hasReml ? [reml] : []), ...(truth === undefined ? [] : [truth])];
  /** @type {[number, number]} */
  const range = [Math.min(...shown), Math.max(...shown)];
  const most = Math.max(...Array.from(curve.density));
  const x = inPixels(linear(range), FRAME.left, FRAME.right);
  const y = inPixels((height) => height / most, FRAME.bottom, FRAME.top);
  const points = values.map((value, i) => `${x(value)} ${y(curve.density[i])}`);
  const [first, last] = [x(values[0]), x(values[values.length - 1])];
  const words = {
    what: label,
    mean: number(summary.mean, DIGITS),
    interval: interval(summary.q025, summary.q975, DIGITS),
    reml: number(reml, DIGITS),
    truth: number(truth ?? NaN, DIGITS),
  };
  const line = (/** @type {string} */ kind, /** @type {number} */ value) =>
    `<path class="${kind}" d="M${x(value)} 0V${FRAME.bottom}"/>`;
  return (
    `<figure class="lab-histogram is-density"><figcaption>${say("lab-density-caption", words)}</figcaption>` +
    `<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${say("lab-density-said", words)}">` +
    axisBelow(ticks(range, MOST_TICKS), x, FRAME) +
    `<path class="lab-density" d="M${first} ${FRAME.bottom}L${points.join("L")}L${last} ${FRAME.bottom}Z"/>` +
    `<path class="lab-ground" d="M${FRAME.left} ${FRAME.bottom}H${FRAME.right}"/>` +
    (hasReml ? line("lab-reml", reml) : "") +
    (truth === undefined ? "" : line("lab-true", truth)) +
    "</svg></figure>"
  );
}

/**
 * Return what is drawn of a posterior: the SDs, and the correlation where the model has one.
 *
 * @param {import("../../engine/posterior.js").Posterior} posterior
 * @param {import("./model.js").Result} result that it belongs to
 * @returns {Density[]}
 */
export function densities({ parameters, densities: curves }, { parameters: truth, fitted }) {
  const [[v0, c], [, v1]] = fitted.randomEffectsCov;
  const [sd0, sd1] = [Math.sqrt(v0), Math.sqrt(v1)];
  const known = truth.sdInt * truth.sdSlope > 0;
  const all = /** @type {const} */ ([
    ["sdIntercept", "lab-density-sd-int", sd0, truth.sdInt],
    ["sdX", "lab-density-sd-slope", sd1, truth.sdSlope],
    ["correlation", "lab-density-cor", c / (sd0 * sd1), known ? truth.cor : undefined],
  ]);
  return all.flatMap(([name, key, reml, value]) =>
    name in curves
      ? [{ label: say(key), curve: curves[name], summary: parameters[name], reml, truth: value }]
      : [],
  );
}
