/** What is said of rows and clusters that were left out, against the engine's own numbers. */

import assert from "node:assert/strict";
import test from "node:test";

import { heldOut } from "../../docs/engine/held_out.js";
import { createData } from "../../docs/engine/simulate.js";
import { inWords } from "../../docs/javascripts/your_data/in_words.js";
import { heldOutInWords } from "../../docs/table/held_out_in_words.js";
import { TableSession } from "../../docs/table/table_session.js";
import { speak } from "./words.mjs";
import { NOTHING_CHOSEN } from "./your_data.mjs";

speak();

const DATA = createData({ nCluster: 12, obsPerCluster: 6, seed: 3 });
const FITTED = { ...DATA, cluster: Int32Array.from(DATA.cluster, (name) => Number(name) - 1) };

test("both sentences have the engine's numbers", () => {
  const { rows, clusters } = heldOut(FITTED);
  const [ofRows, ofClusters] = heldOutInWords(FITTED, "correlated", "score").map(inWords);
  for (const error of [rows.noPooling, rows.partialPooling, rows.completePooling])
    assert.ok(ofRows.includes(error.toPrecision(3)), `${error} in: ${ofRows}`);
  assert.ok(ofRows.includes("“score”") && ofRows.includes(`same ${rows.n} rows`), ofRows);
  for (const error of [clusters.partialPooling, clusters.completePooling])
    assert.ok(ofClusters.includes(error.toPrecision(3)), `${error} in: ${ofClusters}`);
});

test("nothing is said of too few rows, too many, or parts without a model", () => {
  const some = (/** @type {number} */ n) => ({
    y: FITTED.y.slice(0, n),
    x: FITTED.x.slice(0, n),
    cluster: FITTED.cluster.slice(0, n),
  });
  assert.deepEqual(heldOutInWords(some(9), "correlated", "y"), []);
  const many = { y: new Float64Array(10_001), cluster: new Int32Array(10_001) };
  assert.deepEqual(heldOutInWords(many, "intercept", "y"), []);
  const pair = { y: Float64Array.of(1, 2, 4), cluster: Int32Array.of(0, 0, 1) };
  assert.deepEqual(heldOutInWords(pair, "intercept", "y"), []);
});

test("a mistake of ours is no lack of a model", () => {
  const broken = /** @type {any} */ ({ ...FITTED, cluster: null });
  assert.throws(() => heldOutInWords(broken, "correlated", "y"), /need a column cluster/);
});

test("a table that is fitted has them", async () => {
  const session = new TableSession();
  const lines = Array.from(FITTED.y, (y, i) => `c${FITTED.cluster[i]},${FITTED.x[i]},${y}`);
  await session.read({ source: ["g,x,y", ...lines].join("\n"), asked: {} });
  const chosen = { ...NOTHING_CHOSEN, y: 2, x: 1, cluster: 0 };
  const { heldOut: said } = session.fit({ chosen, shownX: "x", file: "a.csv" });
  assert.deepEqual(
    said.map(({ key }) => key),
    ["data-words-held-rows", "data-words-held-clusters"],
  );
});
