/**
 * The posterior of β and of every cluster's line: mixtures of normals over a grid of D and σ. Twin of
 * posterior_lines.py.
 */

const RARE = 1e-4; // of all probability: points that have less together are left out of mixtures
const CLOSE = 0.08; // SDs of log σ: what is less changes a quantile by 0.005 of an SD at most
const MOST_KEPT = 1 << 20; // numbers of lines: of more points they are calculated each time anew

/** @typedef {import("./log_posterior.js").LogPosterior} LogPosterior */
/** @typedef {import("./posterior_grid.js").PosteriorGrid} PosteriorGrid */
/** @typedef {{means: Float64Array, variances: Float64Array}} Lines all of them at one point; variances over σ² */

/**
 * Lines of a fit on a grid, β's before the clusters': k coefficients of n + 1 lines, one coefficient
 * after the other.
 */
export class PosteriorLines {
  /**
   * @param {import("./fit.js").MixedFit} fit
   * @param {LogPosterior} posterior
   * @param {PosteriorGrid} grid
   */
  constructor(fit, posterior, grid) {
    this.standard = fit.standard;
    this.nCoefficients = fit.coefficients.length;
    this.nLines = fit.nCluster + 1;
    this.lines = posterior.lines;
    this.grid = grid;
    /** @type {Lines[]} */
    this.kept = [];
    this.nKept = Math.floor(MOST_KEPT / (2 * this.nCoefficients * this.nLines));
    this.unkept = this.#blank();
    /** @type {Part[] | null} */
    this.parts = null;
  }

  /**
   * Return means and SDs, shapes (k · (n + 1),).
   *
   * @returns {{mean: Float64Array, sd: Float64Array}}
   */
  moments() {
    const { grid } = this;
    const variance = grid.sumOf((logSigma) => Math.exp(2 * logSigma));
    const about = this.#linesAt(heaviest(grid.weight)).means.slice();
    const [first, second] = [new Float64Array(about.length), new Float64Array(about.length)];
    for (let p = 0; p < grid.points.length; p++) {
      const { means, variances } = this.#linesAt(p);
      const [weight, spread] = [grid.weight[p], variance[p]];
      for (let i = 0; i < about.length; i++) {
        const away = means[i] - about[i];
        first[i] += weight * away;
        second[i] += weight * away * away + spread * variances[i];
      }
    }
    return {
      mean: about.map((value, i) => value + first[i]),
      sd: second.map((value, i) => Math.sqrt(value - first[i] ** 2)),
    };
  }

  /**
   * Call `add` for every part of the mixtures, with weights that are 1 in total.
   *
   * @param {(weight: number, means: Float64Array, perSd: Float64Array) => void} add
   */
  eachPart(add) {
    this.parts ??= partsOf(this.grid);
    const perSd = new Float64Array(this.nCoefficients * this.nLines);
    for (const { point, weight, squares } of this.parts) {
      const { means, variances } = this.#linesAt(point);
      for (const square of squares) {
        for (let i = 0; i < perSd.length; i++) perSd[i] = 1 / Math.sqrt(square * variances[i]);
        add(weight, means, perSd);
      }
    }
  }

  /**
   * Return all lines at a point; they hold until another point's are asked for.
   *
   * @param {number} p
   * @returns {Lines}
   */
  #linesAt(p) {
    if (p >= this.nKept) return this.#fill(this.unkept, p);
    return (this.kept[p] ??= this.#fill(this.#blank(), p));
  }

  /** @returns {Lines} */
  #blank() {
    const size = this.nCoefficients * this.nLines;
    return { means: new Float64Array(size), variances: new Float64Array(size) };
  }

  /**
   * Fill the means, and variances over σ², of all lines at a point.
   *
   * @param {Lines} found
   * @param {number} p
   */
  #fill(found, p) {
    const { means, variances } = found;
    const { lines, nLines, nCoefficients } = this;
    const { ols, toData } = this.standard;
    lines.take(this.grid.weighed[p]);
    const perUnit = 1 / toData[0][0] ** 2;
    const rows = toData.slice(0, nCoefficients).map((row) => lines.row(...row));
    rows.forEach((row, k) => {
      lines.lookAtBeta();
      means[k * nLines] = ols[k] + lines.meanOf(row);
      variances[k * nLines] = perUnit * lines.errorCov(row, row);
    });
    const [intercept, x] = rows;
    for (let c = 0; c < nLines - 1; c++) {
      lines.look(c);
      means[c + 1] = ols[0] + lines.meanOf(intercept);
      variances[c + 1] = perUnit * lines.errorCov(intercept, intercept);
      if (nCoefficients === 1) continue;
      means[nLines + c + 1] = ols[1] + lines.meanOf(x);
      variances[nLines + c + 1] = perUnit * lines.errorCov(x, x);
    }
    return found;
  }
}

/**
 * Parts of the mixtures at one point of the grid.
 *
 * @typedef {object} Part
 * @property {number} point its place
 * @property {number} weight of each part; all are 1 in total
 * @property {number[]} squares σ² of each
 */

/**
 * Return the parts that mixtures over a grid have.
 *
 * σ has a distribution at every point. Two values stand for it, which have its mean of σ² and are as
 * far apart as its SD of log σ says; one does where they are close.
 *
 * @param {PosteriorGrid} grid
 * @returns {Part[]}
 */
function partsOf(grid) {
  const logs = grid.sumOf((logSigma) => logSigma);
  const logSquares = grid.sumOf((logSigma) => logSigma ** 2);
  const squares = grid.sumOf((logSigma) => Math.exp(2 * logSigma));
  const often = withoutRare(grid.weight);
  const total = often.reduce((sum, p) => sum + grid.weight[p], 0);
  return often.map((p) => {
    const weight = grid.weight[p];
    const spread = Math.sqrt(Math.max(0, logSquares[p] / weight - (logs[p] / weight) ** 2));
    const sides = spread < CLOSE ? [0] : [2 * spread, -2 * spread];
    return {
      point: p,
      weight: weight / (total * sides.length),
      squares: sides.map((side) => (squares[p] / weight) * (Math.exp(side) / Math.cosh(side))),
    };
  });
}

/** @param {Float64Array} weight */
function heaviest(weight) {
  return weight.reduce((best, value, i) => (value > weight[best] ? i : best), 0);
}

/**
 * Return the places of weights but for the smallest, which are next to nothing together.
 *
 * @param {Float64Array} weight
 */
function withoutRare(weight) {
  const order = [...weight.keys()].sort((one, other) => weight[one] - weight[other]);
  let sum = 0;
  return order.filter((p) => (sum += weight[p]) > RARE);
}
