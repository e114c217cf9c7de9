/**
 * Say in words why a cluster moved as it did. Nothing is drawn here.
 *
 * The estimate is a matrix-weighted mean: partial − fixed = W · (no pooling − fixed). The diagonal of
 * W is the weight of the cluster's own data in each direction; what stands beside it crosses over.
 *
 * @param {import("./types.js").FigureData} data
 * @param {number} i which cluster
 * @param {boolean} truth whether the truth is shown
 * @returns {string[]} sentences
 */
export function clusterWords(data, i, truth) {
  const { clusters } = data;
  const said = [information(clusters.n[i], clusters.sd_x[i])];
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
    `In its estimate its own data weigh ${percent(weight[0][0])} for the intercept and ` +
      `${percent(weight[1][1])} for the slope; the rest is the average, and a little comes over ` +
      `from the other coefficient. It keeps ${percent(clusters.share_kept[i])} of its distance.`,
  );
  const ended = coefficients(clusters.partial_pooling, i);
  const from = own.map((value, j) => Number(value) - data.fixed_effects[j]);
  const to = ended.map((value, j) => Number(value) - data.fixed_effects[j]);
  for (const j of [0, 1]) {
    if (Math.abs(to[j]) > Math.abs(from[j])) said.push(away(j, weight, from, to));
  }
  if (truth) said.push(verdict(clusters.worse_off[i]));
  return said;
}

/**
 * @param {number} n
 * @param {number | null} sdX
 */
function information(n, sdX) {
  const rows = n === 1 ? "1 observation" : `${n} observations`;
  return n > 1 && sdX !== null ? `${rows}; its x spread with an SD of ${number(sdX)}.` : `${rows}.`;
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

/** @param {boolean | null} worse */
function verdict(worse) {
  return worse
    ? "It is worse off: its own line was closer to the truth. Shrinkage pays for the ensemble, not for every cluster."
    : "It gained: the mixed model is closer to the truth than its own line.";
}

/**
 * @param {import("./types.js").Coefficients} of
 * @param {number} i
 * @returns {(number | null)[]} intercept, slope
 */
export function coefficients(of, i) {
  return [of.intercept[i], of.x[i]];
}

/** @param {number | null} value */
export function number(value) {
  return value === null ? "–" : value.toFixed(2).replace("-", "−");
}

/** @param {number} value */
function signed(value) {
  return (value < 0 ? "" : "+") + number(value);
}

/** @param {number | null} share */
export function percent(share) {
  return share === null ? "–" : `${Math.round(100 * share)} %`.replace("-", "−");
}
