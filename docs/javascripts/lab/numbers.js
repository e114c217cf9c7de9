import { correlation } from "../../engine/repeat.js";
import { number, percent, signed } from "../words/numbers.js";

/**
 * Return a function that writes a result's numbers beside the figure.
 *
 * @param {HTMLElement} lab
 * @returns {{ show: (result: import("./model.js").Result) => void, say: (text: string) => void }}
 */
export function numbers(lab) {
  const cells = new Map(
    [...lab.querySelectorAll("tr[data-row]")].map((row) => [
      /** @type {HTMLElement} */ (row).dataset.row,
      [...row.querySelectorAll("td")],
    ]),
  );
  const value = (/** @type {string} */ name) => lab.querySelector(`[data-value=${name}]`);
  const worst = /** @type {HTMLElement} */ (lab.querySelector(".lab-worse"));
  const list = /** @type {HTMLDetailsElement} */ (worst.closest("details"));
  const singular = /** @type {HTMLElement} */ (lab.querySelector(".lab-singular"));
  /** @type {import("./model.js").Result | null} */
  let shown = null;
  list.addEventListener("toggle", () => shown && names(shown));

  /** @param {import("./model.js").Result} result */
  function show(result) {
    shown = result;
    const { fitted, measured, worse } = result;
    for (const [row, [truth, estimate]] of Object.entries(pairs(result))) {
      fill(row, [number(truth), number(estimate), signed(estimate - truth)]);
    }
    for (const pooling of /** @type {const} */ ([
      "noPooling",
      "partialPooling",
      "completePooling",
    ])) {
      const error = measured.rmse[pooling];
      fill(pooling, [number(error.intercept), number(error.x)]);
    }
    const { intercept, x } = measured.meanShrinkage;
    fill("shrinkage", [percent(intercept), percent(x)]);
    const judged = worse.filter((is) => is !== null).length;
    write("worse", String(worse.filter(Boolean).length));
    write("judged", String(judged));
    write("share", judged ? `(${percent(measured.shareWorseOff)})` : "");
    write("size", number(fitted.nObservations / fitted.nCluster, 1).replace(".0", ""));
    singular.hidden = !fitted.isSingular;
    if (fitted.isSingular) {
      const span = /** @type {HTMLElement} */ (singular.querySelector("span"));
      const words = singularWords(fitted.randomEffectsCov);
      if (span.textContent !== words) span.textContent = words;
    }
    if (list.open) names(result);
  }

  /** @param {import("./model.js").Result} result */
  function names({ pooled, worse }) {
    const buttons = pooled.cluster.flatMap((name, c) =>
      worse[c]
        ? `<button type="button" class="shrinkage-button" data-do="open" data-name="${Number(name)}">${Number(name)}</button>`
        : [],
    );
    const html = buttons.join(" ") || "Nobody.";
    if (worst.innerHTML !== html) worst.innerHTML = html;
  }

  /**
   * @param {string} row
   * @param {string[]} texts
   */
  function fill(row, texts) {
    cells.get(row)?.forEach((cell, i) => {
      if (cell.textContent !== texts[i]) cell.textContent = texts[i];
    });
  }

  /**
   * @param {string} name
   * @param {string} text
   */
  function write(name, text) {
    const element = value(name);
    if (element && element.textContent !== text) element.textContent = text;
  }
  return { show, say: (text) => write("said", text) };
}

/**
 * Return true and estimated value of everything that is estimated.
 *
 * @param {import("./model.js").Result} result
 * @returns {Record<string, [number, number]>}
 */
function pairs({ parameters, fitted }) {
  const { intercept, beta, sdInt, sdSlope, cor, sigma } = parameters;
  const [[v00, v01], [, v11]] = fitted.randomEffectsCov;
  const n = fitted.nObservations / fitted.nCluster;
  /** @type {(variance: number, noise: number, rows: number) => number} */
  const share = (variance, noise, rows) => (rows * variance) / (rows * variance + noise);
  return {
    intercept: [intercept, fitted.fixedEffects[0]],
    x: [beta, fitted.fixedEffects[1]],
    sdInt: [sdInt, Math.sqrt(v00)],
    sdSlope: [sdSlope, Math.sqrt(v11)],
    cor: [sdInt * sdSlope > 0 ? cor : NaN, correlation(v00, v01, v11)],
    sigma: [sigma, fitted.sigma],
    icc: [share(sdInt ** 2, sigma ** 2, 1), share(v00, fitted.sigma ** 2, 1)],
    reliability: [share(sdInt ** 2, sigma ** 2, n), share(v00, fitted.sigma ** 2, n)],
  };
}

/**
 * Say what a singular covariance means.
 *
 * @param {import("../../engine/matrix.js").Matrix} covariance
 */
export function singularWords([[v00, v01], [, v11]]) {
  const small = 1e-6 * Math.max(v00, v11);
  if (v00 <= small && v11 <= small) {
    return "Both variances are estimated as 0: the model sees one line for all clusters, and the ellipse is a point.";
  }
  if (v00 <= small) {
    return "The intercepts’ variance is estimated as 0: all differences go into the slopes, and the ellipse is a line.";
  }
  if (v11 <= small) {
    return "The slopes’ variance is estimated as 0: all clusters get the same slope, and the ellipse is a line.";
  }
  const sign = v01 < 0 ? "−1" : "+1";
  return `The correlation is estimated as ${sign}: the estimates lie on a line, and so does the ellipse.`;
}
