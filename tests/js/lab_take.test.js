import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";

import { intervals } from "../../docs/engine/conditional.js";
import { posterior } from "../../docs/engine/posterior.js";
import { defaultPriors } from "../../docs/engine/priors.js";
import { createModel } from "../../docs/javascripts/lab/model.js";
import { defaultState } from "../../docs/javascripts/lab/state.js";
import { dataCsv, estimatesCsv, pythonCode, rCode } from "../../docs/javascripts/lab/take.js";
import { isAsKept } from "./kept.mjs";

const STATE = defaultState();
const OTHER = { ...STATE.parameters, sdInt: 0.8, obsPerCluster: 4, seed: -3 };

test("the code draws and fits what the lab shows, defaults left out", () => {
  assert.match(rCode(STATE), /create_data\(\)\nmodel <- lmer\(y ~ x \+ \(x \| cluster\), data\)\n/);
  assert.match(pythonCode(STATE), /data = create_data\(\)\nmodel = fit\(data\)\n/);
  /** @type {import("../../docs/javascripts/lab/draw_samples.js").Setting} */
  const setting = { ...STATE, parameters: OTHER, randomEffects: "uncorrelated" };
  assert.match(rCode(setting), /create_data\(obs_per_cluster = 4, sd_int = 0\.8, seed = -3\)/);
  assert.match(rCode(setting), /lmer\(y ~ x \+ \(x \|\| cluster\), data\)/);
  assert.match(pythonCode(setting), /create_data\(obs_per_cluster=4, sd_int=0\.8, seed=-3\)\n/);
  assert.match(pythonCode(setting), /true_coefficients\(obs_per_cluster=4, sd_int=0\.8, seed=-3\)/);
  assert.match(pythonCode(setting), /fit\(data, random_effects="uncorrelated"\)/);
  /** @type {import("../../docs/javascripts/lab/draw_samples.js").Setting} */
  const parallel = { ...STATE, parameters: OTHER, randomEffects: "intercept" };
  assert.match(rCode(parallel), /lmer\(y ~ x \+ \(1 \| cluster\), data\)/);
  assert.match(pythonCode(parallel), /fit\(data, random_effects="intercept"\)/);
  const lifted = { ...setting, prior: /** @type {const} */ ("boundary-avoiding") };
  assert.match(
    rCode(lifted),
    /library\(lme4\)\nlibrary\(blme\)\n\n.*\nmodel <- blmer\(y ~ x \+ \(x \|\| cl/,
  );
  assert.match(
    pythonCode(lifted),
    /fit\(data, random_effects="uncorrelated", prior="boundary-avoiding"\)/,
  );
  assert.doesNotMatch(rCode(setting), /blme/);
});

test("the code departs from the model where the lab does", () => {
  const departed = { ...STATE, departure: /** @type {const} */ ({ name: "x_tied", size: 0.8 }) };
  assert.match(rCode(departed), /^source\(".*\/r\/departed_data\.R"\)/);
  assert.match(rCode(departed), /data <- departed_data\("x_tied", 0\.8\)\n/);
  assert.match(
    pythonCode(departed),
    /^from shrinksite import departed_coefficients, departed_data, fit, lme4_summary, pool\n/,
  );
  const changed = { ...departed, parameters: OTHER };
  assert.match(pythonCode(changed), /data = departed_data\("x_tied", 0\.8, obs_per_cluster=4, /);
  assert.match(pythonCode(changed), /departed_coefficients\("x_tied", 0\.8, obs_per_cluster=4, /);
  assert.match(rCode(STATE), /^source\(".*\/r\/create_data\.R"\)/);
});

/** The call of brm in R code, on one line. */
function brmCall(/** @type {string} */ code) {
  const found = code
    .replace(/ *#.*\n/g, "\n")
    .replace(/\s+/g, " ")
    .match(/brm\(.*0\.99\) \)/);
  assert.ok(found, code);
  return found[0];
}

test("the posterior is brms's model with the page's priors, whatever its structure", () => {
  const reference = readFileSync("tests/reference/make_bayes.R", "utf8");
  // The runs to which the engine's posterior is compared were longer, and else the same
  const compared = brmCall(reference);
  const runs = "chains = 4, iter = 6000, warmup = 1000, ";
  assert.ok(compared.includes(runs));
  assert.equal(brmCall(rCode(STATE, true)), compared.replace(runs, ""));
  assert.ok(rCode(STATE, true).includes("max(2.5, round(mad(data$y), 1))"));
  for (const randomEffects of /** @type {const} */ (["uncorrelated", "intercept"])) {
    const code = rCode({ ...STATE, randomEffects }, true);
    const bars = randomEffects === "intercept" ? "(1 | cluster)" : "(x || cluster)";
    assert.ok(code.includes(`y ~ 0 + Intercept + x + ${bars}, data,`), code);
    assert.match(code, /class = "b"\), set_prior\(half_t, class = "sd"\),\n.*class = "sigma"\)\n/);
    assert.doesNotMatch(code, /lkj/); // brms refuses a prior for what the model has not
  }
  assert.match(pythonCode(STATE, true), /lme4_summary, pool, posterior, true_coefficients\n/);
  assert.match(
    pythonCode(STATE, true),
    /\nwhole = posterior\(model\) .*\nprint\(whole.parameters\)/,
  );
  for (const code of [rCode(STATE), pythonCode(STATE)]) assert.doesNotMatch(code, /brm|posterior/);
});

test("the code, whole", () => {
  const departed = { ...STATE, departure: /** @type {const} */ ({ name: "x_tied", size: 0.8 }) };
  const lifted = { ...STATE, parameters: OTHER, prior: /** @type {const} */ ("boundary-avoiding") };
  const codes = [STATE, departed, lifted].flatMap((setting) => [
    rCode(setting).replace(/"file:.*\/docs\//, '"…/'),
    pythonCode(setting),
  ]);
  codes.push(rCode(STATE, true).replace(/"file:.*\/docs\//, '"…/'), pythonCode(STATE, true));
  isAsKept("lab_code.txt", codes.join("\n"));
});

test("data and estimates as CSV, with every digit, and empty where nothing is known", () => {
  const parameters = { ...STATE.parameters, nCluster: 9, obsPerCluster: 3, balanced: 0.6 };
  const result = createModel()({ ...STATE, parameters });
  const [header, first, ...rest] = dataCsv(result).trimEnd().split("\n");
  assert.equal(header, "y,x,cluster");
  const { y, x, cluster } = result.data;
  assert.deepEqual(first.split(",").map(Number), [y[0], x[0], cluster[0]]);
  assert.equal(rest.length + 1, y.length);
  const [names, ...rows] = estimatesCsv(result).trimEnd().split("\n");
  assert.equal(
    names,
    "cluster,n,sd_x,no_pooling_intercept,no_pooling_x,partial_pooling_intercept," +
      "partial_pooling_x,complete_pooling_intercept,complete_pooling_x,truth_intercept,truth_x," +
      "partial_pooling_intercept_low,partial_pooling_intercept_high,partial_pooling_x_low,partial_pooling_x_high",
  );
  const found = intervals(result.fitted);
  assert.equal(Number(rows[2].split(",").at(-1)), found.xHigh[2]);
  const whole = posterior(result.fitted, defaultPriors(result.data.y));
  const [more, , third] = estimatesCsv(result, whole).trimEnd().split("\n");
  assert.match(
    more,
    /x_high,posterior_intercept,posterior_x,posterior_intercept_low,posterior_intercept_high,posterior_x_low,posterior_x_high$/,
  );
  assert.deepEqual(third.split(",").slice(-5).map(Number), [
    whole.coefficients.x?.mean[1],
    whole.coefficients.intercept.q025[1],
    whole.coefficients.intercept.q975[1],
    whole.coefficients.x?.q025[1],
    whole.coefficients.x?.q975[1],
  ]);
  const alone = result.pooled.n.indexOf(1);
  assert.ok(alone >= 0);
  const cells = rows[alone].split(",");
  assert.deepEqual(cells.slice(3, 5), ["", ""]);
  assert.equal(Number(cells[6]), result.pooled.partialPooling.x[alone]);
  assert.equal(Number(cells[10]), result.pooled.truth.x[alone]);
});
