import { positions } from "./positions.js";
import { clusterColour, drawing } from "./traces.js";
import { theme } from "./reader.js";

const SVG = "http://www.w3.org/2000/svg";
const REST = 150; // milliseconds without motion after which all is drawn again
const REST_LIVE = 300; // the same, while the reader changes the numbers

/**
 * Draw a figure with Plotly, and move it.
 *
 * Plotly needs 80 ms and more to draw it again, for 100 clusters. So it draws the figure at rest; on
 * the way its points are moved by their `transform` and lines are drawn in an SVG behind it (1 ms).
 *
 * @param {HTMLElement} stage holds the poster and the box to draw in
 * @param {import("./types.js").FigureData} data
 * @param {import("./types.js").FigureStyle} style
 * @param {import("./types.js").Plotly} plotly
 * @param {import("./types.js").Choices} choices followed: change them and call `redraw`
 * @param {number} first progress to begin with
 * @param {AbortSignal} signal
 */
export async function createPlot(stage, data, style, plotly, choices, first, signal) {
  const box = /** @type {HTMLElement} */ (stage.querySelector(".shrinkage-plot"));
  const drawn = document.createElement("div");
  const behind = document.createElementNS(SVG, "svg");
  const trails = behind.appendChild(line("trail"));
  const misses = behind.appendChild(line("miss"));
  const front = document.createElementNS(SVG, "svg");
  const ring = front.appendChild(document.createElementNS(SVG, "circle"));
  ring.setAttribute("class", "ring");
  box.replaceChildren(behind, drawn, front);
  const ellipses = ["ellipse_95", "ellipse_50"].map((kind) => behind.appendChild(line(kind)));
  let where = positions(data.clusters);
  let progress = first;
  let picked = -1;
  let timer = 0;
  /** @type {Promise<unknown>} */
  let atRest = Promise.resolve();
  /** @type {Element[]} */
  let points = [];
  /** @type {Map<string, Element[]>} */
  const layers = new Map(); // points of each layer, as long as Plotly has not drawn anew

  /** Draw all of it at rest. */
  function redraw() {
    clearTimeout(timer);
    const { width, height } = box.getBoundingClientRect();
    if (signal.aborted || width === 0) return atRest;
    const label = Number(getComputedStyle(stage).getPropertyValue("--label"));
    const state = { theme: theme(), choices, progress, width, height, label };
    const { traces, layout } = drawing(data, style, where, state);
    const config = { staticPlot: true, displayModeBar: false, showSendToCloud: false };
    for (const point of drawn.querySelectorAll(".point")) {
      if (point.hasAttribute("data-extra")) point.remove();
      else /** @type {SVGElement} */ (point).style.display = "";
    }
    atRest = plotly.react(drawn, traces, layout, config).then(() => {
      points = [...drawn.querySelectorAll(".traceclusters .point")];
      layers.clear();
      box.classList.remove("is-moving", "is-live");
      trails.removeAttribute("d");
      misses.removeAttribute("d");
      for (const ellipse of ellipses) ellipse.removeAttribute("d");
      clip();
      mark();
    });
    return atRest;
  }

  /** Keep the lines behind inside the axes, as Plotly does with its own. */
  function clip() {
    const { xaxis, yaxis } = /** @type {any} */ (drawn)._fullLayout;
    const { clientWidth, clientHeight } = box;
    const right = clientWidth - xaxis._offset - xaxis._length;
    const bottom = clientHeight - yaxis._offset - yaxis._length;
    behind.style.clipPath = `inset(${yaxis._offset}px ${right}px ${bottom}px ${xaxis._offset}px)`;
  }

  /** @returns {{ x: (value: number) => number, y: (value: number) => number }} values to pixels */
  function scales() {
    const { xaxis, yaxis } = /** @type {any} */ (drawn)._fullLayout;
    return {
      x: (value) => xaxis._offset + xaxis.c2p(value),
      y: (value) => yaxis._offset + yaxis.c2p(value),
    };
  }

  /**
   * Move points and lines, and nothing else.
   *
   * @param {number} value progress, 0 to 1
   */
  function moveTo(value) {
    progress = value;
    if (points.length === 0) return;
    const now = where.at(value);
    const { xaxis, yaxis } = /** @type {any} */ (drawn)._fullLayout;
    for (const [i, point] of points.entries()) {
      const [x, y] = [xaxis.c2p(now.x[i]), yaxis.c2p(now.y[i])];
      point.setAttribute("transform", `translate(${x.toFixed(2)},${y.toFixed(2)})`);
    }
    // One colour for all, set on their group: on the way the points have none of their own.
    const group = /** @type {HTMLElement} */ (points[0].parentElement);
    group.style.fill = clusterColour(style, theme(), value);
    if (!box.classList.contains("is-moving")) {
      for (const point of points) /** @type {SVGElement} */ (point).style.fill = "";
      box.classList.add("is-moving");
    }
    trails.setAttribute("d", choices.trails ? path(where.start, now) : "");
    misses.setAttribute("d", choices.misses ? path(truth(), now) : "");
    mark();
    clearTimeout(timer);
    timer = setTimeout(redraw, REST);
  }

  /**
   * Take new numbers: everything moves to them at once, in the axes as they are, until all rests.
   *
   * @param {import("./types.js").FigureData} next
   */
  function update(next) {
    data = next;
    where = positions(data.clusters);
    if (points.length === 0) return;
    box.classList.add("is-live");
    const { x, y } = scales();
    points = placeAll("clusters", where.end); // moveTo puts them where they are
    placeAll("starts", where.start);
    placeAll("truth", truth());
    const [intercept, slope] = data.fixed_effects;
    for (const name of ["halo", "fixed_effects"]) placeAll(name, { x: [intercept], y: [slope] });
    const { opacity } = data.clusters;
    points.forEach((point, i) => {
      const { style: own } = /** @type {SVGElement} */ (point);
      const now = opacity[i].toFixed(2);
      if (own.opacity !== now) own.opacity = now;
    });
    const shown = choices.distribution ? [data.ellipses.ellipse_95, data.ellipses.ellipse_50] : [];
    shown.forEach((ellipse, i) => {
      const at = ellipse.intercept.map((value, j) => `${x(Number(value))} ${y(Number(ellipse.x[j]))}`);
      ellipses[i].setAttribute("d", `M${at.join("L")}`);
    });
    moveTo(progress);
    clearTimeout(timer);
    timer = setTimeout(redraw, REST_LIVE);
  }

  /**
   * Put the points of a layer in their places; there may be more or fewer than were drawn.
   *
   * @param {string} layer
   * @param {import("./types.js").Points} at
   * @returns {Element[]} one for each place
   */
  function placeAll(layer, at) {
    const all = layers.get(layer) ?? [...drawn.querySelectorAll(`.trace${layer} .point`)];
    layers.set(layer, all);
    if (all.length === 0) return [];
    const { xaxis, yaxis } = /** @type {any} */ (drawn)._fullLayout;
    while (all.length < at.x.length) {
      const extra = /** @type {Element} */ (all[0].cloneNode());
      extra.setAttribute("data-extra", "");
      all[0].after(extra);
      all.push(extra);
    }
    all.forEach((point, i) => {
      const isThere = i < at.x.length;
      const { style: own } = /** @type {SVGElement} */ (point);
      if (isThere === (own.display === "none")) own.display = isThere ? "" : "none";
      if (isThere && layer !== "clusters") point.setAttribute("transform", `translate(${xaxis.c2p(at.x[i])},${yaxis.c2p(at.y[i])})`);
    });
    return all.slice(0, at.x.length);
  }

  /** @returns {import("./types.js").Points} */
  function truth() {
    const { intercept, x } = data.clusters.truth;
    return { x: /** @type {number[]} */ (intercept), y: /** @type {number[]} */ (x) };
  }

  /**
   * @param {import("./types.js").Points} start
   * @param {import("./types.js").Points} end
   */
  function path(start, end) {
    const { x, y } = scales();
    const part = (/** @type {import("./types.js").Points} */ at, /** @type {number} */ i) =>
      `${x(at.x[i]).toFixed(1)} ${y(at.y[i]).toFixed(1)}`;
    return start.x.map((_, i) => `M${part(start, i)}L${part(end, i)}`).join("");
  }

  /** Put the ring around the picked cluster. */
  function mark() {
    const isThere = picked >= 0 && picked < where.start.x.length;
    ring.style.display = isThere ? "" : "none";
    if (!isThere) return;
    const [place] = pixels([picked]);
    const diameter = data.clusters.diameter[picked] * (box.clientWidth / 720);
    ring.setAttribute("cx", String(place.x));
    ring.setAttribute("cy", String(place.y));
    ring.setAttribute("r", String(diameter / 2 + 4));
  }

  /** @param {number[]} indices */
  function pixels(indices) {
    const { x, y } = scales();
    const { start, end } = where;
    return indices.map((i) => ({
      x: x(start.x[i] + progress * (end.x[i] - start.x[i])),
      y: y(start.y[i] + progress * (end.y[i] - start.y[i])),
    }));
  }

  /**
   * Return the cluster nearest to a place on the screen, or -1 where none is near.
   *
   * @param {{ clientX: number, clientY: number }} event
   * @param {number} reach pixels
   */
  function nearest(event, reach) {
    if (points.length === 0) return -1;
    const { left, top } = box.getBoundingClientRect();
    const all = pixels([...points.keys()]);
    const distances = all.map(({ x, y }) =>
      Math.hypot(x - event.clientX + left, y - event.clientY + top),
    );
    const closest = Math.min(...distances);
    return closest <= reach ? distances.indexOf(closest) : -1;
  }

  const resized = new ResizeObserver(() => {
    const { width } = box.getBoundingClientRect();
    if (Math.abs(width - lastWidth) < 1) return;
    lastWidth = width;
    redraw();
  });
  let lastWidth = box.getBoundingClientRect().width;
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
  return {
    moveTo,
    redraw,
    update,
    nearest,
    /** @param {"svg" | "png"} format @param {string} paper its background */
    image: (format, paper) => {
      const { data: traces, layout } = /** @type {any} */ (drawn);
      const { width, height } = layout;
      const scale = format === "png" ? 3 : 1;
      const onPaper = { ...layout, paper_bgcolor: paper };
      return plotly.toImage({ data: traces, layout: onPaper }, { format, width, height, scale });
    },
    /** @param {number} i */
    place: (i) => pixels([i])[0],
    /** @param {number} i cluster to put the ring around, -1 for none */
    pick: (i) => {
      picked = i;
      mark();
    },
  };
}

/** @param {string} kind */
function line(kind) {
  const path = document.createElementNS(SVG, "path");
  path.setAttribute("class", kind);
  return path;
}
