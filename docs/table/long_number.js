/** A decimal fraction with more digits than a double holds → the double next to it. */

const HALVES = 2 ** 27 + 1; // splits a double into two, whose products are exact
const ROUNDING = 2 ** -90; // more than rounding can change of what is added to a quotient, as its share

/**
 * Return the double next to (head + tail) / power, NaN where rounding leaves two to choose from.
 *
 * head / power is rounded. What that took away is a double, and is found without error (Dekker 1971,
 * Numer. Math. 18, 224); with the tail it is added to the quotient, which is so rounded once.
 *
 * @param {number} head whole, 2⁴⁹ to 2⁵³
 * @param {number} tail 0 to 1
 * @param {number} power of ten, 1 to 10²²
 */
export function longQuotient(head, tail, power) {
  const rough = head / power;
  const product = rough * power;
  const left = head - product - productError(rough, power, product);
  const added = (left + tail) / power;
  const low = rough + (added - ROUNDING * rough);
  const high = rough + (added + ROUNDING * rough);
  return low === high ? low : NaN;
}

/**
 * Return what the rounding of a product left out.
 *
 * @param {number} a
 * @param {number} b
 * @param {number} product of both, rounded
 */
function productError(a, b, product) {
  const highA = HALVES * a - (HALVES * a - a), lowA = a - highA; // prettier-ignore
  const highB = HALVES * b - (HALVES * b - b), lowB = b - highB; // prettier-ignore
  return highA * highB - product + highA * lowB + lowA * highB + lowA * lowB;
}
