/** Samples a setting again and again, off the page's thread. */

import { sampleAgain } from "./repeat.js";

const EVERY = 80; // milliseconds between reports

addEventListener("message", ({ data: { parameters, times } }) => {
  /** @type {(import("./repeat.js").Sampled | null)[]} */
  let sampled = [];
  let last = performance.now();
  for (let i = 1; i <= times; i++) {
    sampled.push(sampleAgain(parameters, i));
    if (i < times && performance.now() - last < EVERY) continue;
    postMessage({ done: i, sampled });
    sampled = [];
    last = performance.now();
  }
});
