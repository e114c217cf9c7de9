import { percent } from "../words/numbers.js";
import { say } from "../words/words.js";

/** @typedef {import("../../engine/repeat.js").Sampled} Sampled */

/**
 * Say what many samples gave.
 *
 * @param {(Sampled | null)[]} all null where no model fits a sample
 * @returns {string} sentences
 */
export function repeatWords(all) {
  const fitted = all.filter((one) => one !== null);
  if (fitted.length === 0) return say("lab-repeat-no-fit");
  const judged = fitted.filter(({ noPooling }) => Number.isFinite(noPooling));
  const wins = judged.filter(
    (one) => one.partialPooling <= one.noPooling && one.partialPooling <= one.completePooling,
  );
  const singular = fitted.filter(({ isSingular }) => isSingular);
  const said = [
    say("lab-repeat-summary", {
      samples: all.length,
      wins: percent(wins.length / judged.length),
      singular: percent(singular.length / fitted.length),
    }),
  ];
  const samples = all.length - fitted.length;
  if (samples > 0) said.push(say("lab-repeat-unfitted", { samples }));
  return [...said, say("lab-repeat-key")].join(" ");
}
