/** What the reader says: how the table is to be read, and what is to be fitted. Plain data. */

/**
 * How the table is to be read; what is not given is found out.
 *
 * @typedef {object} Asked
 * @property {string} encoding as TextDecoder names it
 * @property {string} separator "\t", ";", ",", "|", " " for any number of blanks, or "places"
 * @property {boolean} quotes false: quotation marks are characters like others
 * @property {import("./number_marks.js").DecimalMark} decimal in columns where either may be meant
 * @property {boolean} header whether names of columns stand above the data
 * @property {number} skip rows that are left out at the top
 * @property {import("./layout.js").Part[]} keep rows of these kinds are data
 * @property {"skip" | "fill"} ragged what becomes of rows that are too short or too long
 * @property {number[]} filled positions of columns whose empty cells hold what stands above
 * @property {number[]} alone positions of columns of whose cells the number alone is read: 12.3*
 * @property {string[]} missing cells that mean missing, besides the usual ones
 * @property {string[]} present cells that do not, although they usually do
 * @property {Record<string, number>} ways how a column's numbers are written, by its position
 * @property {Record<string, string>} dates a column's pattern, by its position; "number": no date
 * @property {{columns: number[]} | null} long positions of the cells of columns that become rows
 * @property {boolean} sums false: rows are rows, though they look like clusters with their sums
 */
/**
 * What is to be fitted. Columns are positions, -1 for none.
 *
 * @typedef {object} Choices
 * @property {number} y outcome
 * @property {number} x predictor
 * @property {number} cluster
 * @property {number} within a second column that tells clusters apart within the first
 * @property {[string, string] | null} levels of a predictor that is text: what counts 0 and what 1
 * @property {boolean} leaveOut whether rows with a missing cell are left out
 * @property {boolean} centre the predictor at its mean
 * @property {boolean} centreWithin at its mean in each cluster
 * @property {boolean} scale to standard deviations
 * @property {import("../engine/structures.js").RandomEffects} randomEffects
 */

export {};
