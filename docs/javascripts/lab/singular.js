import { say } from "../words/words.js";

const NOTHING = 1e-4; // of θ: lme4's isSingular calls it 0

/**
 * Return in what a fit is singular, null where it is not.
 *
 * @param {import("../../engine/fit.js").MixedFit} fitted
 * @returns {"both" | "intercept" | "slope" | "correlation" | null} which variance is as good as 0,
 *   or that the correlation is 1 or −1
 */
export function singularIn({ isSingular, theta: [first, second, third] }) {
  if (!isSingular) return null;
  const [noIntercept, noSlope] = [first < NOTHING, Math.hypot(second, third) < NOTHING];
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
    case "correlation":
      return say("lab-singular-correlation", { sign: fitted.theta[1] < 0 ? "−" : "+" });
    default:
      return "";
  }
}
