const WIDTH = 300;
const HEIGHT = 200;
const MARGIN = { left: 34, right: 18, top: 20, bottom: 22 };

/**
 * Draw one cluster's observations and its lines; colours come from the style sheet.
 *
 * @param {import("./types.js").Observation[]} observations
 * @param {{ kind: string, intercept: number, slope: number }[]} lines
 * @param {string} label what a screen reader says
 * @returns {string} SVG
 */
export function clusterDrawing(observations, lines, label) {
  const xs = padded(observations.map(({ x }) => x));
  const ends = lines.flatMap(({ intercept, slope }) => xs.map((x) => intercept + slope * x));
  const ys = padded([...observations.map(({ y }) => y), ...ends]);
  const x = scale(xs, MARGIN.left, WIDTH - MARGIN.right);
  const y = scale(ys, HEIGHT - MARGIN.bottom, MARGIN.top);
  const grid = [
    ...ticks(xs).map(
      (value) =>
        `<path class="grid" d="M${x(value)} ${MARGIN.top}V${HEIGHT - MARGIN.bottom}"/>` +
        `<text x="${x(value)}" y="${HEIGHT - 7}" text-anchor="middle">${written(value)}</text>`,
    ),
    ...ticks(ys).map(
      (value) =>
        `<path class="grid" d="M${MARGIN.left} ${y(value)}H${WIDTH - MARGIN.right}"/>` +
        `<text x="${MARGIN.left - 5}" y="${y(value) + 4}" text-anchor="end">${written(value)}</text>`,
    ),
  ];
  const strokes = lines.map(({ kind, intercept, slope }) => {
    const [from, to] = xs.map((at) => `${x(at)} ${y(intercept + slope * at)}`);
    return `<path class="line ${kind}" d="M${from}L${to}"/>`;
  });
  const dots = observations.map((o) => `<circle class="dot" cx="${x(o.x)}" cy="${y(o.y)}" r="3"/>`);
  return (
    `<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${label}">` +
    `${[...grid, ...dots, ...strokes].join("")}` +
    `<text x="${WIDTH}" y="${HEIGHT - MARGIN.bottom + 4}" text-anchor="end">x</text>` +
    `<text x="${MARGIN.left}" y="${MARGIN.top - 8}" text-anchor="middle">y</text></svg>`
  );
}

/**
 * Return the range of values with a little room on each side.
 *
 * @param {number[]} values
 */
function padded(values) {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const room = 0.06 * (high - low) || 1;
  return [low - room, high + room];
}

/**
 * @param {number[]} range
 * @param {number} first pixel
 * @param {number} last pixel
 */
function scale([low, high], first, last) {
  return (/** @type {number} */ value) =>
    Math.round(10 * (first + ((value - low) / (high - low)) * (last - first))) / 10;
}

/**
 * Return two to five round values inside a range: multiples of 1, 2 or 5 times a power of ten.
 *
 * @param {number[]} range
 */
export function ticks([low, high]) {
  const power = 10 ** Math.floor(Math.log10((high - low) / 5));
  const step = power * ([1, 2, 5].find((size) => (high - low) / (size * power) <= 5) ?? 10);
  const first = Math.ceil(low / step);
  const count = Math.floor(high / step) - first + 1;
  return Array.from({ length: count }, (_, i) => Number(((first + i) * step).toPrecision(12)));
}

/** @param {number} value */
function written(value) {
  return String(value).replaceAll("-", "−");
}
