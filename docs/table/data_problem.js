/**
 * What the page is to say, before it is words: a key of docs/words and the values of its variables.
 *
 * @typedef {object} Message
 * @property {string} key
 * @property {Record<string, Value>} [values]
 * @property {Action[]} [actions] what can be done about it
 */
/**
 * A text, a whole number, another message, or what is written with the marks of the language:
 * a number with `digits` significant ones or decimals, a share, a name or a cell not too long,
 * several of these.
 *
 * @typedef {string | number | Message | {significant: number, digits: number}
 *   | {fixed: number, digits: number} | {share: number} | {name: string} | {list: Value[]}} Value
 */
/**
 * A way out: a button, and what it changes.
 *
 * @typedef {object} Action
 * @property {string} key of its words
 * @property {Record<string, Value>} [values]
 * @property {Partial<import("./asked.js").Asked>} [asked] how the table is to be read
 * @property {Partial<import("./asked.js").Choices>} [chosen] what is to be fitted
 */

/** What is wrong with a reader's data: the row, the column, and what to do. */
export class DataProblem extends Error {
  name = "DataProblem";

  /**
   * @param {string | Message[]} said a key, or several messages
   * @param {Record<string, Value>} [values] of the key
   * @param {Action[]} [actions]
   */
  constructor(said, values = {}, actions = []) {
    const messages = typeof said === "string" ? [{ key: said, values }] : said;
    super(messages.map(({ key }) => key).join(" "));
    /** @type {Message[]} */
    this.said = messages;
    this.actions = actions;
  }
}
