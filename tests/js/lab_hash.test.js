import assert from "node:assert/strict";
import test from "node:test";

import { fromHash, toHash } from "../../docs/javascripts/lab/hash.js";
import { defaultState } from "../../docs/javascripts/lab/state.js";
import { refusal } from "../../docs/javascripts/words/refusal.js";
import { there } from "./there.mjs";
import { speak } from "./words.mjs";

test("a state survives its address, and the default one needs none", () => {
  assert.equal(toHash(defaultState()), "");
  const state = defaultState();
  Object.assign(state.parameters, { sdInt: 0.8, cor: -0.4, seed: -3 });
  Object.assign(state, {
    departure: { name: "rare_kind", size: 2 },
    randomEffects: "intercept",
    prior: "boundary-avoiding",
    size: "n",
    dial: 0.25,
    ends: "posterior",
    progress: 0,
    layers: [],
    window: "fitting",
  });
  const hash = toHash(state);
  assert.equal(
    hash,
    "#v1&sdint=0.8&cor=-0.4&seed=-3&dep=rare_kind&far=2&re=intercept&prior=on&size=n&dial=0.25&end=posterior&at=0&show=none&win=fitting",
  );
  assert.deepEqual(fromHash(hash), state);
  state.layers = ["truth", "misses"];
  assert.match(toHash(state), /&show=truth\+misses&/);
  assert.deepEqual(fromHash(encodeURI(toHash(state))), state);
  assert.equal(fromHash("#v1&dial=1&at=1")?.dial, 1);
});

test("every parameter has its key", () => {
  const keys = "obs=4&n=5&int=6&beta=7&sigma=8&sdint=9&sdslope=10&cor=-1&bal=0.5&seed=11";
  const { parameters } = there(fromHash(`#v1&${keys}`));
  assert.deepEqual(Object.values(parameters), [4, 5, 6, 7, 8, 9, 10, -1, 0.5, 11]);
});

test("a departure goes as far as its page shows it, unless the address says more", () => {
  const { departure } = there(fromHash("#v1&dep=x_tied"));
  assert.deepEqual(departure, { name: "x_tied", size: 0.8 });
  assert.equal(toHash({ ...defaultState(), departure }), "#v1&dep=x_tied");
  assert.deepEqual(fromHash("#v1&far=0.3&dep=x_tied")?.departure, { name: "x_tied", size: 0.3 });
});

test("an address says what differs from where the page began, and may say what does not", () => {
  const state = defaultState();
  /** @type {import("../../docs/javascripts/lab/state.js").State} */
  const first = { ...state, prior: "boundary-avoiding", layers: ["truth", "misses"] };
  assert.equal(toHash(first, first), "");
  assert.equal(toHash({ ...first, prior: null }, first), "#v1&prior=off");
  assert.deepEqual(fromHash("#v1&end=reml&win=comparable&size=equal"), state);
});

test("an address of something else is none of ours", () => {
  for (const hash of ["", "#", "#some-heading", "#%", "#%E0", "#v1b", "#av1"])
    assert.equal(fromHash(hash), null);
});

const REFUSED = {
  "#v2&n=3": "It begins with “v2”, not with v1.",
  "#v9": "It begins with “v9”, not with v1.",
  "#a-long-heading-with-n=3": "It begins with “a-long-heading-with…”, not with v1.",
  "#v12": "It begins with “v12”, not with v1.",
  "x#v1&n=3": "It begins with “x#v1”, not with v1.",
  "#v1&n=": "n= is not a number.",
  "#v1&n": "n= is not a number.",
  "#v1&n=%20%20": "n=   is not a number.",
  "#v1&n=1e999": "n=1e999 is not a number.",
  "#v1&sigma=abc": "sigma=abc is not a number.",
  "#v1&n=9999":
    "9,999 clusters of 10 observations are more than this page draws: at most 500 clusters and 100,000 rows.",
  "#v1&prior=yes": "prior=yes is none of on, off.",
  "#v1&oops": "“oops” is not known.",
  "#v1&dial=2": "dial=2 is not between 0 and 1.",
  "#v1&at=-0.1": "at=-0.1 is not between 0 and 1.",
  "#v1&show=x": "show=x is none of trails, truth, misses, distribution.",
  "#v1&re=none": "re=none is none of correlated, uncorrelated, intercept.",
  "#v1&dep=chaos":
    "dep=chaos is none of none, two_kinds, rare_kind, outlying, heavy_tails, size_tied, x_tied.",
  "#v1&dep=x_tied&far=1":
    "How far the data depart from the model: 1 is not allowed. It must be a number from 0 to 0.99.",
  "#v1&dep=outlying&far=-1":
    "How far the data depart from the model: −1 is not allowed. It must be a number at least 0.",
  "#v1&dep=x_tied&sdint=0": "Intercepts that do not differ cannot go with x: their SD is 0.",
  "#v1&size=big": "size=big is none of equal, n.",
  "#v1&cor=2": "Correlation: 2 is not allowed. It must be a number at least −1 and at most 1.",
  "#v1&n=1&obs=2": "2 rows are left; at least 6 are needed, one for each parameter of the model.",
  "#v1&n=%": "A “%” in it has no meaning.",
};

test("a broken address says why", () => {
  speak();
  for (const [hash, words] of Object.entries(REFUSED)) {
    assert.throws(
      () => fromHash(hash),
      (error) => assert.equal(refusal(error), words) ?? true,
      hash,
    );
  }
});
