/** @typedef {import("../../engine/types.js").Points} Points */

const SVG = "http://www.w3.org/2000/svg";
const ELLIPSES = /** @type {const} */ (["ellipse_95", "ellipse_50"]);

/**
 * Draw the lines of a figure on the way, in an SVG behind what Plotly draws; at rest it is empty,
 * and the lines are Plotly's.
 *
 * @param {ReturnType<typeof import("./pixel_scales.js").pixelScales>} scales
 */
export function movingLines(scales) {
  const svg = document.createElementNS(SVG, "svg");
  const paths = {
    trail: path("trail"),
    followed: path("trail followed"),
    miss: path("miss"),
    ellipse_95: path("ellipse_95"),
    ellipse_50: path("ellipse_50"),
  };

  return {
    svg,

    /**
     * Draw a line from start to end of some clusters.
     *
     * @param {"trail" | "followed" | "miss"} kind
     * @param {Points} start
     * @param {Points} end
     * @param {number[]} places of these clusters
     */
    join(kind, start, end, places) {
      const lines = places.map((i) => `M${place(start, i)}L${place(end, i)}`);
      paths[kind].setAttribute("d", lines.join(""));
    },

    /** @param {import("../../engine/types.js").FigureData["ellipses"]} ellipses */
    drawEllipses(ellipses) {
      for (const kind of ELLIPSES) {
        const { intercept, x } = ellipses[kind];
        const corners = intercept.map(
          (value, i) => `${scales.x(Number(value))} ${scales.y(Number(x[i]))}`,
        );
        paths[kind].setAttribute("d", `M${corners.join("L")}`);
      }
    },

    clear() {
      for (const path of Object.values(paths)) path.removeAttribute("d");
    },

    /**
     * Keep the lines inside the axes, as Plotly does with its own.
     *
     * @param {HTMLElement} box
     */
    clip({ clientWidth, clientHeight }) {
      const { left, top, width, height } = scales.axes();
      const [right, bottom] = [clientWidth - left - width, clientHeight - top - height];
      svg.style.clipPath = `inset(${top}px ${right}px ${bottom}px ${left}px)`;
    },
  };

  /** @param {string} kind class of the line */
  function path(kind) {
    const made = document.createElementNS(SVG, "path");
    made.setAttribute("class", kind);
    return svg.appendChild(made);
  }

  /**
   * @param {Points} points
   * @param {number} i
   */
  function place({ x, y }, i) {
    return `${scales.x(x[i]).toFixed(1)} ${scales.y(y[i]).toFixed(1)}`;
  }
}
