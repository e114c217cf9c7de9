/** One table of the reader's: read it, in one way or another, and fit what was chosen of it. */

import { analyse } from "./analyse.js";
import { DataProblem } from "./data_problem.js";
import { checkedText, decodeText } from "./decode_text.js";
import { describeTable } from "./describe_table.js";
import { guessColumns } from "./guess_columns.js";
import { guessReasons } from "./guess_reasons.js";
import { pythonCode } from "./python_code.js";
import { rCode } from "./r_code.js";
import { readColumns } from "./read_columns.js";
import { readingNotices } from "./reading_notices.js";
import { recipeOf } from "./recipe.js";
import { readSums } from "./read_sums.js";
import { analyseSums } from "./analyse_sums.js";
import { restartsIn } from "./restarting_ids.js";
import { sumsCode } from "./sums_code.js";
import { isOfSums, sumsColumns } from "./sums_columns.js";

/** @typedef {(stage: string, share: number) => void} Progress a key of docs/words, and 0 to 1 */
/** @typedef {import("./asked.js").Asked} Asked */
/** @typedef {import("./asked.js").Choices} Choices */
/** @typedef {import("./data_problem.js").Message} Message */
/** @typedef {import("./describe_table.js").Column} Column */
/**
 * What a page needs to know of a table: little, however large it is.
 *
 * @typedef {object} Overview
 * @property {(Omit<Column, "sample" | "plain" | "names"> & ReturnType<typeof statistics>)[]} columns
 * @property {number} rows
 * @property {boolean} isSampled whether columns were looked at in the first of very many rows only
 * @property {string[][]} preview cells of the first rows, in the order of the columns
 * @property {string} encoding
 * @property {string} separator one character, " " for blanks, "places" for columns below each other
 * @property {import("./number_marks.js").DecimalMark | null} decimal
 * @property {boolean} hasHeader
 * @property {Message[]} notices
 * @property {import("./guess_columns.js").Guess} guess
 * @property {import("./guess_reasons.js").Reasons} reasons
 */
/**
 * @typedef {import("./analyse.js").Result & {code: {r: string, python: string}, rNote: Message}} Fitted
 *   `rNote` says how a plain call of lme4 compares with the code
 */

export class TableSession {
  /** @type {string | Blob} */
  #brought = "";
  /** @type {string | undefined} */
  #askedEncoding;
  #source = { text: "", encoding: "utf-8" };
  /** @type {ReturnType<typeof describeTable> | null} */
  #read = null;

