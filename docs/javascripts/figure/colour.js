/**
 * Return the colour `progress` (0 to 1) of the way between two, all written #rrggbb.
 *
 * @param {string} start
 * @param {string} end
 * @param {number} progress
 */
export function mixColours(start, end, progress) {
  const parts = [1, 3, 5].map((i) => {
    const [a, b] = [start, end].map((colour) => parseInt(colour.slice(i, i + 2), 16));
    return Math.round(a + progress * (b - a))
      .toString(16)
      .padStart(2, "0");
  });
  return `#${parts.join("")}`;
}
