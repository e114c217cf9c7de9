import { say } from "../words/words.js";
import { find, make } from "./elements.js";
import { short } from "../words/names.js";

/** @typedef {import("../../table/asked.js").Asked} Asked */
/** @typedef {import("../../table/table_session.js").Overview} Overview */

const MOST_COLUMNS = 30; // of the preview
const SEPARATORS = /** @type {Record<string, string>} */ ({ tab: "\t", blank: " " });
const WORDS = /** @type {Record<string, () => string>} */ ({
  ",": () => say("data-separator-comma"),
  ";": () => say("data-separator-semicolon"),
  "\t": () => say("data-separator-tab"),
  "|": () => say("data-separator-bar"),
  " ": () => say("data-separator-blank"),
  places: () => say("data-separator-places"),
});

/**
 * How a table is read: the reader's controls, and what was asked by other buttons.
 *
 * @param {HTMLElement} box
 */
export function readingForm(box) {
  const details = /** @type {HTMLDetailsElement} */ (find(box, ".yd-reading"));
  const control = (/** @type {string} */ name) =>
    /** @type {HTMLInputElement} */ (find(details, `[name=${name}]`));
  const value = (/** @type {string} */ name) => control(name).value;
  /** What no control shows: it belongs to this table. @type {Partial<Asked>} */
  let besides = {};

  /** @returns {Partial<Asked>} */
  function asked() {
    const missing = value("missing")
      .split(";")
      .map((cell) => cell.trim())
      .filter(Boolean);
    const separator = value("separator");
    return {
      ...besides,
      ...given("encoding", value("encoding")),
      ...given("separator", SEPARATORS[separator] ?? separator),
      ...given("decimal", value("decimal")),
      ...given("header", { yes: true, no: false }[value("header")]),
      ...given("skip", Number(value("skip")) || undefined),
      ...given("missing", missing.length > 0 ? missing : undefined),
    };
  }

  /** @param {Partial<Asked>} more what a button asks for; undefined takes it back */
  function ask({ missing, header, skip, ...more }) {
    if (missing) control("missing").value = missing.join("; ");
    if (header !== undefined) control("header").value = header ? "yes" : "no";
    if (skip !== undefined) control("skip").value = String(skip);
    besides = { ...besides, ...more };
  }

  /** @param {Overview} table as it was read */
  function tell(table) {
    details.hidden = false;
    told("separator", WORDS[table.separator]?.() ?? table.separator);
    told("decimal", table.decimal === "," ? say("data-decimal-comma") : say("data-decimal-point"));
    told("header", table.hasHeader ? say("data-header-yes") : say("data-header-no"));
    told("encoding", table.encoding.toUpperCase());
    find(details, ".yd-preview").replaceChildren(preview(table));
  }
  /**
   * @param {string} name
   * @param {string} what was found
   */
  function told(name, what) {
    find(control(name), "option[value='']").textContent = say("data-reading-found", { what });
  }

  /** Put the controls in reach of a reader whose table could not be read. */
  function open() {
    details.hidden = false;
    details.open = true;
    find(details, ".yd-preview").replaceChildren();
  }
  return { asked, ask, tell, open, forget: () => (besides = {}) };
}

/**
 * @param {string} name
 * @param {unknown} value
 */
function given(name, value) {
  return value === undefined || value === "" ? {} : { [name]: value };
}

/** @param {Overview} table */
function preview({ columns, preview: rows, rows: count }) {
  const made = document.createElement("table");
  made.className = "yd-preview-table";
  const shown = columns.slice(0, MOST_COLUMNS);
  const some =
    columns.length > MOST_COLUMNS
      ? ` ${say("data-preview-some", { shown: MOST_COLUMNS, columns: columns.length })}`
      : "";
  made.createCaption().textContent =
    say("data-preview-caption", { shown: rows.length, rows: count }) + some;
  const head = made.createTHead().insertRow();
  for (const { name, kind } of shown) {
    const cell = make("th", short(name), { scope: "col" });
    cell.append(document.createElement("br"), make("small", say(`data-kind-${kind}`)));
    head.append(cell);
  }
  const body = made.createTBody();
  for (const cells of rows) {
    const row = body.insertRow();
    for (const cell of cells.slice(0, MOST_COLUMNS)) row.insertCell().textContent = short(cell);
  }
  return made;
}
