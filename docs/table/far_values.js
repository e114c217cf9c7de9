/** Values far from all others: a slip of the pen, or a code for missing that stands among numbers. */

const FAR = 1; // of the range of all others, between them and the value
const RARE = 0.1; // of the rows may have a value that stands far away again and again
const NINES = /^-?9{2,}$/; // codes that may be in more rows
const LEAST_OTHERS = 5; // different values

/**
 * @typedef {object} FarValue
 * @property {number} value
 * @property {number} count rows that have it
 * @property {number} first position of the first of them
 * @property {number} low of all others
 * @property {number} high of all others
 */

/**
 * Return the value that lies farther from all others than they lie from each other; null for none.
 *
 * @param {Float64Array} values finite numbers
 * @returns {FarValue | null}
 */
export function farValue(values) {
  const lowest = atEnd(values, 1);
  const highest = atEnd(values, -1);
  const range = highest.value - lowest.value;
  /** @type {[ReturnType<typeof atEnd>, number][]} the value, and the range of the others */
  const ends = [
    [lowest, highest.value - lowest.next],
    [highest, highest.next - lowest.value],
  ];
  for (const [{ value, next, count, first }, others] of ends) {
    const isRare = count <= RARE * values.length || NINES.test(String(value));
    const isFar = Number.isFinite(next) && range - others > FAR * others && others > 0;
    if (!isFar || !isRare || 2 * count >= values.length) continue;
    if (!hasDifferent(values, value, LEAST_OTHERS)) continue;
    const [low, high] = value < next ? [next, highest.value] : [lowest.value, next];
    return { value, count, first, low, high };
  }
  return null;
}

/**
 * Return the least value, the next one, and how often the least occurs; of -values with sign -1.
 *
 * @param {Float64Array} values
 * @param {1 | -1} sign
 */
function atEnd(values, sign) {
  let least = Infinity, next = Infinity, count = 0, first = -1; // prettier-ignore
  for (let i = 0; i < values.length; i++) {
    const value = sign * values[i];
    if (value < least) {
      next = least;
      least = value;
      count = 1;
      first = i;
    } else if (value === least) count++;
    else if (value < next) next = value;
  }
  return { value: sign * least, next: sign * next, count, first };
}

/**
 * Whether there are enough different values besides one.
 *
 * @param {Float64Array} values
 * @param {number} one
 * @param {number} enough
 */
function hasDifferent(values, one, enough) {
  const others = new Set();
  for (const value of values) {
    if (value !== one) others.add(value);
    if (others.size >= enough) return true;
  }
  return false;
}
