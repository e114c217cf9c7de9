/** The room that a name takes in the figure, in shares of its window. */

// For each unit of letters, in the figure as wide as it was drawn for; a little more than most take.
const LETTER = 0.0008;
const LINE = 0.0032;
const OFF = 0.008; // of the window: Plotly keeps a text so far off its place

/** Units of letters on the narrowest phone: what fits there fits on any screen. */
export const LARGEST = 26;

/** @typedef {{left: number, right: number, bottom: number, top: number}} Box */

/**
 * Return the box of a text beside a place.
 *
 * @param {number} across the place, a share of the window
 * @param {number} up the same
 * @param {string} text
 * @param {string} position "top" or "bottom", and "left", "center" or "right", as Plotly has it
 * @param {number} label size of letters where the figure is as wide as it was drawn for
 * @returns {Box}
 */
export function nameBox(across, up, text, position, label) {
  const [vertical, side] = position.split(" ");
  const [wide, high] = [LETTER * label * text.length, LINE * label];
  const left = across - (side === "left" ? wide : side === "center" ? wide / 2 : 0);
  const bottom = vertical === "top" ? up + OFF : up - OFF - high;
  return { left, right: left + wide, bottom, top: bottom + high };
}

/**
 * Whether two boxes lie over each other.
 *
 * @param {Box} one
 * @param {Box} other
 */
export function overlap(one, other) {
  return (
    one.left < other.right &&
    other.left < one.right &&
    one.bottom < other.top &&
    other.bottom < one.top
  );
}
