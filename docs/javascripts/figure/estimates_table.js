import { say } from "../words/words.js";
import { asMeans } from "./as_means.js";
import { estimatesColumns, order } from "./estimates_columns.js";
import { loadFigure } from "./load.js";

/** @typedef {import("./estimates_columns.js").Column} Column */

/**
 * Build the table of all estimates when its disclosure is opened first.
 *
 * @param {HTMLElement} element the figure
 * @param {string} slug
 * @param {AbortSignal} signal
 */
export function estimatesTable(element, slug, signal) {
  const details = /** @type {HTMLDetailsElement | null} */ (
    element.querySelector(".shrinkage-table")
  );
  const box = /** @type {HTMLElement | null} */ (element.querySelector(".shrinkage-table-box"));
  if (!details || !box) return;
  /** @type {Column[]} */
  let columns = [];
  const build = async () => {
    if (!details.open || columns.length) return;
    // Until it is loaded, what the page is called: a region needs a name, also where that fails.
    box.setAttribute("aria-label", say("estimates-of-all", { title: document.title }));
    try {
      const { clusters, title } = asMeans(await loadFigure(slug));
      if (columns.length) return;
      columns = estimatesColumns(clusters);
      box.setAttribute("aria-label", say("estimates-of-all", { title }));
      box.replaceChildren(table(columns, say("estimates-caption", { title })));
    } catch {
      box.textContent = say("estimates-not-loaded");
    }
  };
  const click = (/** @type {Event} */ { target }) => {
    const heading = /** @type {HTMLTableCellElement | null} */ (
      /** @type {HTMLElement} */ (target).closest("thead button")?.parentElement
    );
    if (heading) sort(heading, columns);
  };
  details.addEventListener("toggle", build, { signal });
  box.addEventListener("click", click, { signal });
  box.tabIndex = 0;
  box.setAttribute("role", "region");
  build(); // where the reader was first
}

/**
 * @param {Column[]} columns
 * @param {string} caption
 */
function table(columns, caption) {
  const made = document.createElement("table");
  made.className = "shrinkage-estimates";
  made.createCaption().textContent = caption;
  const head = made.createTHead().insertRow();
  for (const { heading } of columns) head.append(headingCell("col", heading));
  head.cells[0].setAttribute("aria-sort", "ascending");
  const body = made.createTBody();
  const [names, ...others] = columns;
  names.texts.forEach((name, i) => {
    const row = body.insertRow();
    row.dataset.place = String(i);
    const cell = headingCell("row", name);
    /** @type {HTMLElement} */ (cell.firstChild).dataset.cluster = name;
    row.append(cell);
    for (const { texts } of others) row.insertCell().textContent = texts[i];
  });
  return made;
}

/**
 * @param {"col" | "row"} scope
 * @param {string} text of its button
 */
function headingCell(scope, text) {
  const cell = document.createElement("th");
  cell.scope = scope;
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = text;
  cell.append(button);
  return cell;
}

/**
 * Sort by a column, the other way round if it is sorted by it already.
 *
 * @param {HTMLTableCellElement} heading
 * @param {Column[]} columns
 */
function sort(heading, columns) {
  const isRising = heading.getAttribute("aria-sort") !== "ascending";
  for (const other of heading.parentElement?.children ?? []) other.removeAttribute("aria-sort");
  heading.setAttribute("aria-sort", isRising ? "ascending" : "descending");
  const body = /** @type {HTMLTableElement} */ (heading.closest("table")).tBodies[0];
  /** @type {HTMLTableRowElement[]} */
  const rows = [];
  for (const row of body.rows) rows[Number(row.dataset.place)] = row;
  body.append(...order(columns[heading.cellIndex].values, isRising).map((place) => rows[place]));
}
