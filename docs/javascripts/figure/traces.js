import { mixColours } from "./colour.js";
import { segments } from "./positions.js";

const DRAWN_FOR = 720; // the width in pixels that sizes in the style are meant for

/**
 * Put a figure's numbers into its style: Plotly's traces and layout, at rest.
 *
 * @param {import("./plane.js").Plane} data
 * @param {import("../../engine/types.js").FigureStyle} style
 * @param {ReturnType<typeof import("./positions.js").positions>} where
 * @param {{ theme: import("../../engine/types.js").Theme, choices: import("../../engine/types.js").Choices,
 *   progress: number, width: number, height: number, label: number }} state
 *   `label` is the size of letters where the figure is as wide as it was drawn for
 */
export function drawing(data, style, where, state) {
  const { choices, theme, progress, width, height } = state;
  const scale = width / DRAWN_FOR;
  const now = where.at(progress);
  const { clusters } = data;
  const truth = xy(clusters.truth);
  const [intercept, slope] = data.fixed_effects;
  const centre = { x: [intercept], y: [slope] };
  /** @type {Record<string, object>} */
  const numbers = {
    ellipse_95: { ...xy(data.ellipses.ellipse_95), visible: choices.distribution },
    ellipse_50: { ...xy(data.ellipses.ellipse_50), visible: choices.distribution },
    trails: {
      ...segments(where.start, now),
      visible: choices.trails && progress > 0,
      marker: {
        size: clusters.cluster.flatMap(() => [0, 7 * scale, 0]), // a head at the end of each
        standoff: clusters.diameter.flatMap((d) => [0, (d * scale) / 2, 0]),
      },
    },
    starts: {
      ...where.start,
      visible: choices.trails,
      marker: {
        size: clusters.diameter.map((diameter) => (diameter / 2) * scale),
        opacity: clusters.opacity,
      },
    },
    misses: { ...segments(truth, now), visible: choices.misses },
    truth: { ...truth, visible: choices.truth },
    halo: centre,
    fixed_effects: centre,
    clusters: {
      ...now,
      ids: clusters.cluster.map(String),
      marker: {
        color: clusterColour(style, theme, progress),
        size: clusters.diameter.map((diameter) => diameter * scale),
        opacity: clusters.opacity,
      },
    },
  };
  const look = style.themes[theme];
  const traces = look.data.map((trace, i) => {
    const name = style.layers[i];
    const own = /** @type {any} */ (numbers[name] ?? {});
    const marker = { ...trace.marker, ...own.marker };
    if (typeof marker.size === "number") marker.size *= scale;
    return { ...trace, ...own, marker, uid: name, hoverinfo: "none" };
  });
  return { traces, layout: layout(look.layout, data.windows[choices.window], state, scale) };

  /** @param {import("../../engine/types.js").Coefficients} coefficients */
  function xy(coefficients) {
    return {
      x: /** @type {number[]} */ (coefficients.intercept),
      y: /** @type {number[]} */ (coefficients.x),
    };
  }

  /**
   * @param {any} base
   * @param {import("../../engine/types.js").Window} window
   * @param {{ label: number }} state
   * @param {number} scale
   */
  function layout(base, window, { label }, scale) {
    const margin = Object.fromEntries(
      Object.entries(base.margin).map(([side, size]) => [side, size * scale]),
    );
    // Where letters are large for the figure, titles have no room beside the ticks; CSS moves those
    // of the overview in the same way.
    const inside = label > base.font.size;
    const titles = { x: data.titles.across, y: data.titles.up };
    const axis = (/** @type {any} */ of, /** @type {string} */ text) => ({
      ...of,
      title: inside ? { text: "" } : { text, font: { size: label * scale }, standoff: 4 },
    });
    const title = (/** @type {string} */ text, /** @type {object} */ place) => ({
      text,
      showarrow: false,
      xref: "paper",
      yref: "paper",
      ...place,
    });
    return {
      ...base,
      width,
      height,
      font: { ...base.font, size: label * scale },
      margin: { ...margin, pad: 0, autoexpand: false },
      xaxis: {
        ...axis(base.xaxis, titles.x),
        range: window.intercept,
        tickvals: window.ticks.intercept,
      },
      yaxis: { ...axis(base.yaxis, titles.y), range: window.x, tickvals: window.ticks.x },
      shapes: data.average ? [averageLine(data.average, base.font.color)] : [],
      annotations: inside
        ? [
            title(titles.x, { x: 1, y: 0, xanchor: "right", yanchor: "bottom" }),
            title(titles.y, { x: 0, y: 1, xanchor: "left", yanchor: "top" }),
          ]
        : [],
    };
  }
}

/**
 * Return the line of the fixed effects, behind all else.
 *
 * @param {number[][]} average its two ends
 * @param {string} colour
 */
function averageLine([[x0, y0], [x1, y1]], colour) {
  return {
    ...{ type: "line", layer: "below", x0, y0, x1, y1 },
    line: { color: colour, width: 1.5, dash: "dot" },
  };
}

/**
 * Return the points' colour on the way from no to partial pooling.
 *
 * @param {import("../../engine/types.js").FigureStyle} style
 * @param {import("../../engine/types.js").Theme} theme
 * @param {number} progress
 */
export function clusterColour(style, theme, progress) {
  const colourOf = (/** @type {string} */ layer) =>
    style.themes[theme].data[style.layers.indexOf(layer)].line.color;
  return mixColours(colourOf("trails"), colourOf("ellipse_50"), progress);
}
