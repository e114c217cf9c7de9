import { short } from "../words/names.js";
import { decimalsOf, number, percent, precise, signed } from "../words/numbers.js";
import { say } from "../words/words.js";
import { asMeans } from "./as_means.js";

/**
 * Say in words why a cluster moved as it did. Nothing is drawn here.
 *
 * The estimate is a matrix-weighted mean: partial − fixed = W · (no pooling − fixed). The diagonal of
 * W is the weight of the cluster's own data in each direction; what stands beside it crosses over.
 *
 * @param {import("../../engine/types.js").FigureData} given
 * @param {number} i which cluster
 * @param {Pick<import("./layers.js").Choices, "truth" | "window">} choices
 * @returns {string[]} sentences
 */
export function clusterWords(given, i, { truth, window }) {
  const data = asMeans(given);
  const { clusters } = data;
  if (!hasSlopes(data)) return wordsOfMean(clusters, i);
  const x = data.names ? say("data-quoted", { name: short(data.names.x) }) : "x";
  const said = [information(clusters.n[i], clusters.sd_x[i], x)];
  const own = coefficients(clusters.no_pooling, i);
  if (own.includes(null)) return [...said, say("cluster-no-line")];
  if (data.ends) return [...said, say("cluster-posterior"), ...(truth ? [verdict(data, i)] : [])];
  const weight = clusters.own_weight[i];
  said.push(
    say("cluster-keeps", {
      intercept: percent(weight[0][0]),
      from_slope: precise(weight[0][1]),
      slope: percent(weight[1][1]),
      from_intercept: precise(weight[1][0]),
      kept: percent(clusters.share_kept[i]),
    }),
  );
  const ended = coefficients(clusters.partial_pooling, i);
  const from = own.map((value, j) => Number(value) - data.fixed_effects[j]);
  const to = ended.map((value, j) => Number(value) - data.fixed_effects[j]);
  for (const j of [0, 1]) {
    if (Math.abs(to[j]) > Math.abs(from[j])) {
      said.push(`${away(j, weight, from, to)} ${inItsMetric(data)}`);
    }
  }
  if (truth) said.push(verdict(data, i));
  const hidden = outside(data, i, data.windows[window]);
  if (hidden) said.push(say(`cluster-outside-${hidden}`));
  return said;
}

/**
 * Say the same where there is no predictor: the weight is a number, n / (n + σ²/τ²).
 *
 * @param {import("../../engine/types.js").Clusters} clusters
 * @param {number} i
 */
function wordsOfMean({ n, own_weight: weight }, i) {
  return [
    say("cluster-rows", { n: n[i] }),
    say("cluster-keeps-mean", { kept: percent(weight[i][0][0]) }),
  ];
}

/**
 * Tell whether clusters have slopes; without a predictor they have means alone.
 *
 * @param {import("../../engine/types.js").FigureData} data
 */
export function hasSlopes({ clusters }) {
  return clusters.no_pooling.x !== undefined;
}

/**
 * @param {number} n
 * @param {number | null} sdX
 * @param {string} x its name
 */
function information(n, sdX, x) {
  return n > 1 && sdX !== null
    ? say("cluster-rows-spread", { n, x, sd: precise(sdX) })
    : say("cluster-rows", { n });
}

/**
 * Explain a coefficient that ended farther from the average than it started.
 *
 * @param {number} j which: 0 intercept, 1 slope
 * @param {number[][]} weight
 * @param {number[]} from distances from the average before
 * @param {number[]} to distances after
 */
function away(j, weight, from, to) {
  const other = 1 - j;
  const own = weight[j][j] * from[j];
  const decimals = decimalsOf(Math.abs(from[j]));
  const distance = (/** @type {number} */ value) => signed(value, decimals);
  return say("cluster-moved-away", {
    coefficient: ["intercept", "slope"][j],
    from: distance(from[j]),
    to: distance(to[j]),
    weight: percent(weight[j][j]),
    own: distance(own),
    times: precise(weight[j][other]),
    other: distance(from[other]),
    rest: distance(to[j] - own),
  });
}

/**
 * Say what such a move is with both coefficients together: inward in the metric of the inverse of
 * their covariance, which does not exist where all estimates lie on one line.
 *
 * @param {import("../../engine/types.js").FigureData} data
 */
function inItsMetric({ is_on_line: isOnLine }) {
  return isOnLine ? say("cluster-moved-onto-line") : say("cluster-moved-inward");
}

/**
 * Say whether the mixed model is closer to the truth, both coefficients taken together.
 *
 * @param {import("../../engine/types.js").FigureData} data
 * @param {number} i
 */
function verdict({ clusters }, i) {
  const truth = coefficients(clusters.truth, i);
  const [own, mixed] = [clusters.no_pooling, clusters.partial_pooling].map((estimates) => {
    const [intercept, slope] = coefficients(estimates, i).map(
      (at, j) => Number(at) - Number(truth[j]),
    );
    return Math.hypot(intercept, slope);
  });
  const [from, to] = apart(own, mixed);
  return say(clusters.worse_off[i] ? "cluster-worse-off" : "cluster-gained", { from, to });
}

/**
 * Return two numbers with as many decimals as it takes to tell them apart, at most six.
 *
 * @param {number} one
 * @param {number} other
 */
function apart(one, other) {
  let decimals = 2;
  while (decimals < 6 && one.toFixed(decimals) === other.toFixed(decimals)) decimals += 1;
  return [number(one, decimals), number(other, decimals)];
}

/**
 * Return which end of a cluster's way lies outside a window, or "".
 *
 * @param {import("../../engine/types.js").FigureData} data
 * @param {number} i
 * @param {import("../../engine/types.js").Window} window
 */
function outside({ clusters }, i, window) {
  const [start, end] = [clusters.no_pooling, clusters.partial_pooling].map((estimates) => {
    const [intercept, slope] = coefficients(estimates, i).map(Number);
    const isIn = (/** @type {number} */ value, /** @type {number[]} */ [low, high]) =>
      value >= low && value <= high;
    return !(isIn(intercept, window.intercept) && isIn(slope, window.x));
  });
  if (start && end) return "way";
  if (start) return "own";
  return end ? "mixed" : "";
}

/**
 * @param {import("../../engine/types.js").Coefficients} of
 * @param {number} i
 * @returns {(number | null)[]} intercept, and slope where there is a predictor
 */
export function coefficients(of, i) {
  return of.x === undefined ? [of.intercept[i]] : [of.intercept[i], of.x[i]];
}
