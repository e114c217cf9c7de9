/**
 * Return which of some places is nearest to where the reader points, or -1 where none is within reach.
 *
 * @param {{ x: number, y: number }[]} places pixels; of two that are as near, the first is meant
 * @param {{ x: number, y: number }} pointer pixels from the same corner
 * @param {number} reach pixels that still mean a place; at that distance none is meant any more
 */
export function nearest(places, pointer, reach) {
  let found = -1;
  let least = reach;
  for (const [i, { x, y }] of places.entries()) {
    const away = Math.hypot(x - pointer.x, y - pointer.y);
    if (away < least) [found, least] = [i, away];
  }
  return found;
}
