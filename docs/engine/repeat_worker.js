/** Samples a setting again, off the page's thread: whatever numbers it is given, until it is ended. */

import { sampleAgain } from "./repeat.js";

addEventListener("message", ({ data: { parameters, randomEffects, from, to } }) => {
  const began = performance.now();
  const sampled = Array.from({ length: to - from }, (_, i) =>
    sampleAgain(parameters, from + i, randomEffects),
  );
  postMessage({ from, sampled, elapsed: performance.now() - began });
});
