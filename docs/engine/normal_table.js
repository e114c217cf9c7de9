/**
 * The standard normal distribution where it is wanted a million times: Taylor's series about the
 * nearest of a table's nodes, whose derivatives are the density times Hermite's polynomials.
 *
 * Nodes are so close that probabilities are exact to 1e-12, and densities to 1e-9.
 */

import { normalCdf, normalDensity } from "./normal.js";

const FARTHEST = 8; // SDs: next to nothing lies beyond
const PER_SD = 64;
const N_NODES = 2 * FARTHEST * PER_SD + 1;
const NODES = Float64Array.from({ length: N_NODES }, (_, i) => i / PER_SD - FARTHEST);
const THIRD = 1 / 3, SIXTH = 1 / 6; // prettier-ignore
const BELOW = NODES.map(normalCdf);
const DENSITY = NODES.map(normalDensity);

/**
 * Add to probabilities below, and to densities at, places of their own those of normals.
 *
 * @param {number} weight that they count
 * @param {Float64Array} means
 * @param {Float64Array} perSd one over their SDs
 * @param {Float64Array} at
 * @param {Float64Array} below
 * @param {Float64Array} density
 */
export function addNormals(weight, means, perSd, at, below, density) {
  for (let i = 0; i < at.length; i++) {
    const away = (at[i] - means[i]) * perSd[i];
    const z = away > FARTHEST ? FARTHEST : away > -FARTHEST ? away : -FARTHEST;
    const node = (PER_SD * (z + FARTHEST) + 0.5) | 0;
    const from = NODES[node];
    const d = z - from;
    const first = -from * d;
    const second = (from * from - 1) * d * d * 0.5;
    const third = (3 - from * from) * from * d * d * d * SIXTH;
    const height = weight * DENSITY[node];
    below[i] +=
      weight * BELOW[node] + height * d * (1 + first * 0.5 + second * THIRD + third * 0.25);
    density[i] += height * perSd[i] * (1 + first + second + third);
  }
}
