/**
 * A picture is all that is drawn at one moment, as numbers: layers of lines and dots in pixels, and
 * labels. Pictures of one story have the same layers with as many points in each, so that any two
 * can be mixed: a line whose ends meet is a point.
 */

/**
 * @typedef {object} Layer
 * @property {number[]} at x and y of every point in turn, pixels; NaN is not drawn
 * @property {number} per points that one line joins; 1 for dots and crosses
 * @property {number} width of the stroke; of a dot its diameter
 * @property {number} hole width of the paper inside it, which makes a ring of a dot; 0 for none
 * @property {number} opacity
 */
/**
 * @typedef {object} Label
 * @property {string} text
 * @property {[number, number]} at
 * @property {"start" | "middle" | "end"} anchor
 * @property {string} kind what it names, which decides on its look
 * @property {number} opacity
 */
/** @typedef {{ layers: Record<string, Layer>, labels: Record<string, Label> }} Picture */
/** @typedef {{ width: number, height: number }} Size pixels */

/**
 * Return the picture on the way from one to another.
 *
 * @param {Picture} from
 * @param {Picture} to
 * @param {(layer: string) => number} progress of a layer, from 0 to 1; "labels" is asked for, too
 * @returns {Picture}
 */
export function between(from, to, progress) {
  /** @type {Picture} */
  const picture = { layers: {}, labels: {} };
  for (const [name, end] of Object.entries(to.layers)) {
    picture.layers[name] = mixedLayer(from.layers[name], end, progress(name));
  }
  const t = progress("labels");
  for (const [key, label] of Object.entries({ ...from.labels, ...to.labels })) {
    const [start, end] = [from.labels[key], to.labels[key]];
    picture.labels[key] = {
      ...label,
      at:
        start && end ? [mix(start.at[0], end.at[0], t), mix(start.at[1], end.at[1], t)] : label.at,
      opacity: mix(start?.opacity ?? 0, end?.opacity ?? 0, t),
    };
  }
  return picture;
}

/**
 * @param {Layer} from
 * @param {Layer} to
 * @param {number} t
 * @returns {Layer}
 */
function mixedLayer(from, to, t) {
  if (t === 1 || (from.opacity === 0 && to.opacity === 0)) return to;
  // What was not there before has no place to come from.
  const at = to.at.map((value, i) =>
    Number.isNaN(from.at[i]) ? value : mix(from.at[i], value, t),
  );
  return {
    at,
    per: to.per,
    width: mix(from.width, to.width, t),
    hole: mix(from.hole, to.hole, t),
    opacity: mix(from.opacity, to.opacity, t),
  };
}

/**
 * @param {number} from
 * @param {number} to
 * @param {number} t
 */
function mix(from, to, t) {
  return from + (to - from) * t;
}
