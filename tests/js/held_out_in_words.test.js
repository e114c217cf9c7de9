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

test("of too few rows, too many, or parts without a model is said why nothing is predicted", () => {
  const some = (/** @type {number} */ n) => ({
    y: FITTED.y.slice(0, n),
    x: FITTED.x.slice(0, n),
    cluster: FITTED.cluster.slice(0, n),
  });
  const why = (/** @type {Parameters<typeof heldOutInWords>[0]} */ columns) => {
    const said = heldOutInWords(columns, "intercept", "y").map(inWords);
    assert.equal(said.length, 1);
    return said[0].replace(
      "How well the three poolings predict rows that are left out is not tried here: ",
      "",
    );
  };
  assert.equal(why(some(9)), "that takes 10 rows at least.");
  const many = { y: new Float64Array(10_001), cluster: new Int32Array(10_001) };
  assert.match(why(many), /^with more than 10,000 rows the twenty fits/);
  // Without one of the last two rows one cluster is left
  const one = { y: Float64Array.from({ length: 12 }, (_, i) => Math.sqrt(i)), cluster: new Int32Array(12).fill(1, 11) }; // prettier-ignore
  assert.match(why(one), /^without some of these rows no model/);
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
