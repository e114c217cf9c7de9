import { USUAL } from "../../engine/structures.js";
import { defaultLevels } from "../../table/default_levels.js";
import { short } from "../words/names.js";
import { say } from "../words/words.js";
import {
  columnsToBegin,
  levelsOf,
  missingHint,
  NO_COLUMN,
  NOT_CHOSEN,
  optionOf,
  ROLES,
  whyNot,
} from "./choices.js";
import { find, make } from "./elements.js";
import { inWords } from "./in_words.js";

/** @typedef {import("../../table/asked.js").Choices} Choices */
/** @typedef {import("./choices.js").Role} Role */
/** @typedef {import("../../table/table_session.js").Overview} Overview */

const SWITCHES = /** @type {const} */ (["leaveOut", "centre", "centreWithin", "scale"]);
const FOLDED = "(max-width: 44.98em)"; // on a phone the options would stand between a table and its figure

/**
 * What of a table is to be fitted: its columns, the model, and what happens to the predictor.
 *
 * @param {HTMLElement} box
 */
export function modelForm(box) {
  const select = (/** @type {string} */ name) =>
    /** @type {HTMLSelectElement} */ (find(box, `select[name=${name}]`));
  const check = (/** @type {string} */ name) =>
    /** @type {HTMLInputElement} */ (find(box, `input[name=${name}]`));
  const fold = /** @type {HTMLDetailsElement} */ (find(box, ".yd-options"));
  fold.open = !matchMedia(FOLDED).matches;
  const levels = /** @type {HTMLElement[]} */ ([...box.querySelectorAll(".yd-levels")]);
  /** @type {Overview | null} */
  let table = null;
  /** Roles whose column the reader chose. @type {Set<string>} */
  const touched = new Set();

  /** @returns {Record<Role, number>} */
  function positions() {
    const entries = ROLES.map((role) => {
      const { value } = select(role);
      return [role, value === "" ? NOT_CHOSEN : Number(value)];
    });
    return Object.fromEntries(entries);
  }

  /**
   * Offer the columns of a table.
   *
   * @param {Overview} read
   */
  function offer(read) {
    const begin = columnsToBegin(read, table && { table, positions: positions(), touched });
    const before = table;
    table = read;
    for (const role of ROLES) {
      select(role).replaceChildren(...options(read, role));
      select(role).value = begin[role] === NOT_CHOSEN ? "" : String(begin[role]);
    }
    if (before && names(before) !== names(read)) touched.clear();
    for (const role of /** @type {const} */ (["y", "x", "cluster"])) {
      const reason = touched.has(role) ? null : read.reasons[role];
      find(box, `.yd-why[data-role=${role}]`).textContent = reason ? inWords(reason) : "";
    }
    follow(true);
  }

  /**
   * Let what depends on the columns follow them.
   *
   * @param {boolean} isNew whether the predictor may be another one
   */
  function follow(isNew) {
    if (!table) return;
    find(box, ".yd-missing").textContent = inWords(missingHint(table, positions()));
    const texts = levelsOf(table.columns[positions().x]);
    for (const level of levels) level.hidden = texts.length < 2;
    select("randomEffects").disabled = positions().x === NO_COLUMN; // a model of means has one
    if (!isNew || texts.length < 2) return;
    const begin = defaultLevels(texts);
    ["zero", "one"].forEach((name, i) => {
      select(name).replaceChildren(
        ...texts.map((text) => make("option", short(text), { value: text })),
      );
      select(name).value = begin[i];
    });
  }

  /** @param {Event} event of a control that the reader changed */
  function changed({ target }) {
    const { name } = /** @type {HTMLSelectElement} */ (target);
    touch(name);
    if (name === "centre" && check("centre").checked) check("centreWithin").checked = false;
    if (name === "centreWithin" && check("centreWithin").checked) check("centre").checked = false;
    follow(name === "x");
  }
  /** @param {string} name */
  function touch(name) {
    touched.add(name);
    const why = box.querySelector(`.yd-why[data-role=${name}]`);
    if (why) why.textContent = "";
  }

  /** @param {Partial<Choices>} wanted what a button chooses */
  function set(wanted) {
    for (const [name, value] of Object.entries(wanted)) {
      if (typeof value === "boolean") check(name).checked = value;
      else if (name === "levels") {
        const [zero, one] = /** @type {[string, string]} */ (value);
        select("zero").value = zero;
        select("one").value = one;
      } else select(name).value = String(value);
      if (typeof value === "number") touch(name);
      if (name === "x") follow(true);
    }
    const isChanged = select("randomEffects").value !== USUAL;
    if (isChanged || SWITCHES.some((name) => check(name).checked)) fold.open = true;
    follow(false);
  }

  /** What is to be fitted, or why that cannot be asked for. */
  function chosen() {
    if (!table) return { problem: { key: "data-no-table" }, offers: [] };
    const problem = whyNot(positions());
    if (problem)
      return { problem, offers: table.notices.filter(({ key }) => key === "data-read-wide") };
    const isLevels = !levels[0].hidden;
    /** @type {Choices} */
    const choices = {
      ...positions(),
      levels: isLevels ? [select("zero").value, select("one").value] : null,
      randomEffects: /** @type {Choices["randomEffects"]} */ (select("randomEffects").value),
      .../** @type {Record<typeof SWITCHES[number], boolean>} */ (
        Object.fromEntries(SWITCHES.map((name) => [name, check(name).checked]))
      ),
    };
    return { choices, table };
  }
  return { offer, changed, set, chosen };
}

/** @param {Overview} table */
function names({ columns }) {
  return columns.map(({ name }) => name).join("\n");
}

/**
 * @param {Overview} table
 * @param {Role} role
 */
function options({ columns, isSampled }, role) {
  const none = { x: say("data-none-predictor"), within: say("data-none-within") };
  return [
    ...(role === "within" ? [] : [make("option", say("data-choose"), { value: "" })]),
    ...(role === "x" || role === "within"
      ? [make("option", none[role], { value: String(NO_COLUMN) })]
      : []),
    ...columns.map((column, i) => {
      const message = optionOf(column, role, isSampled);
      return make("option", message ? inWords(message) : short(column.name), { value: String(i) });
    }),
  ];
}
