/** What of a table is to be fitted, what of it stays chosen, and what is said of it. No page needed. */

/** @typedef {import("../../table/asked.js").Choices} Choices */
/** @typedef {import("../../table/data_problem.js").Message} Message */
/** @typedef {import("../../table/table_session.js").Overview} Overview */
/** @typedef {Overview["columns"][number]} Column */
/** @typedef {"y" | "x" | "cluster" | "within"} Role */

export const ROLES = /** @type {const} */ (["y", "x", "cluster", "within"]);
export const NO_COLUMN = -1; // chosen: no predictor, or no second column
export const NOT_CHOSEN = -2;
const SOURCES = /** @type {const} */ (["y", "x", "cluster"]);

/**
 * Return the columns to begin with: what the reader chose of the table before, where the same names
 * are there again, and otherwise the guess.
 *
 * @param {Overview} table
 * @param {{table: Overview, positions: Record<Role, number>, touched: Set<string>} | null} before
 * @returns {Record<Role, number>}
 */
export function columnsToBegin(table, before) {
  const names = table.columns.map(({ name }) => name);
  const { y, x, cluster } = table.guess;
  const guess = {
    y: y < 0 ? NOT_CHOSEN : y,
    x,
    cluster: cluster < 0 ? NOT_CHOSEN : cluster,
    within: NO_COLUMN,
  };
  if (!before) return guess;
  const entries = ROLES.map((role) => {
    if (!before.touched.has(role)) return [role, guess[role]];
    const old = before.positions[role];
    const now = old < 0 ? old : names.indexOf(before.table.columns[old].name);
    return [role, old >= 0 && now < 0 ? guess[role] : now];
  });
  return Object.fromEntries(entries);
}

/**
 * Return what keeps chosen columns from being fitted, or null.
 *
 * @param {Record<Role, number>} positions
 * @returns {Message | null}
 */
export function whyNot(positions) {
  const without = SOURCES.filter((role) => positions[role] === NOT_CHOSEN);
  if (without.length > 0) {
    const words = {
      y: { key: "data-role-y" },
      x: { key: "data-role-x" },
      cluster: { key: "data-role-cluster" },
    };
    return {
      key: "data-choose-roles",
      values: { roles: { list: without.map((role) => words[role]) } },
    };
  }
  const chosen = ROLES.map((role) => positions[role]).filter((i) => i >= 0);
  return new Set(chosen).size < chosen.length ? { key: "data-same-column" } : null;
}

/**
 * Return the texts of which one counts 0 and one 1: none unless the predictor is text.
 *
 * @param {Column | undefined} column of the predictor
 * @returns {string[]}
 */
export function levelsOf(column) {
  return column?.kind === "text" ? column.levels : [];
}

/**
 * Return what a column is called where it is offered for a role.
 *
 * @param {Column} column
 * @param {Role} role
 * @param {boolean} isSampled whether only the first of very many rows were looked at
 * @returns {Message | null} null for its name alone
 */
export function optionOf(column, role, isSampled) {
  const { kind, isConstant, distinct, isMany, bad, levels } = column;
  const name = { name: column.name };
  if (kind === "empty") return { key: "data-option-empty", values: { name } };
  if (isConstant && !isSampled) return { key: "data-option-constant", values: { name } };
  if (role === "cluster" || role === "within") {
    if (isMany || isSampled) return null;
    return { key: "data-option-clusters", values: { name, clusters: distinct } };
  }
  if (bad > 0) return { key: "data-option-bad", values: { name, cells: bad } };
  if (kind !== "text") return null;
  const isPredictor = role === "x" && levels.length > 1;
  return { key: isPredictor ? "data-option-levels" : "data-option-text", values: { name } };
}

/**
 * Return how many rows have a missing cell in the chosen columns, as far as their counts tell.
 *
 * @param {Overview} table
 * @param {Record<Role, number>} positions
 * @returns {Message}
 */
export function missingHint({ columns, rows }, positions) {
  const chosen = new Set(ROLES.map((role) => positions[role]).filter((i) => i >= 0));
  const missing = [...chosen].map((i) => columns[i].missing);
  const least = Math.max(0, ...missing);
  const most = Math.min(
    rows,
    missing.reduce((sum, n) => sum + n, 0),
  );
  if (least === 0) return { key: "data-missing-none" };
  if (least === most) return { key: "data-missing-some", values: { missing: least, rows } };
  return { key: "data-missing-between", values: { least, most, rows } };
}

/**
 * Return what the predictor is called as it is fitted.
 *
 * @param {Overview} table
 * @param {Choices} choices
 * @returns {Message | null} null where it is called as in the table
 */
export function shownX({ columns }, { x, levels, centre, centreWithin, scale }) {
  if (x < 0) return null;
  const { kind, name, pattern } = columns[x];
  /** @type {Message | null} */
  let shown = null;
  const wrap = (/** @type {string} */ key, values = {}) => {
    shown = { key, values: { x: shown ?? name, ...values } };
  };
  if (levels) wrap("data-x-level", { level: levels[1] });
  else if (kind === "date") wrap(/^%[HI]/.test(pattern ?? "") ? "data-x-hours" : "data-x-days");
  if (centreWithin) wrap("data-x-centred-within");
  else if (centre) wrap("data-x-centred");
  if (scale) wrap("data-x-scaled");
  return shown;
}
