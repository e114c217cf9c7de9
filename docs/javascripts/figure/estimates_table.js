import { number, percent } from "./cluster_words.js";
import { loadFigure } from "./load.js";

const COLUMNS = [
  "cluster",
  "n",
  "own intercept",
  "own slope",
  "mixed intercept",
  "mixed slope",
  "true intercept",
  "true slope",
  "distance kept",
];

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
  const build = async () => {
    if (!details.open || box.firstChild) return;
    try {
      const data = await loadFigure(slug);
      if (!box.firstChild) box.append(table(data));
    } catch {
      box.textContent = "The table did not load; the CSV has the same numbers.";
    }
  };
  details.addEventListener("toggle", build, { signal });
  box.addEventListener("click", ({ target }) => sort(/** @type {HTMLElement} */ (target)), {
    signal,
  });
  box.tabIndex = 0;
  box.setAttribute("role", "region");
  box.setAttribute("aria-label", "Estimates of every cluster");
}

/** @param {import("../../engine/types.js").FigureData} data */
function table({ clusters, title }) {
  const made = document.createElement("table");
  made.className = "shrinkage-estimates";
  made.createCaption().textContent = `${title}: estimates of every cluster. A heading sorts, a cluster’s name opens it.`;
  const head = made.createTHead().insertRow();
  const isKnown = clusters.truth.x.some((value) => value !== null); // not of real data
  COLUMNS.filter((name) => isKnown || !name.startsWith("true")).forEach((name, column) => {
    const cell = document.createElement("th");
    cell.scope = "col";
    if (column === 0) cell.setAttribute("aria-sort", "ascending");
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = name;
    cell.append(button);
    head.append(cell);
  });
  const body = made.createTBody();
  clusters.cluster.forEach((cluster, i) => {
    const row = body.insertRow();
    const name = document.createElement("th");
    name.scope = "row";
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = button.dataset.cluster = String(cluster);
    name.append(button);
    row.append(name);
    const { no_pooling: own, partial_pooling: mixed, truth } = clusters;
    const values = [
      clusters.n[i],
      ...[own, mixed, ...(isKnown ? [truth] : [])].flatMap((of) => [of.intercept[i], of.x[i]]),
    ];
    values.forEach((value, column) => {
      const cell = row.insertCell();
      cell.textContent = column === 0 ? String(value) : number(value);
    });
    row.insertCell().textContent = percent(clusters.share_kept[i]);
  });
  return made;
}

/** @param {HTMLElement} button in the heading of the column to sort by */
function sort(button) {
  const heading = /** @type {HTMLTableCellElement | null} */ (button.closest("thead th"));
  if (!heading) return;
  const up = heading.getAttribute("aria-sort") !== "ascending";
  for (const other of heading.parentElement?.children ?? []) other.removeAttribute("aria-sort");
  heading.setAttribute("aria-sort", up ? "ascending" : "descending");
  const body = /** @type {HTMLTableElement} */ (heading.closest("table")).tBodies[0];
  const text = (/** @type {HTMLTableRowElement} */ row) =>
    (row.cells[heading.cellIndex].textContent ?? "").replace("−", "-").replace("%", "");
  const unknown = up ? Infinity : -Infinity; // always last
  const value = (/** @type {HTMLTableRowElement} */ row) =>
    text(row) === "–" ? unknown : Number(text(row));
  const compare = (/** @type {HTMLTableRowElement} */ a, /** @type {HTMLTableRowElement} */ b) => {
    const [first, second] = [value(a), value(b)];
    if (first === second) return 0;
    return Number.isNaN(first - second) ? text(a).localeCompare(text(b)) : first - second;
  };
  const rows = [...body.rows].sort((a, b) => (up ? compare(a, b) : compare(b, a)));
  body.append(...rows);
}
