import { movingLines } from "./moving_lines.js";
import { movingPoints } from "./moving_points.js";
import { pixelScales } from "./pixel_scales.js";
import { planeOf } from "./plane.js";
import { pointing } from "./pointing.js";
import { positions } from "./positions.js";
import { clusterColour, drawing, isNarrow, strengths } from "./traces.js";
import { followed } from "../../engine/geometry.js";
import { theme } from "../site/reader.js";

const REST = 150; // milliseconds without motion after which all is drawn again
const REST_LIVE = 300; // the same, while the reader changes the numbers

/**
 * Draw a figure with Plotly, and move it.
 *
 * Plotly needs 80 ms and more to draw it again, for 100 clusters. So it draws the figure at rest; on
 * the way its points are moved by their `transform` and lines are drawn in an SVG behind it (1 ms).
 *
 * @param {HTMLElement} stage holds the poster and the box to draw in
 * @param {import("../../engine/types.js").FigureData} given
 * @param {import("../../engine/types.js").FigureStyle} style
 * @param {import("../../engine/types.js").Plotly} plotly
 * @param {import("./layers.js").Choices} choices followed: change them and call `redraw`
 * @param {number} first progress to begin with, 0 to 1
 * @param {AbortSignal} signal takes all of it away when the reader leaves the page
 * @returns resolves when it is drawn
 */
export async function createPlot(stage, given, style, plotly, choices, first, signal) {
  let data = planeOf(given);
  const box = /** @type {HTMLElement} */ (stage.querySelector(".shrinkage-plot"));
  const drawn = document.createElement("div");
  const scales = pixelScales(drawn);
  const lines = movingLines(scales);
  const points = movingPoints(drawn, scales);
  box.replaceChildren(lines.svg, drawn);
  const pointer = pointing(box, place, () => (points.count() > 0 ? data.clusters.diameter : []));
  let where = positions(data.clusters);
  // The same clusters as long as there are so many: numbers that change must not change who is followed.
  let inFull = toFollow();
  let picked = -1;
  let progress = first;
  let timer = 0;
  /** @type {Promise<unknown>} */
  let atRest = Promise.resolve();

  /** Draw all of it at rest. */
  function redraw() {
    clearTimeout(timer);
    const { width, height } = box.getBoundingClientRect();
    if (signal.aborted || width === 0) return atRest;
    const label = Number(getComputedStyle(stage).getPropertyValue("--label"));
    const state = { theme: theme(), choices, progress, width, height, label, inFull: full() };
    const { traces, layout } = drawing(data, style, where, state);
    const config = { staticPlot: true, displayModeBar: false, showSendToCloud: false };
    points.giveBack();
    atRest = plotly.react(drawn, traces, layout, config).then(() => {
      // On paper the box has another width, and nobody draws again.
      for (const svg of drawn.querySelectorAll(".main-svg")) {
        svg.setAttribute("viewBox", `0 0 ${width} ${height}`);
      }
      points.takeOver();
      box.classList.remove("is-moving", "is-live");
      lines.clear();
      lines.clip(box);
      pointer.mark();
    });
    return atRest;
  }

  /**
   * Move points and lines, and nothing else.
   *
   * @param {number} value progress, 0 to 1
   */
  function moveTo(value) {
    progress = value;
    if (points.count() === 0) return;
    const now = where.at(value);
    points.moveClusters(now, clusterColour(style, theme(), value));
    if (!box.classList.contains("is-moving")) box.classList.add("is-moving");
    if (choices.trails) {
      lines.join("trail", where.start, now, quiet());
      lines.join("followed", where.start, now, full());
    }
    if (choices.misses) lines.join("miss", truth(), now, shown());
    pointer.mark();
    redrawAfter(REST);
  }

  /**
   * Take new numbers: everything moves to them at once, in the axes as they are, until all rests.
   *
   * @param {import("../../engine/types.js").FigureData} next
   */
  function update(next) {
    const before = data.clusters.cluster.length;
    data = planeOf(next);
    where = positions(data.clusters);
    if (data.clusters.cluster.length !== before) inFull = toFollow();
    if (points.count() === 0) return;
    box.classList.add("is-live");
    points.fadeClusters(strengths(data, style, full(), lastWidth));
    points.place("starts", where.start);
    points.place("truth", truth());
    const [intercept, slope] = data.fixed_effects;
    const centre = { x: [intercept], y: [slope] };
    for (const layer of ["halo", "fixed_effects"]) points.place(layer, centre);
    if (choices.distribution) lines.drawEllipses(data.ellipses);
    moveTo(progress);
    redrawAfter(REST_LIVE);
  }

  /** @param {number} milliseconds without another call */
  function redrawAfter(milliseconds) {
    clearTimeout(timer);
    timer = setTimeout(redraw, milliseconds);
  }

  /** Return the places of the clusters that are drawn in full. */
  function toFollow() {
    const { intercept, x } = data.windows.comparable;
    return followed(where.start, where.end, { x: intercept, y: x });
  }

  /** Return these, and on a phone the picked one with them. */
  function full() {
    const alone = picked < 0 || inFull.includes(picked) || !isNarrow(style, lastWidth);
    return alone ? inFull : [...inFull, picked];
  }

  /** Return the places of all others. */
  function quiet() {
    return [...data.clusters.cluster.keys()].filter((i) => !full().includes(i));
  }

  /** Return the places of those that show what they miss. */
  function shown() {
    return isNarrow(style, lastWidth) ? full() : [...data.clusters.cluster.keys()];
  }

  /** @returns {import("../../engine/types.js").Points} */
  function truth() {
    const { intercept, x } = data.clusters.truth;
    return { x: /** @type {number[]} */ (intercept), y: /** @type {number[]} */ (x) };
  }

  /**
   * Return where a cluster is now, in pixels from the box's corner.
   *
   * @param {number} i
   */
  function place(i) {
    const { start, end } = where;
    return {
      x: scales.x(start.x[i] + progress * (end.x[i] - start.x[i])),
      y: scales.y(start.y[i] + progress * (end.y[i] - start.y[i])),
    };
  }

  /**
   * Mark the cluster that the reader picks, -1 for none; on a phone it is drawn in full then.
   *
   * @param {number} i
   */
  function pick(i) {
    pointer.pick(i);
    if (i === picked) return;
    picked = i;
    if (isNarrow(style, lastWidth)) redraw();
  }

  /**
   * Return the figure at rest as the address of a picture.
   *
   * @param {"svg" | "png"} format
   * @param {string} paper colour of its background
   */
  function image(format, paper) {
    const { data: traces, layout } = /** @type {any} */ (drawn);
    const { width, height } = layout;
    const scale = format === "png" ? 3 : 1;
    const onPaper = { ...layout, paper_bgcolor: paper };
    return plotly.toImage({ data: traces, layout: onPaper }, { format, width, height, scale });
  }

  let lastWidth = box.getBoundingClientRect().width;
  const resized = new ResizeObserver(() => {
    const { width } = box.getBoundingClientRect();
    if (Math.abs(width - lastWidth) < 1) return;
    lastWidth = width;
    redraw();
  });
  signal.addEventListener("abort", () => {
    clearTimeout(timer);
    resized.disconnect();
    plotly.purge(drawn);
    box.replaceChildren();
    stage.classList.remove("is-drawn");
  });
  await redraw();
  resized.observe(box);
  if (!signal.aborted) stage.classList.add("is-drawn");
  const { nearest } = pointer;
  return { moveTo, redraw, update, image, place, nearest, pick };
}
