/** Round values along an axis. Twin of ticks.py. */

const STEPS = [1, 2, 2.5, 5, 10]; // times a power of ten
const ROUNDING = 1e-9; // of a step

/**
 * Return round values inside a range.
 *
 * @param {[number, number]} range lower end first, not empty
 * @param {number} [most] steps that may lie in it
 * @returns {number[]} rising
 */
export function ticks([low, high], most = 6) {
  const smallest = (high - low) / most;
  const power = 10 ** Math.floor(Math.log10(smallest));
  const enough = STEPS.find((step) => step * power >= smallest * (1 - ROUNDING));
  const step = (enough ?? 10) * power;
  const first = Math.ceil(low / step - ROUNDING);
  const count = Math.floor(high / step + ROUNDING) - first + 1;
  // 3 · 0.1 is 0.30000000000000004, which a tick should not show
  return Array.from({ length: count }, (_, i) => Number(((first + i) * step).toPrecision(12)));
}
