/**
 * Return the cluster that a key leads to from the picked one: left and right by what is across, up and
 * down by what is up, in the order of where clusters end.
 *
 * @param {import("../../engine/types.js").Coefficients} ended places: `intercept` is across, `x` up
 * @param {number} picked place of the picked cluster, -1 where none is
 * @param {string} key an arrow, "Home" or "End"
 * @returns {number} the place of another, or of the same one where there is none farther on
 */
export function neighbour(ended, picked, key) {
  const values = key === "ArrowUp" || key === "ArrowDown" ? ended.x : ended.intercept;
  const order = [...values.keys()].sort((a, b) => Number(values[a]) - Number(values[b]));
  const last = order.length - 1;
  if (key === "Home") return order[0];
  if (key === "End") return order[last];
  const step = key === "ArrowRight" || key === "ArrowUp" ? 1 : -1;
  if (picked < 0) return order[step > 0 ? 0 : last];
  return order[Math.min(Math.max(order.indexOf(picked) + step, 0), last)];
}
