import { mixColours } from "./colour.js";
import { namesOf } from "./followed_names.js";
import { segments } from "./positions.js";

const DRAWN_FOR = 720; // the width in pixels that sizes in the style are meant for, and these:
const TICK = 5;
const BELOW = 20; // from the axis to the line that its numbers stand on, as overview.py has it

/**
 * Put a figure's numbers into its style: Plotly's traces and layout, at rest.
 *
 * @param {import("./plane.js").Plane} data
 * @param {import("../../engine/types.js").FigureStyle} style
 * @param {ReturnType<typeof import("./positions.js").positions>} where
 * @param {{ theme: import("../../engine/types.js").Theme, choices: import("./layers.js").Choices,
 *   progress: number, width: number, height: number, label: number, inFull: number[] }} state
 *   `label` is the size of letters where the figure is as wide as it was drawn for; `inFull` are the
 *   places of the followed clusters
 */
export function drawing(data, style, where, state) {
  const { choices, theme, progress, width, height, inFull } = state;
  const scale = width / DRAWN_FOR;
  const narrow = isNarrow(style, width);
  const isFollowed = (/** @type {number} */ i) => inFull.includes(i);
  const quiet = [...data.clusters.cluster.keys()].filter((i) => !isFollowed(i));
  const isShown = (/** @type {number} */ i) => !narrow || isFollowed(i);
  const now = where.at(progress);
  const { clusters } = data;
  const truth = xy(clusters.truth);
  const [intercept, slope] = data.fixed_effects;
  const centre = { x: [intercept], y: [slope] };
  /** @type {Record<string, object>} */
  const numbers = {
    ellipse_95: { ...xy(data.ellipses.ellipse_95), visible: choices.distribution },
    ellipse_50: { ...xy(data.ellipses.ellipse_50), visible: choices.distribution },
    trails: { ...trails(quiet, narrow ? 0 : 7), ...(narrow && { opacity: style.narrow.trails }) },
    followed_trails: trails(inFull, narrow ? 12 : 9),
    starts: {
      ...where.start,
      visible: choices.trails,
      marker: {
        size: clusters.diameter.map((diameter, i) => (grown(diameter, i) / 2) * scale),
        opacity: clusters.opacity.map((o, i) => (isFollowed(i) ? 1 : narrow ? 0 : o)),
      },
    },
    misses: {
      ...segments(truth, now, [...clusters.cluster.keys()].filter(isShown)),
      visible: choices.misses,
    },
    truth: {
      ...truth,
      visible: choices.truth,
      marker: {
        ...(narrow && { size: 14 }), // pixels, twice
        opacity: clusters.cluster.map((_, i) => Number(isShown(i))),
      },
    },
    halo: centre,
    fixed_effects: centre,
    clusters: {
      ...now,
      ids: clusters.cluster.map(String),
      marker: {
        color: clusterColour(style, theme, progress),
        size: clusters.diameter.map((diameter, i) => grown(diameter, i) * scale),
        opacity: strengths(data, style, inFull, width),
      },
    },
    ...namesOf(data, where, state, scale),
  };
  const look = style.themes[theme];
  const traces = look.data.map((trace, i) => {
    const name = style.layers[i];
    const own = /** @type {any} */ (numbers[name] ?? {});
    const marker = { ...trace.marker, ...own.marker };
    if (typeof marker.size === "number") marker.size *= scale;
    const textfont = { ...trace.textfont, ...own.textfont };
    return { ...trace, ...own, marker, textfont, uid: name, hoverinfo: "none" };
  });
  /**
   * @param {number} diameter
   * @param {number} i
   */
  function grown(diameter, i) {
    return narrow && isFollowed(i) ? diameter * style.narrow.followed : diameter;
  }

  /**
   * Return the ways of some clusters, each with a head at its end.
   *
   * @param {number[]} places
   * @param {number} head its size
   */
  function trails(places, head) {
    return {
      ...segments(where.start, now, places),
      visible: choices.trails && progress > 0,
      marker: {
        size: places.flatMap(() => [0, head * scale, 0]),
        standoff: places.flatMap((i) => [0, (grown(clusters.diameter[i], i) * scale) / 2, 0]),
      },
    };
  }

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
    const untitled = (/** @type {any} */ axis) => ({
      ...axis,
      title: { text: "" },
      ticklen: TICK * scale,
    });
    // Names of axes stand outside, where no mark can lie under them, as in the picture before
    const title = (/** @type {string} */ text, /** @type {object} */ place) => ({
      text,
      showarrow: false,
      borderpad: 0,
      borderwidth: 0,
      xref: "paper",
      yref: "paper",
      yanchor: "bottom",
      ...place,
    });
    return {
      ...base,
      width,
      height,
      font: { ...base.font, size: label * scale },
      margin: { ...margin, pad: 0, autoexpand: false },
      xaxis: {
        ...untitled(base.xaxis),
        range: window.intercept,
        tickvals: window.ticks.intercept,
        // Plotly has the line that numbers stand on a pixel and 1.2 times their size below the tick
        ticklabelstandoff: Math.round((BELOW - TICK - 1.2 * label) * scale - 1),
      },
      yaxis: { ...untitled(base.yaxis), range: window.x, tickvals: window.ticks.x },
      shapes: data.average ? [averageLine(data.average, base.font.color)] : [],
      annotations: [
        title(data.titles.across, { x: 1, y: 0, xanchor: "right", yshift: -margin.b }),
        title(data.titles.up, { x: 0, y: 1, xanchor: "left" }),
      ],
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
 * Return how strongly to draw every cluster.
 *
 * @param {import("../../engine/types.js").FigureData} data
 * @param {import("../../engine/types.js").FigureStyle} style
 * @param {number[]} inFull places of the followed
 * @param {number} width of the figure, in pixels
 */
export function strengths({ clusters }, style, inFull, width) {
  const quiet = isNarrow(style, width) ? style.narrow.quiet : 1;
  return clusters.opacity.map((o, i) => (inFull.includes(i) ? 1 : o * quiet));
}

/**
 * @param {import("../../engine/types.js").FigureStyle} style
 * @param {number} width of the figure, in pixels
 */
export function isNarrow(style, width) {
  return width < style.narrow.width;
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
