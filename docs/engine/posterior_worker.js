/**
 * Sums up a posterior, off the page's thread.
 *
 * It says "here" when it can listen. A message has `id`, `fit`, and `priors`; the answer has the same
 * `id` with `posterior`, or with `problem`, why it cannot be summed up.
 */

import { posterior } from "./posterior.js";

addEventListener("message", ({ data: { id, fit, priors } }) => {
  try {
    postMessage({ id, posterior: posterior(fit, priors) });
  } catch (problem) {
    if (!(problem instanceof RangeError)) throw problem;
    postMessage({ id, problem: problem.message });
  }
});
postMessage("here");
