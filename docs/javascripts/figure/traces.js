import { mixColours } from "./colour.js";
import { namesOf } from "./followed_names.js";
import { axisNameEnd } from "./name_box.js";
import { segments } from "./positions.js";

const DRAWN_FOR = 720; // the width in pixels that sizes in the style are meant for

/**
 * Put a figure's numbers into its style: Plotly's traces and layout, at rest.
 *
 * @param {import("./plane.js").Plane} data
 * @param {import("../../engine/types.js").FigureStyle} style
 * @param {ReturnType<typeof import("./positions.js").positions>} where
 * @param {{ theme: import("../../engine/types.js").Theme, choices: import("../../engine/types.js").Choices,
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
   * Return where all clusters end and the followed ones start, in shares of the window.
   *
   * @param {import("../../engine/types.js").Window} window
   */
  function marks({ intercept: [left, right], x: [low, high] }) {
    const share = (/** @type {import("../../engine/types.js").Points} */ { x, y }, i = 0) => [
      (x[i] - left) / (right - left),
      (y[i] - low) / (high - low),
    ];
    return [...where.end.x.map((_, i) => share(where.end, i)), ...inFull.map((i) => share(where.start, i))]; // prettier-ignore
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
    const end = axisNameEnd(titles.x, marks(window));
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
            title(titles.x, { x: end === "left" ? 0 : 1, y: 0, xanchor: end, yanchor: "bottom" }),
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
