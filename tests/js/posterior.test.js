import assert from "node:assert/strict";
import test from "node:test";

import { fit } from "../../docs/engine/fit.js";
import { isRefusal } from "../../docs/engine/is_refusal.js";
import { LogPosterior } from "../../docs/engine/log_posterior.js";
import { posterior } from "../../docs/engine/posterior.js";
import { PosteriorGrid } from "../../docs/engine/posterior_grid.js";
import { PosteriorLines } from "../../docs/engine/posterior_lines.js";
import { defaultPriors } from "../../docs/engine/priors.js";
import { createData } from "../../docs/engine/simulate.js";
import { refusal } from "../../docs/javascripts/words/refusal.js";
import { modelData, near, reference } from "./reference.mjs";
import { there } from "./there.mjs";
import { speak } from "./words.mjs";

const PARAMETERS = ["intercept", "x", "sdIntercept", "sdX", "correlation", "sigma"];
const QUANTILES = /** @type {const} */ (["q025", "q500", "q975"]);

/**
 * Return the sum of trapezoids under values of a function.
 *
 * @param {ArrayLike<number>} places
 * @param {ArrayLike<number>} heights
 */
function integral(places, heights) {
  let sum = 0;
  for (let i = 1; i < places.length; i++) {
    sum += ((places[i] - places[i - 1]) * (heights[i] + heights[i - 1])) / 2;
  }
  return sum;
}

for (const [name, brms] of Object.entries(reference("bayes_brms"))) {
  const data = modelData(name);
  const found = posterior(fit(data), defaultPriors(data.y));

  test(`the parameters of ${name} are those of long runs of brms`, () => {
    assert.deepEqual(Object.keys(found.parameters), PARAMETERS);
    PARAMETERS.forEach((parameter, k) => {
      const { mean, sd, mcse_mean: error, ...ends } = brms.parameters[k];
      const ours = found.parameters[parameter];
      near(ours.mean, mean, 5 * error + 0.01 * sd, parameter);
      near(ours.sd / sd, 1, 0.05, parameter);
      QUANTILES.forEach((quantile, i) => {
        near(ours[quantile], ends[["2.5%", "50%", "97.5%"][i]], 0.15 * sd, parameter);
      });
    });
  });

  test(`the clusters of ${name} are those of long runs of brms`, () => {
    const { cluster, ...coefficients } = found.coefficients;
    const place = new Map(cluster.map((label, c) => [String(label), c]));
    brms.coefficients.cluster.forEach((/** @type {string} */ label, /** @type {number} */ i) => {
      const c = place.get(label) ?? assert.fail(label);
      for (const coefficient of /** @type {const} */ (["intercept", "x"])) {
        const [mean, sd, low, high] = brms.coefficients[coefficient][i];
        const ours = there(coefficients[coefficient]);
        near(ours.mean[c], mean, 0.06 * sd, label);
        near(ours.sd[c] / sd, 1, 0.05, label);
        near(ours.q025[c], low, 0.15 * sd, label);
        near(ours.q975[c], high, 0.15 * sd, label);
      }
    });
  });

  test(`the densities of ${name} are those of which means and quantiles are given`, () => {
    for (const [parameter, { value, density }] of Object.entries(found.densities)) {
      const { mean, sd, q025, q500, q975 } = found.parameters[parameter];
      const total = integral(value, density);
      near(total, 1, 0.01, parameter);
      const middle = integral(value, density.map((height, i) => height * value[i])); // prettier-ignore
      near(middle / total, mean, 0.02 * sd, parameter);
      assert.ok(q025 < q500 && q500 < q975, parameter);
    }
  });
}

test("brms's scale is the spread of y as R's mad has it, to one decimal and at least 2.5", () => {
  // mad(c(0, 10, 20, 30, 400)) is 14.826
  for (const y of [[0, 10, 20, 30, 400], Float64Array.of(400, 0, 30, 10, 20)]) {
    assert.deepEqual(defaultPriors(y), { sdIntercept: 14.8, sdX: 14.8, sigma: 14.8, lkj: 2 });
  }
  assert.equal(defaultPriors([0, 1000, 2000, 3000, 40000]).sigma, 1482.6);
  assert.equal(defaultPriors([0, 1, 2, 3, 40]).sigma, 2.5);
});

test("what cannot be summed up is refused in words that pages have", () => {
  const data = createData({ nCluster: 8, obsPerCluster: 5, seed: 2 });
  const far = fit({ ...data, x: data.x.map((x) => x + 5000) });
  assert.throws(() => posterior(far, defaultPriors(data.y)), (error) => {
    assert.ok(isRefusal(error));
    speak();
    assert.match(refusal(error), /^For this sample the posterior cannot be computed/);
    return true;
  }); // prettier-ignore
});

test("lines that are too many to be kept are calculated anew, and the same", () => {
  const data = modelData("sleepstudy");
  const model = fit(data);
  const density = new LogPosterior(model, defaultPriors(data.y));
  const grid = new PosteriorGrid(density, density.start, [0.7, 0.7, 0.7]);
  const { nKept } = new PosteriorLines(model, density, grid);
  const numbers = 2 * 2 * (model.nCluster + 1); // means and variances of intercepts and slopes
  assert.ok(nKept * numbers <= 1 << 20 && (nKept + 1) * numbers > 1 << 20);
  const [kept, forgotten] = [3, 0].map((nKept) => {
    const lines = new PosteriorLines(model, density, grid);
    lines.nKept = nKept;
    return lines;
  });
  assert.deepEqual(forgotten.moments(), kept.moments());
  assert.deepEqual([kept.kept.length, forgotten.kept.length], [3, 0]);
  const parts = [kept, forgotten].map((lines) => {
    /** @type {number[][]} */
    const found = [];
    lines.eachPart((weight, means, perSd) => found.push([weight, ...means, ...perSd]));
    return found;
  });
  assert.ok(parts[0].length > 3);
  assert.deepEqual(parts[1], parts[0]);
});
