import { ticks } from "../../engine/ticks.js";

const WIDE = 5; // from this ratio on, even steps would crowd at the high end
const STEPS = [1, 2, 5];

/**
 * Return round values along an axis on which equal distances are equal ratios.
 *
 * @param {[number, number]} range lower end first, not empty, above 0
 * @param {number} [most] values, if the range is wide
 * @returns {number[]} rising
 */
export function ratioTicks([low, high], most = 6) {
  if (high / low < WIDE) return ticks([low, high], most);
  const first = Math.floor(Math.log10(low));
  const powers = Array.from(
    { length: Math.ceil(Math.log10(high)) - first + 1 },
    (_, i) => first + i,
  );
  // Written out and read again: 10 ** -2 * 2 is not quite 0.02
  const all = powers.flatMap((power) => STEPS.map((step) => Number(`${step}e${power}`)));
  const inside = all.filter((value) => value >= low && value <= high);
  if (inside.length <= most) return inside;
  const tens = inside.filter((value) => /^\D*1/.test(value.toExponential()));
  return tens.filter((_, i) => i % Math.ceil(tens.length / most) === 0);
}
