/** What a card is drawn and judged from: scripts/written/card_data.py writes it. */

/** @typedef {[number, number]} Pair intercept and slope */

/**
 * @typedef {object} CardCluster one with a line of its own
 * @property {string} name
 * @property {number} n rows
 * @property {number} size diameter of its point, pixels
 * @property {Pair} start its own line
 * @property {Pair} end the mixed model's
 * @property {number} given share of the distance from the average that it gives up
 * @property {Pair} [truth] of simulated data
 * @property {boolean} [worse] whether it ends farther from the truth than it starts
 */

/**
 * @typedef {object} Group clusters of a size
 * @property {number} from fewest rows
 * @property {number} to most rows
 * @property {number} clusters how many
 * @property {number} given median of the shares that they give up
 */

/**
 * @typedef {object} CardData
 * @property {"drag" | "sketch" | "mark" | "choose"} kind
 * @property {Pair} average fixed effects
 * @property {Pair} half sides of the window in which distances are seen, halved
 * @property {{ intercept: Pair, x: Pair }} window
 * @property {import("../../engine/types.js").Names} [names] of one's own data
 * @property {CardCluster[]} clusters
 * @property {number} [followed] to drag: its place in `clusters`
 * @property {"worse_off" | "moves_most" | "gives_most"} [who] to mark
 * @property {number} [marks] how many
 * @property {number[]} [answer] the places of those who should have been
 * @property {Group[]} [groups] to sketch
 */

/**
 * @typedef {object} Shown what a card's picture shows
 * @property {number} progress of the points' way, 0 to 1
 * @property {boolean} [revealed]
 * @property {Pair} [guess] where the reader put the point
 * @property {Set<number>} [marked]
 * @property {number | null} [at] the cluster or the handle under the keyboard
 * @property {number[]} [sketch] shares that the reader drew
 */

export {};
