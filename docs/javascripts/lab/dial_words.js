import { count, number, percent, significant } from "../words/numbers.js";
import { say } from "../words/words.js";
import { multiplier } from "./model.js";
import { singularIn, standsApart } from "./singular.js";

/** @typedef {import("./model.js").Curve} Curve */
/** @typedef {import("./model.js").Place} Place */

const CLOSE = 0.005; // of the least error: REML is as good as the best
const TINY = 0.001; // multipliers below it are all the same to the eye
const LARGE = 100; // multipliers from here on are written whole

/**
 * Say where the dial is.
 *
 * @param {number} dial 0 to 1
 */
export function dialPlace(dial) {
  if (dial === 0) return say("term-no-pooling");
  if (dial === 0.5) return say("lab-dial-chosen");
  if (dial === 1) return say("term-complete-pooling");
  return say("lab-dial-times", { times: times(dial) });
}

/**
 * Say what the dial gives where it is, how far REML is from the best, and why it does not lead to no
 * pooling where it does not.
 *
 * @param {import("../../engine/fit.js").MixedFit} fitted
 * @param {Curve} curve
 * @param {Place} here where the dial is
 * @returns {string} sentences
 */
export function dialWords(fitted, { best, reml }, here) {
  const place = dialPlace(here.dial);
  const said = [
    say("lab-dial-error", {
      place: place[0].toUpperCase() + place.slice(1),
      both: number(here.both),
      intercept: number(here.intercept),
      x: number(here.x),
    }),
  ];
  const above = reml.both / best.both - 1;
  if (above < CLOSE) said.push(say("lab-dial-best-here", { limit: percent(CLOSE, 1) }));
  else if (Number.isFinite(above)) {
    const share = percent(above, above < 0.1 ? 1 : 0);
    said.push(say("lab-dial-best-elsewhere", { share, place: direction(best.dial) }));
  }
  const why = cliff(fitted);
  return [...said, ...(why ? [why] : [])].join(" ");
}

/** @param {import("../../engine/fit.js").MixedFit} fitted */
function cliff(fitted) {
  const kind = singularIn(fitted);
  if (kind === "both" || kind === "nothing") return say("lab-dial-cliff-nothing");
  if (kind) return say("lab-dial-cliff");
  return standsApart(fitted) ? say(`lab-dial-cliff-${fitted.randomEffects}`) : "";
}

/** @param {number} dial */
function direction(dial) {
  if (dial === 0 || dial === 1) return dialPlace(dial);
  return say(dial > 0.5 ? "lab-dial-more" : "lab-dial-less", { times: times(dial) });
}

/** @param {number} dial */
function times(dial) {
  const value = multiplier(dial);
  if (value >= LARGE) return count(Math.round(value));
  return value < TINY ? say("lab-dial-tiny", { least: significant(TINY) }) : significant(value, 2);
}
