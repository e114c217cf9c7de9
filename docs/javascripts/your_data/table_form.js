import { short } from "../words/names.js";
import { find, make } from "./elements.js";

/** @typedef {import("../../table/describe_table.js").Table} Table */

const ROLES = /** @type {const} */ (["y", "x", "cluster"]);
const OPTIONS = /** @type {const} */ (["centre", "scale", "leaveOut"]);

/**
 * The choices about a table: its columns, options, and how it is read.
 *
 * @param {HTMLElement} box
 */
export function tableForm(box) {
  const select = (/** @type {string} */ name) => find(box, `select[name=${name}]`);
  const value = (/** @type {string} */ name) =>
    /** @type {HTMLSelectElement} */ (select(name)).value;
  const isOn = (/** @type {string} */ name) =>
    /** @type {HTMLInputElement} */ (find(box, `input[name=${name}]`)).checked;
  /** @type {Table | null} */
  let table = null;

  /**
   * Offer the columns of a table. Columns that were chosen before and are there again stay chosen.
   *
   * @param {Table} read
   * @param {{y: number, x: number, cluster: number}} guess
   */
  function offer(read, guess) {
    const before = table && names(table);
    table = read;
    const now = names(read);
    const same = before && before.join("\n") === now.join("\n");
    for (const role of ROLES) {
      const old = Number(value(role) || -1);
      const chosen = same && old >= 0 ? old : guess[role];
      const choice = /** @type {HTMLSelectElement} */ (select(role));
      choice.replaceChildren(
        make("option", "choose a column", { value: "" }),
        ...read.columns.map((column, i) =>
          make("option", short(column.name) + kindInWords(column, role), { value: String(i) }),
        ),
      );
      choice.value = chosen >= 0 ? String(chosen) : "";
    }
    const { delimiter, decimal, header } = read.format;
    told(
      "delimiter",
      { ",": "commas", ";": "semicolons", "\t": "tabs", "|": "bars" }[delimiter] ?? delimiter,
    );
    told("decimal", decimal === "," ? "comma" : "point");
    told("header", header ? "names of columns" : "data");
    const notices = find(box, ".yd-notices");
    notices.textContent = read.notices.join(" ");
    notices.hidden = read.notices.length === 0;
    find(box, ".yd-preview").replaceChildren(preview(read));
    countMissing();
  }
  /**
   * @param {string} name
   * @param {string} found
   */
  function told(name, found) {
    find(select(name), "option[value='']").textContent = `found: ${found}`;
  }
  function countMissing() {
    const columns = ROLES.map((role) => table?.columns[Number(value(role) || NaN)]);
    const most = Math.max(...columns.map((column) => column?.missing ?? 0));
    const sum =
      new Set(columns).size === 1
        ? most
        : columns.reduce((n, column) => n + (column?.missing ?? 0), 0);
    const figure = (/** @type {number} */ n) => n.toLocaleString("en-US");
    find(box, ".yd-missing").textContent =
      most === 0
        ? "(none is missing here)"
        : most === sum
          ? `(${figure(most)} of ${figure(table?.rows ?? 0)} rows)`
          : `(between ${figure(most)} and ${figure(Math.min(sum, table?.rows ?? sum))} of ${figure(table?.rows ?? 0)} rows)`;
  }
  return {
    offer,
    countMissing,
    asked: () => ({
      delimiter: value("delimiter").replace("tab", "\t") || undefined,
      decimal: value("decimal") || undefined,
      header: { yes: true, no: false }[value("header")],
    }),
    /** What is to be fitted, or why that cannot be asked for. */
    chosen: () => {
      if (!table) return { problem: "Bring a table first." };
      const positions = Object.fromEntries(
        ROLES.map((role) => [role, value(role) === "" ? -1 : Number(value(role))]),
      );
      const without = ROLES.filter((role) => positions[role] < 0);
      const words = { y: "the outcome", x: "the predictor", cluster: "the cluster" };
      if (without.length > 0) {
        return {
          problem: `Choose a column for ${without.map((role) => words[role]).join(" and ")}: no column of the table is a sure guess.`,
        };
      }
      if (new Set(Object.values(positions)).size < 3) {
        return {
          problem:
            "Two choices are the same column. Outcome, predictor and cluster need a column each.",
        };
      }
      const [y, x, cluster] = ROLES.map(
        (role) => /** @type {Table} */ (table).columns[positions[role]].name,
      );
      const [centre, scale, leaveOut] = OPTIONS.map(isOn);
      return {
        format: table.format,
        positions: /** @type {{y: number, x: number, cluster: number}} */ (positions),
        names: { y, x, cluster },
        transform: { centre, scale },
        leaveOut,
      };
    },
  };
}

/** @param {Table} table */
function names({ columns }) {
  return columns.map(({ name }) => name);
}

/**
 * @param {import("../../table/describe_column.js").Column} column
 * @param {"y" | "x" | "cluster"} role
 */
function kindInWords({ kind, isConstant, distinct, isMany }, role) {
  if (kind === "empty") return " (empty)";
  if (isConstant) return " (the same in every row)";
  if (role !== "cluster") return kind === "text" ? " (holds text)" : "";
  return isMany
    ? ""
    : ` (${distinct >= 20_000 ? "20,000 or more" : distinct.toLocaleString("en-US")} clusters)`;
}

/** @param {Table} table */
function preview({ columns, preview: rows, rows: count }) {
  const made = document.createElement("table");
  made.className = "yd-preview-table";
  const most = 30;
  const shown = columns.slice(0, most);
  const rest = columns.length > most ? ` The first ${most} of ${columns.length} columns.` : "";
  made.createCaption().textContent = `The first ${rows.length} of ${count.toLocaleString("en-US")} rows.${rest}`;
  const head = made.createTHead().insertRow();
  for (const { name, kind } of shown) {
    const cell = make("th", short(name), { scope: "col" });
    cell.append(document.createElement("br"), make("small", kind === "empty" ? "empty" : kind));
    head.append(cell);
  }
  const body = made.createTBody();
  for (const cells of rows) {
    const row = body.insertRow();
    for (const cell of cells.slice(0, most)) row.insertCell().textContent = cell;
  }
  return made;
}
