/** What a card draws and judges a prediction by, from a figure's numbers. Twin of card_data.py. */

import { median } from "../../../engine/median.js";

/** @typedef {import("../types.js").CardData} CardData */
/** @typedef {import("../types.js").CardCluster} CardCluster */
/** @typedef {import("../types.js").Group} Group */
/** @typedef {import("../types.js").Pair} Pair */

const [MOST_GROUPS, GROUPS] = [8, 6]; // sizes of clusters that each stand alone, and groups of more

/**
 * Return a card's numbers.
 *
 * @param {Pick<CardData, "kind" | "who" | "marks"> & { cluster?: string }} card
 * @param {import("../../../engine/types.js").FigureData} figure of simulated data
 * @returns {CardData | null} null where this figure has nobody of whom the card asks
 */
export function cardData({ kind, who, marks, cluster = "" }, figure) {
  const clusters = withLines(figure);
  const half = /** @type {Pair} */ ([figure.half.intercept, figure.half.x]);
  const { intercept, x } = figure.windows.fitting;
  /** @type {any} */
  const data = { kind, average: figure.fixed_effects, half, window: { intercept, x }, clusters };
  if (kind === "drag") {
    data.followed = followed(cluster, figure, clusters);
    if (data.followed < 0) return null;
  }
  if (kind === "mark") Object.assign(data, { who, marks, answer: answer(data, who, marks) });
  if (kind === "sketch") {
    data.groups = groups(clusters);
    if (data.groups.length < 2) return null;
  }
  return data;
}

/**
 * @param {import("../../../engine/types.js").FigureData} figure
 * @returns {CardCluster[]} those that have a line of their own
 */
function withLines({ clusters: found }) {
  return found.cluster.flatMap((name, i) => {
    const [start, end, truth] = /** @type {const} */ ([
      "no_pooling",
      "partial_pooling",
      "truth",
    ]).map((kind) => /** @type {Pair} */ ([found[kind].intercept[i], found[kind].x?.[i]]));
    if (start.includes(/** @type {any} */ (null))) return [];
    const given = 1 - Number(found.share_kept[i]);
    const worse = Boolean(found.worse_off[i]);
    return { name: String(name), n: found.n[i], size: found.diameter[i], start, end, given, truth, worse }; // prettier-ignore
  });
}

/**
 * @param {string} name a cluster's, or what makes it worth a closer look
 * @param {import("../../../engine/types.js").FigureData} figure
 * @param {CardCluster[]} clusters
 * @returns {number} its place, -1 where nobody is of this kind
 */
function followed(name, { examples }, clusters) {
  return clusters.findIndex((one) => one.name === String(examples[name] ?? name));
}

/**
 * @param {CardData} data
 * @param {CardData["who"]} who
 * @param {number} [marks]
 * @returns {number[]} the places of the clusters that should be marked
 */
function answer({ clusters, half }, who, marks) {
  const places = [...clusters.keys()];
  if (who === "worse_off") return places.filter((i) => clusters[i].worse);
  const moved = (/** @type {CardCluster} */ { start, end }) =>
    Math.hypot((start[0] - end[0]) / half[0], (start[1] - end[1]) / half[1]);
  const by = who === "moves_most" ? moved : (/** @type {CardCluster} */ one) => one.given;
  return places.sort((a, b) => by(clusters[b]) - by(clusters[a])).slice(0, marks);
}

/**
 * Return clusters by their size, from small to large: each size, or a sixth of all in each.
 *
 * @param {CardCluster[]} clusters
 * @returns {Group[]}
 */
function groups(clusters) {
  const order = clusters.map(({ n }) => n).sort((a, b) => a - b);
  const sizes = [...new Set(order)];
  const last = (/** @type {number} */ g) => order[Math.ceil((order.length * (g + 1)) / GROUPS) - 1];
  const ends =
    sizes.length <= MOST_GROUPS ? sizes : [...new Set(Array.from({ length: GROUPS }, (_, g) => last(g)))]; // prettier-ignore
  return ends.map((to, g) => {
    const from = ends === sizes ? to : g === 0 ? order[0] : ends[g - 1] + 1;
    const inside = clusters.filter(({ n }) => from <= n && n <= to);
    return { from, to, clusters: inside.length, given: median(inside.map(({ given }) => given)) };
  });
}
