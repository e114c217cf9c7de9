import { clusterDrawing } from "./cluster_drawing.js";
import { clusterWords, coefficients, number, percent } from "./cluster_words.js";
import { axisName, escaped } from "../words/names.js";

/**
 * Return a cluster's panel: its observations with the lines, the numbers, and why it moved.
 *
 * @param {import("../../engine/types.js").FigureData} data
 * @param {import("../../engine/types.js").Observation[]} observations
 * @param {number} i which cluster
 * @param {Pick<import("../../engine/types.js").Choices, "truth" | "window">} choices
 * @returns {string} HTML
 */
export function clusterPanel(data, observations, i, choices) {
  const { clusters } = data;
  const name = escaped(String(clusters.cluster[i]));
  const kinds = [
    { kind: "no_pooling", label: "own line", values: coefficients(clusters.no_pooling, i) },
    {
      kind: "partial_pooling",
      label: "mixed model",
      values: coefficients(clusters.partial_pooling, i),
    },
    { kind: "complete_pooling", label: "one for all", values: data.complete_pooling },
    ...(choices.truth
      ? [{ kind: "truth", label: "truth", values: coefficients(clusters.truth, i) }]
      : []),
  ];
  const lines = kinds.flatMap(({ kind, values: [intercept, slope] }) =>
    intercept === null || slope === null ? [] : [{ kind, intercept, slope }],
  );
  const rows = kinds.map(
    ({ kind, label, values }) =>
      `<tr><th scope="row"><span class="key-line ${kind}"></span>${label}</th>` +
      `${values.map((value) => `<td>${number(value)}</td>`).join("")}</tr>`,
  );
  const weight = clusters.own_weight[i];
  rows.push(
    `<tr><th scope="row">own weight</th><td>${percent(weight[0][0])}</td><td>${percent(weight[1][1])}</td></tr>`,
    `<tr><th scope="row">other’s weight</th><td>${number(weight[0][1])}</td><td>${number(weight[1][0])}</td></tr>`,
  );
  const { y = "y", x = "x" } = data.names ?? {};
  const axes = { y: axisName(y), x: axisName(x) };
  const label = `Cluster ${name}: ${observations.length} observations of ${axes.y} over ${axes.x}, with ${lines.length} lines`;
  return (
    `<div class="shrinkage-panel-head"><p class="shrinkage-title">Cluster ${name}</p>` +
    '<button type="button" class="shrinkage-button" data-do="close">Close</button></div>' +
    clusterDrawing(observations, lines, label, axes) +
    `<table class="shrinkage-estimates"><thead><tr><td></td><th scope="col">intercept</th><th scope="col">slope</th></tr></thead>` +
    `<tbody>${rows.join("")}</tbody></table>` +
    clusterWords(data, i, choices)
      .map((sentence) => `<p>${sentence}</p>`)
      .join("")
  );
}
