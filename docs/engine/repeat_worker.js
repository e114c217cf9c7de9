/**
 * Samples a setting again, off the page's thread: whatever numbers it is given, until it is ended. It
 * says "here" when it can listen.
 */

import { sampleAgain } from "./repeat.js";

/** @typedef {import("./repeat.js").Sampled} Sampled */
/**
 * @typedef {object} Order what it is sent: draw the samples from one number up to another
 * @property {import("./parameters.js").Parameters} parameters
 * @property {import("./fit.js").RandomEffects} randomEffects
 * @property {import("./repeat.js").Departed} departure
 * @property {import("./fit.js").Prior} prior
 * @property {number} from
 * @property {number} to not drawn itself
 */
/**
 * @typedef {object} Report what it sends back
 * @property {number} from
 * @property {(Sampled | null)[]} sampled null where no model fits
 * @property {number} elapsed milliseconds
 */

addEventListener("message", (/** @type {MessageEvent<Order>} */ { data }) => {
  const { parameters, from, to, ...model } = data;
  const began = performance.now();
  const sampled = Array.from({ length: to - from }, (_, i) =>
    sampleAgain(parameters, from + i, model),
  );
  /** @type {Report} */
  const report = { from, sampled, elapsed: performance.now() - began };
  postMessage(report);
});
postMessage("here");
