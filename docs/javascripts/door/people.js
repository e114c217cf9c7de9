import { label } from "./labels.js";
import { LAST_NIGHT } from "./nights.js";
import { clipped, scale } from "./scales.js";

/** @typedef {import("./types.js").Story} Story */
/** @typedef {import("./types.js").Line} Line */
/** @typedef {import("./picture.js").Size} Size */

const COLUMNS = 6;

/**
 * Return the panel of a person: its box, and the scales in it.
 *
 * @param {Story} story
 * @param {Size} size
 * @param {number} i
 */
function panel(story, { width, height }, i) {
  const isNarrow = width < 520;
  const [across, up] = [width / COLUMNS, height / Math.ceil(story.people.length / COLUMNS)];
  const [left, top] = [(i % COLUMNS) * across, Math.floor(i / COLUMNS) * up];
  const right = left + across - (isNarrow ? 8 : 18);
  return {
    left,
    right,
    top,
    numbers: isNarrow ? top + up - 9 : top + 16, // where they stand
    x: scale([0, LAST_NIGHT], [left + 3, right - 4]),
    y: scale(story.heights, [top + up - (isNarrow ? 26 : 16), top + 24]),
  };
}

/**
 * Return where everything lies when everybody has a small panel: those whom the model helps most
 * come first.
 *
 * @param {Story} story
 * @param {import("./types.js").State} state
 * @param {Size} size
 * @returns {import("./types.js").Places}
 */
export function people(story, state, size) {
  /** @type {(i: number, line: Line) => number[]} */
  const drawn = (i, line) => {
    const { x, y } = panel(story, size, i);
    const [x0, y0, x1, y1] = clipped(line, [0, LAST_NIGHT], story.heights);
    return [x(x0), y(y0), x(x1), y(y1)];
  };
  return {
    own: (i) => drawn(i, story.people[i].few.own),
    all: (i) => drawn(i, story.people[i].few.all),
    mixed: (i) => drawn(i, story.people[i].few.mixed),
    tried: (i) => drawn(i, onTheWay(story.people[i], state.share)),
    morning: (i, night) => {
      const { x, y } = panel(story, size, i);
      return [x(night), y(story.people[i].y[night])];
    },
    labels: Object.assign({}, ...story.people.map((_, i) => names(story, state, size, i))),
  };
}

/**
 * Return the line above each panel.
 *
 * @param {Story} story
 * @param {Size} size
 */
export function peopleGrid(story, size) {
  return story.people.flatMap((_, i) => {
    const { left, right, top } = panel(story, size, i);
    return [left, top + 0.5, right, top + 0.5];
  });
}

/**
 * Return who it is, and how far off the own line and the mixed model's are.
 *
 * @param {Story} story
 * @param {import("./types.js").State} state
 * @param {Size} size
 * @param {number} i
 * @returns {Record<string, import("./picture.js").Label>}
 */
function names(story, state, size, i) {
  const { id, miss } = story.people[i];
  const { left, right, top, numbers } = panel(story, size, i);
  const isNamed = i === story.followed || i === story.exception;
  const who = {
    [`id-${id}`]: label(id, [left, top + 16], "start", isNamed ? "name" : "id"),
  };
  if (state.step !== 2) return who;
  const arrow = miss.mixed < miss.own ? "↘" : "↗";
  return {
    ...who,
    [`own-${id}`]: label(`${Math.round(miss.own)}`, [right - 28, numbers], "end", "own"),
    [`way-${id}`]: label(arrow, [right - 21, numbers], "middle", "way"),
    [`mixed-${id}`]: label(`${Math.round(miss.mixed)}`, [right, numbers], "end", "mixed"),
  };
}

/**
 * Return the line that goes a share of the way from one's own to the one for all.
 *
 * @param {import("./types.js").Person} person
 * @param {number} share
 * @returns {Line}
 */
export function onTheWay({ few: { own, all } }, share) {
  return [own[0] + share * (all[0] - own[0]), own[1] + share * (all[1] - own[1])];
}
