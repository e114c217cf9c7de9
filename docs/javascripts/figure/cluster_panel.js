import { asMeans } from "./as_means.js";
import { clusterDrawing } from "./cluster_drawing.js";
import { clusterWords, coefficients, hasSlopes } from "./cluster_words.js";
import { axisNames, escaped } from "../words/names.js";
import { decimalsOf, interval, number, percent, precise } from "../words/numbers.js";
import { say } from "../words/words.js";

/**
 * Return a cluster's panel: its observations with the lines, the numbers, and why it moved.
 *
 * @param {import("../../engine/types.js").FigureData} given
 * @param {import("../../engine/types.js").Observation[]} observations
 * @param {number} i which cluster
 * @param {Pick<import("./layers.js").Choices, "truth" | "window">} choices
 * @returns {string} HTML
 */
export function clusterPanel(given, observations, i, choices) {
  const data = asMeans(given);
  const { clusters, means } = data;
  const name = escaped(String(clusters.cluster[i]));
  const kinds = [
    line(
      "no_pooling",
      say(means ? "cluster-own-mean" : "cluster-own-line"),
      coefficients(clusters.no_pooling, i),
    ),
    line("partial_pooling", end(data), coefficients(clusters.partial_pooling, i)),
    line(
      "complete_pooling",
      say("cluster-common-line"),
      means ? [means.complete_pooling[i]] : data.complete_pooling,
    ),
    ...(choices.truth
      ? [line("truth", say("cluster-true-line"), coefficients(clusters.truth, i))]
      : []),
  ];
  const isOfLines = hasSlopes(data);
  const lines = kinds.flatMap(({ kind, values: [intercept, slope = 0] }) =>
    intercept === null || slope === null ? [] : [{ kind, intercept, slope }],
  );
  const weight = clusters.own_weight[i];
  const decimals = kinds[0].values.map((_, j) =>
    decimalsOf(Math.max(...kinds.map(({ values }) => Math.abs(Number(values[j]))))),
  );
  const rows = [
    ...kinds.map(({ kind, label, values }) =>
      row(
        `<span class="key-line ${kind}"></span>${label}`,
        values.map((value, j) => number(value, decimals[j])),
      ),
    ),
    ...(clusters.intervals
      ? [row(say("cluster-interval"), endsOf(clusters.intervals, i, decimals))]
      : []),
    ...(data.ends
      ? []
      : [
          row(
            say("cluster-own-weight"),
            weight.map((own, j) => percent(own[j])),
          ),
        ]),
    ...(isOfLines && !data.ends
      ? [row(say("cluster-other-weight"), [precise(weight[0][1]), precise(weight[1][0])])]
      : []),
  ];
  const axes = axisNames(data.names);
  if (!isOfLines && !means?.x) axes.x = say("cluster-row");
  const headings = isOfLines ? [say("term-intercept"), say("term-slope")] : [say("term-mean")];
  const label = say("cluster-drawing", {
    name,
    n: observations.length,
    y: axes.y,
    x: axes.x,
    lines: lines.length,
  });
  return (
    `<div class="shrinkage-panel-head"><p class="shrinkage-title">${say("cluster-name", { name })}</p>` +
    `<button type="button" class="shrinkage-button" data-do="close">${say("cluster-close")}</button></div>` +
    // A fit of sums has no observations, and nothing says where their x would lie.
    (observations.length > 0 ? clusterDrawing(observations, lines, label, axes) : "") +
    `<table class="shrinkage-estimates"><thead><tr><td></td>${headings.map((text) => `<th scope="col">${text}</th>`).join("")}</tr></thead>` +
    `<tbody>${rows.join("")}</tbody></table>` +
    clusterWords(data, i, choices)
      .map((sentence) => `<p>${escaped(sentence)}</p>`)
      .join("")
  );
}

/** @param {import("../../engine/types.js").FigureData} data */
function end({ ends }) {
  return ends ? say("cluster-posterior-line") : say("cluster-mixed-line");
}

/**
 * Return a cluster's intervals, of its intercept and its slope.
 *
 * @param {import("../../engine/types.js").Intervals} intervals
 * @param {number} i
 * @param {number[]} decimals of intercepts and slopes
 */
function endsOf({ low, high }, i, decimals) {
  return [
    interval(low.intercept[i], high.intercept[i], decimals[0]),
    ...(low.x && high.x ? [interval(low.x[i], high.x[i], decimals[1])] : []),
  ];
}

/**
 * @param {string} kind
 * @param {string} label
 * @param {(number | null)[]} values intercept, slope
 */
function line(kind, label, values) {
  return { kind, label, values };
}

/**
 * @param {string} heading HTML
 * @param {string[]} texts
 */
function row(heading, texts) {
  const cells = texts.map((text) => `<td>${text}</td>`).join("");
  return `<tr><th scope="row">${heading}</th>${cells}</tr>`;
}
