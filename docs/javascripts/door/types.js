// The shapes of the story's data and of what the reader has done; nothing runs here.

/**
 * @typedef {[number, number]} Line intercept (ms at night 0) and slope (ms a night)
 *
 * @typedef {object} Person
 * @property {string} id
 * @property {number[]} y reaction time of each morning, ms
 * @property {{ own: Line, mixed: Line, all: Line }} few the three lines when this person shows only
 *   the first mornings, and everyone else all
 * @property {{ own: number, mixed: number }} miss RMSE of these lines on the mornings held back, ms
 * @property {{ own: Line, mixed: Line }} pooled the lines when the followed person alone shows few
 *
 * @typedef {object} Story as scripts/written/door.py writes it
 * @property {number} followed position of the person whom the story follows
 * @property {number} exception position of the person for whom the model is wrong
 * @property {number} keep mornings that are shown where only few are
 * @property {[number, number]} heights range of reaction times in the figure, ms
 * @property {number} guess where the guess begins, ms
 * @property {Person[]} people those whom the model helps most come first
 * @property {Line} average the fixed effects when the followed person alone shows few mornings
 * @property {number[]} errors mean error by the share that every line gives up, from 0 to 1
 * @property {number} mixedError mean error of the mixed model
 * @property {Record<string, string>} words labels of the figure
 *
 * @typedef {object} Lines of everybody, of one fit
 * @property {(Line | null)[]} own null for those with too few mornings
 * @property {Line[]} mixed
 * @property {Line} average
 *
 * @typedef {object} State
 * @property {number} step position in the story, from 0
 * @property {number | null} guess ms at night 7; null where the reader did not guess
 * @property {number} share of the way from one's own line to one line for all, from 0 to 1
 * @property {number} chosen position of the person whose mornings the reader takes away
 * @property {number[]} kept mornings that each person shows in the last step
 * @property {Lines} lines of the fit that the plane shows
 *
 * @typedef {object} Places where one view puts everything, in pixels: x and y of every point in turn
 * @property {(i: number) => number[]} own a person's own line, from end to end
 * @property {(i: number) => number[]} all the one line for all
 * @property {(i: number) => number[]} mixed the person's line in the mixed model
 * @property {(i: number) => number[]} tried the line a share of the way from own to all
 * @property {(i: number, night: number) => number[]} morning one reaction time
 * @property {Record<string, import("./picture.js").Label>} labels
 */

export {};