  /**
   * Read a table.
   *
   * @param {object} message
   * @param {string | Blob | null} message.source null for the same again, read in another way
   * @param {Partial<Asked>} message.asked
   * @param {import("./describe_table.js").Names} [message.names]
   * @param {Progress} [progress]
   * @returns {Promise<Overview>}
   * @throws {DataProblem}
   */
  async read({ source, asked, names }, progress = () => {}) {
    const stage = "data-stage-reading";
    progress(stage, 0);
    this.#read = null;
    if (source !== null || asked.encoding !== this.#askedEncoding) {
      this.#brought = source ?? this.#brought;
      this.#askedEncoding = asked.encoding;
      this.#source = { text: "", encoding: "" }; // two texts at once may be too many
      this.#source =
        typeof this.#brought === "string"
          ? { text: checkedText(this.#brought), encoding: "utf-8" }
          : decodeText(new Uint8Array(await this.#brought.arrayBuffer()), asked.encoding);
    }
    const read = describeTable(this.#source.text, asked, names, (share) => progress(stage, share));
    this.#read = read;
    return overview(read.table, this.#source.encoding);
  }

  /**
   * Fit the chosen columns of the table that was read.
   *
   * @param {object} message
   * @param {Choices} message.chosen
   * @param {string} message.shownX what the predictor is called as it is fitted
   * @param {string} message.file its name, for the code that reads it
   * @param {Progress} [progress]
   * @returns {Fitted}
   * @throws {DataProblem}
   */
  fit({ chosen, shownX, file }, progress = () => {}) {
    if (!this.#read) throw new DataProblem("data-no-table");
    const { rows, table } = this.#read;
    const sums = sumsOf(table);
    if (sums && isOfSums(sums, chosen)) return this.#fitSums(sums, chosen, shownX, file);
    const columns = readColumns(rows, table, chosen, (share) =>
      progress("data-stage-columns", 0.6 * share),
    );
    progress("data-stage-fitting", 0.65);
    const name = (/** @type {number} */ i) => table.columns[i]?.name ?? "";
    const names = {
      y: name(chosen.y),
      x: name(chosen.x),
      cluster: [chosen.cluster, chosen.within]
        .filter((i) => i >= 0)
        .map(name)
        .join(" / "),
      shownX,
    };
    const missing = table.asked.missing ?? [];
    const result = analyse(columns, names, chosen, missing, (share) =>
      progress("data-stage-fitting", 0.65 + 0.35 * share),
    );
    const source = { name: file, encoding: this.#source.encoding };
    const recipe = recipeOf(source, rows, table, chosen, columns, result);
    return {
      ...result,
      warnings: [...restartWarning(table.columns, chosen), ...result.warnings],
      code: { r: rCode(recipe), python: pythonCode(recipe) },
      rNote: { key: codeNote(recipe) },
    };
  }

  /**
   * Fit the sums that the rows of the table are.
   *
   * @param {import("./sums_columns.js").SumsColumns} at
   * @param {Choices} chosen
   * @param {string} shownX
   * @param {string} file
   * @returns {Fitted}
   * @throws {DataProblem}
   */
  #fitSums(at, chosen, shownX, file) {
    const { rows, table } = /** @type {ReturnType<typeof describeTable>} */ (this.#read);
    const read = readSums(rows, table, at, chosen);
    const ofX = (/** @type {string} */ shown) =>
      chosen.x < 0 ? "x" : shown.replace(table.columns[chosen.x].name, "x");
    const result = analyseSums(read, at, table.columns, ofX(shownX), chosen);
    const source = { file, encoding: this.#source.encoding };
    return {
      ...result,
      code: sumsCode(source, table, at, chosen, result.randomEffects),
      rNote: { key: "data-sums-r" },
    };
  }
}

/**
 * Return what is said of a plain call of lme4 beside the code.
 *
 * @param {import("./recipe.js").Recipe} recipe
 */
function codeNote({ isBeyond, anyTheta, isFarOff }) {
  if (isBeyond) return "data-code-beyond";
  if (anyTheta) return "data-code-any-end";
  return isFarOff ? "data-code-far-off" : "data-code-plain";
}

/**
 * @param {import("./describe_table.js").Table} table
 * @param {string} encoding
 * @returns {Overview}
 */
function overview(table, encoding) {
  const { columns, rows, isSampled, preview, separation, decimal, layout } = table;
  const sums = sumsOf(table);
  const guess = sums
    ? { y: sums.meanY, x: sums.meanX, cluster: sums.cluster, isSure: true }
    : guessed(table);
  return {
    columns: columns.map(({ sample, plain: _, names: __, ...column }) => ({
      ...column,
      ...statistics(sample),
    })),
    rows,
    isSampled,
    preview,
    encoding,
    separator: separation.places ? "places" : separation.separator,
    decimal,
    hasHeader: layout.header.length > 0,
    notices: [...(sums ? [SUMS_NOTICE] : []), ...readingNotices(table, encoding)],
    guess,
    reasons: sums ? SUMS_REASONS : guessReasons(columns, guess),
  };
}

/**
 * Return which columns are probably meant; of a part of a table, no guess is sure.
 *
 * @param {import("./describe_table.js").Table} table
 */
function guessed({ columns, whole }) {
  const guess = guessColumns(columns);
  return { ...guess, isSure: guess.isSure && whole === null };
}

/** @type {import("./guess_reasons.js").Reasons} */
const SUMS_REASONS = {
  y: { key: "data-sums-why" },
  x: { key: "data-sums-why" },
  cluster: { key: "data-sums-why" },
};

/** @type {Message} */
const SUMS_NOTICE = {
  key: "data-sums-read",
  actions: [{ key: "data-sums-not", asked: { sums: false } }],
};

/**
 * Return the columns of a table of sums, unless the reader says it is one of rows.
 *
 * @param {import("./describe_table.js").Table} table
 */
function sumsOf({ asked, columns, rows }) {
  return asked.sums === false ? null : sumsColumns(columns, rows);
}

/**
 * Return what a sample shows, without its cells.
 *
 * @param {Column["sample"]} sample
 */
function statistics({ distinct, isMany, isWhole, isConstant, isRowNumber, low, high }) {
  return { distinct, isMany, isWhole, isConstant, isRowNumber, low, high };
}

/**
 * @param {Column[]} columns
 * @param {Choices} chosen
 * @returns {Message[]}
 */
function restartWarning(columns, { cluster, within, x }) {
  if (within >= 0) return [];
  const outer = restartsIn(columns, cluster);
  if (outer < 0 || outer === x) return [];
  const values = { column: { name: columns[cluster].name }, outer: { name: columns[outer].name } };
  const actions = [{ key: "data-do-within", values, chosen: { cluster: outer, within: cluster } }];
  return [{ key: "data-warn-restart", values, actions }];
}
