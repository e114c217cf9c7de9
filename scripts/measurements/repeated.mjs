// Fits samples of a setting in the browser's engine, which takes a tenth of the time: the setting's
// parameters and how many samples in as JSON, [is it singular?, correlation] of seeds 1, 2, … out.
import { readFileSync } from "node:fs";

import { correlation } from "../../docs/engine/correlation.js";
import { fit } from "../../docs/engine/fit.js";
import { createData } from "../../docs/engine/simulate.js";

const { parameters, samples } = JSON.parse(readFileSync(0, "utf8"));
const fitted = Array.from({ length: samples }, (_, i) => {
  const { isSingular, randomEffectsCov } = fit(createData({ ...parameters, seed: i + 1 }));
  return [isSingular, correlation(randomEffectsCov)];
});
process.stdout.write(JSON.stringify(fitted));
