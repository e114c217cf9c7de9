/** The runs of a crossover are no clusters: whoever had them all is compared with itself. */

import assert from "node:assert/strict";
import test from "node:test";

import { describeTable } from "../../docs/table/describe_table.js";
import { guessColumns } from "../../docs/table/guess_columns.js";
import { isRunOfTreatment } from "../../docs/table/treatment_runs.js";

/**
 * Guess the cluster where each of six rabbits gets each drug, at four doses.
 *
 * @param {object} trial
 * @param {string} [trial.drug] its heading
 * @param {number} [trial.drugs]
 * @param {(rabbit: number, drug: number) => string} [trial.run]
 * @param {(rabbit: number) => string} [trial.rabbit]
 */
function cluster({
  drug = "drug",
  drugs = 2,
  run = (rabbit, which) => `run ${which}${rabbit}`,
  rabbit = (which) => `r${which}`,
}) {
  const rows = [`pressure,dose,${drug},rabbit,run`];
  for (let i = 0; i < 6 * drugs * 4; i++) {
    const [r, d, dose] = [i % 6, Math.floor(i / 6) % drugs, Math.floor(i / (6 * drugs))];
    rows.push([((i * 7919) % 101) / 10, 2 ** dose, `d${d}`, rabbit(r), run(r, d)].join(","));
  }
  const { columns } = describeTable(rows.join("\n")).table;
  return columns[guessColumns(columns).cluster].name;
}

test("a rabbit with a run under each drug is the cluster", () => {
  assert.equal(cluster({}), "rabbit");
  assert.equal(cluster({ drugs: 4 }), "rabbit");
});

test("elsewhere the run is", () => {
  // The drug may be a cluster itself, by its name or its many levels.
  assert.equal(cluster({ drug: "group" }), "run");
  assert.equal(cluster({ drugs: 5 }), "run");
  // There are runs that some rabbits share, or no rabbits at all.
  assert.equal(cluster({ run: (r, d) => `run ${d}${r === 5 ? 4 : r}` }), "run");
  assert.equal(cluster({ rabbit: () => "r" }), "run");
  // Every drug has rabbits of its own.
  assert.equal(cluster({ run: (r) => `run ${r}`, rabbit: (r) => `r${r % 3}` }), "run");
});

test("a treatment is none of its own runs where all else is constant", () => {
  const { columns } = describeTable("y,drug,place\n1,a,b\n2,a,b\n3,c,b\n4,c,b\n").table;
  assert.ok(!isRunOfTreatment(columns[1], columns, () => true));
});
