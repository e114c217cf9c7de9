import { escaped, short } from "../words/names.js";

const ROUNDING = 1e-9;
const MOST_DECIMALS = 5; // smaller numbers have a power of ten

/**
 * Say in words why a cluster moved as it did. Nothing is drawn here.
 *
 * The estimate is a matrix-weighted mean: partial − fixed = W · (no pooling − fixed). The diagonal of
 * W is the weight of the cluster's own data in each direction; what stands beside it crosses over.
 *
 * @param {import("../../engine/types.js").FigureData} data
 * @param {number} i which cluster
 * @param {Pick<import("../../engine/types.js").Choices, "truth" | "window">} choices
 * @returns {string[]} sentences, as HTML
 */
export function clusterWords(data, i, { truth, window }) {
  const { clusters } = data;
  const said = [
    information(
      clusters.n[i],
      clusters.sd_x[i],
      data.names ? `“${escaped(short(data.names.x))}”` : "x",
    ),
  ];
  const own = coefficients(clusters.no_pooling, i);
  if (own.includes(null)) {
    said.push(
      "That gives no line of its own, so its point stands where the mixed model puts it; what it " +
        "has still counts.",
    );
    return said;
  }
  const weight = clusters.own_weight[i];
  said.push(
    `Its intercept keeps ${percent(weight[0][0])} of its own distance from the average, plus ` +
      `${number(weight[0][1])} times that of the slope; its slope keeps ${percent(weight[1][1])}, plus ` +
      `${number(weight[1][0])} times that of the intercept. Together, as the window shows it, ` +
      `${percent(clusters.share_kept[i])} of the distance is left.`,
  );
  const ended = coefficients(clusters.partial_pooling, i);
  const from = own.map((value, j) => Number(value) - data.fixed_effects[j]);
  const to = ended.map((value, j) => Number(value) - data.fixed_effects[j]);
  for (const j of [0, 1]) {
    if (Math.abs(to[j]) > Math.abs(from[j])) said.push(away(j, weight, from, to));
  }
  if (truth) said.push(verdict(data, i));
  const hidden = outside(data, i, data.windows[window]);
  if (hidden)
    said.push(`Its ${hidden} outside this window; let the window fit every point to see it.`);
  return said;
}

/**
 * @param {number} n
 * @param {number | null} sdX
 * @param {string} x its name
 */
function information(n, sdX, x) {
  const rows = n === 1 ? "1 observation" : `${n} observations`;
  return n > 1 && sdX !== null
    ? `${rows}; its ${x} spread with an SD of ${number(sdX)}.`
    : `${rows}.`;
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
  const names = ["intercept", "slope"];
  const other = 1 - j;
  const own = weight[j][j] * from[j];
  return (
    `Its ${names[j]} moved away from the average, from ${signed(from[j])} to ${signed(to[j])}. The ` +
    `two coefficients are estimated together: ${percent(weight[j][j])} of its own ` +
    `${names[j]}’s distance (${signed(own)}) and ${number(weight[j][other])} times its ` +
    `${names[other]}’s (${signed(from[other])}, which gives ${signed(to[j] - own)}). Measured with ` +
    "both coefficients and their estimated covariance, it moved inward, as every cluster does."
  );
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
  return clusters.worse_off[i]
    ? `It is worse off: its distance from the truth grew from ${from} to ${to}. Shrinkage pays for the clusters together, not for every one.`
    : `It gained: its distance from the truth fell from ${from} to ${to}.`;
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
  return [one.toFixed(decimals), other.toFixed(decimals)];
}

/**
 * Say which end of a cluster's way lies outside a window, or "".
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
  if (start && end) return "whole way lies";
  if (start) return "own line lies";
  return end ? "mixed-model estimate lies" : "";
}

/**
 * @param {import("../../engine/types.js").Coefficients} of
 * @param {number} i
 * @returns {(number | null)[]} intercept, slope
 */
export function coefficients(of, i) {
  return [of.intercept[i], of.x[i]];
}

/**
 * Return a number with three significant digits and two decimals at least; rounding is 0.
 *
 * @param {number | null} value
 */
export function number(value) {
  if (value === null) return "–";
  const size = Math.abs(value);
  if (size < ROUNDING) return "0.00";
  const decimals = Math.max(2, 2 - Math.floor(Math.log10(size)));
  return (decimals > MOST_DECIMALS ? value.toExponential(2) : value.toFixed(decimals)).replaceAll(
    "-",
    "−",
  );
}

/** @param {number} value */
function signed(value) {
  return (value < 0 ? "" : "+") + number(value);
}

/** @param {number | null} share */
export function percent(share) {
  return share === null ? "–" : `${Math.round(100 * share)}%`.replace("-", "−");
}
