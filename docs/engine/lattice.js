/**
 * The points of a lattice where a density is not negligible. Twin of lattice.py.
 *
 * The sum of a smooth density over a lattice is its integral, to far more digits than the spacing
 * suggests, where it vanishes on all sides (the trapezoidal rule; Trefethen and Weideman 2014, SIAM
 * Review 56(3), 385-458): for a normal density steps as long as its SD leave an error of 1e-8.
 */

const NEGLIGIBLE = 12; // how far the log density falls from its top where points count no more
const MOST_NODES = 30_000;
const BITS = 10; // of one coordinate in a node's number: three make a small integer
const MIDDLE = 1 << (BITS - 1);

/** The density does not vanish on all sides. */
export class UnboundedError extends RangeError {}

/**
 * @template Found
 * @typedef {object} Node
 * @property {number[]} place steps along each axis, shape (k,)
 * @property {number[]} point shape (k,)
 * @property {Found} found
 */

/**
 * Walk a lattice outwards from its origin, as far as the density is not negligible.
 *
 * @template {{height: number}} Found
 * @param {(point: number[]) => Found} look gives the log density, and what else is to be known
 * @param {number[]} origin a point near the top, shape (k,), k at most 3
 * @param {number[]} steps from a node to the next along each axis, shape (k,)
 * @returns {Node<Found>[]}
 * @throws {UnboundedError} if there are more than 30,000 nodes
 */
export function walk(look, origin, steps) {
  // A node's number has ten bits for the steps along each axis.
  const sides = origin.flatMap((_, axis) => [1 << (BITS * axis), -(1 << (BITS * axis))]);
  const middle = origin.reduce((sum, _, axis) => sum + (MIDDLE << (BITS * axis)), 0);
  let border = [middle];
  const seen = new Set(border);
  /** @type {Node<Found>[]} */
  const nodes = [];
  let top = -Infinity;
  while (border.length > 0) {
    const found = border.map((number) => {
      const place = origin.map((_, axis) => stepsAlong(number, axis));
      const point = origin.map((from, axis) => from + steps[axis] * place[axis]);
      return { place, point, found: look(point) };
    });
    for (const node of found) {
      nodes.push(node);
      top = Math.max(top, node.found.height);
    }
    const next = [];
    for (let i = 0; i < found.length; i++) {
      if (!(found[i].found.height > top - NEGLIGIBLE)) continue;
      for (const side of sides) {
        const number = border[i] + side;
        if (seen.has(number)) continue;
        seen.add(number);
        next.push(number);
      }
    }
    border = next;
    if (seen.size > MOST_NODES) {
      throw new UnboundedError(`the density has not vanished within ${MOST_NODES} nodes`);
    }
  }
  return nodes.filter(({ found }) => found.height > top - NEGLIGIBLE);
}

/**
 * @param {number} number
 * @param {number} axis
 */
function stepsAlong(number, axis) {
  return ((number >> (BITS * axis)) & (2 * MIDDLE - 1)) - MIDDLE;
}
