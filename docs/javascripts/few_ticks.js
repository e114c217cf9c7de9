/**
 * Return two to five round values inside a range: multiples of 1, 2 or 5 times a power of ten.
 *
 * @param {number[]} range
 */
export function fewTicks([low, high]) {
  const power = 10 ** Math.floor(Math.log10((high - low) / 5));
  const step = power * ([1, 2, 5].find((size) => (high - low) / (size * power) <= 5) ?? 10);
  const first = Math.ceil(low / step);
  const count = Math.floor(high / step) - first + 1;
  return Array.from({ length: count }, (_, i) => Number(((first + i) * step).toPrecision(12)));
}
