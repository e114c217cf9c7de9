/**
 * Return the function that takes values to pixels.
 *
 * @param {[number, number]} values
 * @param {[number, number]} pixels where the two values lie
 * @returns {(value: number) => number}
 */
export function scale([low, high], [first, last]) {
  return (value) => first + ((value - low) / (high - low)) * (last - first);
}

/**
 * Return the ends of the part of a line that lies between two heights.
 *
 * @param {[number, number]} line intercept and slope
 * @param {[number, number]} across from where to where it is drawn
 * @param {[number, number]} heights
 * @returns {[number, number, number, number]} x and y of one end, x and y of the other
 */
export function clipped([intercept, slope], [first, last], [low, high]) {
  const at = (/** @type {number} */ x) => intercept + slope * x;
  const ends = [first, last].map((x) => {
    const y = Math.min(Math.max(at(x), low), high);
    const clippedX = y === at(x) ? x : (y - intercept) / slope;
    return [Math.min(Math.max(clippedX, first), last), y];
  });
  return [ends[0][0], ends[0][1], ends[1][0], ends[1][1]];
}

/**
 * Return heights of labels, moved apart where they are nearer than `gap`, in the order given.
 *
 * @param {number[]} wanted
 * @param {number} gap
 * @returns {number[]}
 */
export function apart(wanted, gap) {
  const order = wanted.map((_, i) => i).sort((one, other) => wanted[one] - wanted[other]);
  const sorted = order.map((i) => wanted[i]);
  // Neighbours that are too near become a block about their mean; blocks that then meet are joined.
  /** @type {{ sum: number, size: number }[]} */
  const blocks = [];
  for (const height of sorted) {
    blocks.push({ sum: height, size: 1 });
    while (blocks.length > 1) {
      const [above, below] = blocks.slice(-2);
      const distance = below.sum / below.size - above.sum / above.size;
      if (distance >= (gap * (above.size + below.size)) / 2) break;
      blocks.splice(-2, 2, { sum: above.sum + below.sum, size: above.size + below.size });
    }
  }
  const placed = blocks.flatMap(({ sum, size }) =>
    Array.from({ length: size }, (_, i) => sum / size + (i - (size - 1) / 2) * gap),
  );
  /** @type {number[]} */
  const heights = [];
  order.forEach((i, position) => {
    heights[i] = placed[position];
  });
  return heights;
}
