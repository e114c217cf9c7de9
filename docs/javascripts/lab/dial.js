import { ticks } from "../../engine/ticks.js";
import { watchView } from "../site/watch_view.js";
import { dialCurve, multiplier } from "./model.js";
import { number } from "../words/numbers.js";

const WIDTH = 640, HEIGHT = 220; // prettier-ignore
const LEFT = 54, RIGHT = 10, TOP = 14, BOTTOM = 10; // prettier-ignore

/**
 * Wire the pooling dial, and draw the error along it.
 *
 * @param {HTMLElement} lab
 * @param {(dial: number, isLast: boolean) => void} turned
 * @param {AbortSignal} signal
 */
export function poolingDial(lab, turned, signal) {
  const svg = /** @type {SVGElement} */ (/** @type {unknown} */ (lab.querySelector(".lab-curve")));
  const input = /** @type {HTMLInputElement} */ (lab.querySelector("[name=dial]"));
  const says = /** @type {HTMLElement} */ (lab.querySelector("[data-value=dial]"));
  const options = { signal };
  input.addEventListener("input", () => turned(Number(input.value) / 100, false), options);
  input.addEventListener("change", () => turned(Number(input.value) / 100, true), options);

  let isInView = false;
  /** @type {[import("./model.js").Result, number] | null} */
  let waiting = null;
  watchView(
    svg,
    {},
    (now) => {
      isInView = now;
      if (isInView && waiting) draw(...waiting);
    },
    signal,
  );

  /**
   * @param {import("./model.js").Result} result
   * @param {number} dial
   */
  function show(result, dial) {
    if (isInView) draw(result, dial);
    else waiting = [result, dial];
  }

  /**
   * @param {import("./model.js").Result} result
   * @param {number} dial
   */
  function draw(result, dial) {
    waiting = null;
    const { points, best, at } = dialCurve(result);
    const here = { dial, ...at(dial) };
    const reml = { dial: 0.5, ...at(0.5) };
    if (Number(input.value) !== 100 * dial) input.value = String(100 * dial);
    input.setAttribute("aria-valuetext", place(dial));
    const known = points.filter(({ both }) => Number.isFinite(both));
    svg.innerHTML = known.length ? drawing(known, [reml, best, here]) : "";
    const worse = (100 * (reml.both - best.both)) / best.both;
    const verdict =
      worse < 0.5
        ? "REML sits at the bottom."
        : `REML’s error is ${number(worse, worse < 10 ? 1 : 0)}% above the least one, which lies at ${shortly(best.dial)}.`;
    const words =
      `${capital(place(dial))}: RMSE ${number(here.both)} ` +
      `(intercept ${number(here.intercept)}, slope ${number(here.x)}). ${verdict}`;
    if (says.textContent !== words) says.textContent = words;
  }
  return { show };
}

/**
 * @param {{ dial: number, intercept: number, x: number, both: number }[]} points
 * @param {{ dial: number, both: number }[]} marks REML, the best, and where the dial is
 */
function drawing(points, [reml, best, here]) {
  // Where complete pooling is far off, the rest would be flat; the bottom is what matters.
  const least = Math.min(...points.map(({ intercept, x }) => Math.min(intercept, x)));
  const most = Math.max(...points.map(({ both }) => both));
  const high = Math.min(most, Math.max(6 * best.both, reml.both * 1.2)) * 1.04;
  const low = Math.max(0, least - 0.08 * (high - least));
  const x = (/** @type {number} */ dial) => round(LEFT + dial * (WIDTH - LEFT - RIGHT));
  const y = (/** @type {number} */ error) =>
    round(
      HEIGHT - BOTTOM - ((Math.min(error, high) - low) / (high - low)) * (HEIGHT - TOP - BOTTOM),
    );
  const path = (/** @type {"both" | "intercept" | "x"} */ of) =>
    `<path class="lab-curve-${of}" d="M${points.map((p) => `${x(p.dial)} ${y(p[of])}`).join("L")}"/>`;
  const grid = ticks([low, high]).map(
    (value) =>
      `<path class="grid" d="M${LEFT} ${y(value)}H${WIDTH - RIGHT}"/>` +
      `<text x="${LEFT - 6}" y="${y(value) + 4}" text-anchor="end">${number(value, high - low < 0.2 ? 3 : 2)}</text>`,
  );
  const last = points[points.length - 1];
  const anchor = best.dial > 0.8 ? "end" : best.dial < 0.2 ? "start" : "middle";
  const below = y(best.both) + 18 > HEIGHT - 4 ? y(best.both) - 10 : y(best.both) + 18;
  return (
    grid.join("") +
    `<path class="lab-reml" d="M${x(0.5)} ${TOP}V${HEIGHT - BOTTOM}"/>` +
    `<text x="${x(0.5) + 5}" y="${TOP + 12}">REML</text>` +
    path("intercept") +
    path("x") +
    path("both") +
    labels() +
    `<circle class="lab-best" cx="${x(best.dial)}" cy="${y(best.both)}" r="6"/>` +
    `<text x="${x(best.dial)}" y="${below}" text-anchor="${anchor}">best</text>` +
    `<circle class="lab-here" cx="${x(here.dial)}" cy="${y(here.both)}" r="6"/>`
  );
  /** Name the curves at their right ends, one above the other where they meet. */
  function labels() {
    const names = /** @type {const} */ ({
      both: "both together",
      intercept: "intercept",
      x: "slope",
    });
    const lowest = /** @type {("both" | "intercept" | "x")[]} */ (Object.keys(names)).sort(
      (one, other) => last[one] - last[other],
    );
    let above = Infinity;
    return lowest
      .map((of) => {
        above = Math.min(y(last[of]) - 6, above - 20);
        return `<text class="lab-label-${of}" x="${WIDTH - RIGHT - 4}" y="${above}" text-anchor="end">${names[of]}</text>`;
      })
      .join("");
  }
}

/** @param {number} dial */
function place(dial) {
  if (dial === 0) return "no pooling";
  if (dial === 0.5) return "what REML chose";
  if (dial === 1) return "complete pooling";
  return `the clusters’ covariance × ${shown(multiplier(dial))}`;
}

/** @param {number} dial */
function shortly(dial) {
  if (dial === 0 || dial === 1) return place(dial);
  const more = dial > 0.5 ? "more" : "less";
  return `${more} pooling (covariance × ${shown(multiplier(dial))})`;
}

/** @param {number} value */
function shown(value) {
  if (value >= 100) return Math.round(value).toLocaleString("en");
  return value >= 0.001 ? String(Number(value.toPrecision(2))) : "< 0.001";
}

/** @param {string} text */
function capital(text) {
  return text[0].toUpperCase() + text.slice(1);
}

/** @param {number} value */
function round(value) {
  return Math.round(10 * value) / 10;
}
