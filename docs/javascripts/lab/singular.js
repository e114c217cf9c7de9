import { varying } from "../../engine/structures.js";
import { say } from "../words/words.js";

const NOTHING = 1e-4; // of θ: lme4's isSingular calls it 0

/**
 * Return in what a fit is singular, null where it is not.
 *
 * @param {import("../../engine/fit.js").MixedFit} fitted
 * @returns {"both" | "intercept" | "slope" | "nothing" | "correlation" | null} which variance is as
 *   good as 0 ("nothing": the only one), or that the correlation is 1 or −1
 */
export function singularIn({ isSingular, theta, randomEffects }) {
  if (!isSingular) return null;
  if (varying(randomEffects).length === 1) return "nothing";
  const [ofIntercepts, ...ofSlopes] = theta;
  const [noIntercept, noSlope] = [ofIntercepts < NOTHING, Math.hypot(...ofSlopes) < NOTHING];
  if (noIntercept && noSlope) return "both";
  if (noIntercept) return "intercept";
  return noSlope ? "slope" : "correlation";
}

/**
 * Say what a singular fit means.
 *
 * @param {import("../../engine/fit.js").MixedFit} fitted
 */
export function singularWords(fitted) {
  switch (singularIn(fitted)) {
    case "both":
      return say("lab-singular-both");
    case "intercept":
      return say("lab-singular-intercept");
    case "slope":
      return say("lab-singular-slope");
    case "nothing":
      return say(`lab-singular-nothing-${fitted.randomEffects}`);
    case "correlation":
      return say("lab-singular-correlation", { sign: fitted.theta[1] < 0 ? "−" : "+" });
    default:
      return "";
  }
}

/**
 * Whether no pooling is out of the dial's reach: the covariance has fewer directions than the
 * clusters' own lines, and a multiple of it has no more.
 *
 * @param {import("../../engine/fit.js").MixedFit} fitted
 */
export function standsApart({ isSingular, randomEffects }) {
  return isSingular || varying(randomEffects).length < 2;
}
