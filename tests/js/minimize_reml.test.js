import test from "node:test";

import { fit } from "../../docs/engine/fit.js";
import { createData } from "../../docs/engine/simulate.js";
import { near } from "./reference.mjs";

// As in test_minimize_reml.py, where next to no noise leaves valleys narrow.
const NEXT_TO_NO_NOISE = /** @type {const} */ ([
  ["correlated", [7, 2, 0.7, 5.937272306778413e-6, 1, 0.5, 0, 736077], 16.948072],
  ["correlated", [7, 2, 0.5, 1e-6, 0.5, 1, 0, 303762], 13.785781],
  ["uncorrelated", [1600, 2, 1, 1.0275941535441723e-4, 1, 1, -1, 144160], 8288.567902],
  ["uncorrelated", [29, 3, 0.7, 7.304301502077721e-5, 0.1, 0, -1, 836033], -526.44986],
]);

for (const [randomEffects, setting, lowest] of NEXT_TO_NO_NOISE) {
  test(`the lowest valley of ${setting}, ${randomEffects}`, () => {
    const [nCluster, obsPerCluster, balanced, sigma, sdInt, sdSlope, cor, seed] = setting;
    const data = createData({
      nCluster,
      obsPerCluster,
      balanced,
      sigma,
      sdInt,
      sdSlope,
      cor,
      seed, // prettier-ignore
    });
    near(fit(data, { randomEffects }).remlCriterion, lowest, 1e-5);
  });
}
