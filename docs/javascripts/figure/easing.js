/** The pace of a motion: slow at both ends, fast in the middle. */

/**
 * Return how far a motion is.
 *
 * @param {number} time 0 to 1
 * @returns {number} progress, 0 to 1
 */
export function eased(time) {
  return time * time * (3 - 2 * time);
}

/**
 * Return when a motion is that far: the inverse of `eased`, by the cosine of a third of an angle.
 *
 * @param {number} progress 0 to 1
 * @returns {number} time, 0 to 1
 */
export function timeOf(progress) {
  return 0.5 - Math.sin(Math.asin(1 - 2 * progress) / 3);
}

/**
 * Return how much of the time after a delay has passed.
 *
 * @param {number} delay 0 to below 1
 * @param {number} time 0 to 1
 * @returns {number} 0 to 1
 */
export function after(delay, time) {
  return Math.max(0, (time - delay) / (1 - delay));
}
