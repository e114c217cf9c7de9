import { createAsker } from "../site/ask_worker.js";
import { announce } from "../words/announce.js";
import { say } from "../words/words.js";
import { find, make } from "../your_data/elements.js";
import { heardExact, notes, rungs } from "./compare_words.js";

/** @typedef {import("../../engine/compare.js").Row} Row */
/** @typedef {{ fit: import("../../engine/fit.js").MixedFit, x: string }} Followed the reader's fit,
 *   and what its predictor is called */
/** @typedef {{ followed: Followed, n: number }} Question `n` data sets are drawn, 0 for none */

const WORKER = new URL("../../engine/compare_worker.js", import.meta.url);

/**
 * Wire the comparison of structures: while its disclosure is open, its table follows the reader's fit.
 * A worker compares, so nothing waits for it.
 *
 * @param {HTMLDetailsElement} place
 * @param {AbortSignal} signal
 */
export function comparePanel(place, signal) {
  const body = find(place, "tbody");
  const says = find(place, ".compare-says");
  const start = find(place, "[data-do=compare-draw]");
  const stop = find(place, "[data-do=compare-stop]");
  const progress = find(place, "progress");
  const times = Number(start.dataset.times);
  /** @type {Followed | null} */
  let followed = null;
  /** @type {Question | null} */
  let asked = null;
  /** @type {Row[]} */
  let rows = [];

  const asker = createAsker(WORKER, answer, signal);

  /** @param {number} n */
  function ask(n) {
    if (!followed) return;
    giveUpDrawing();
    const question = { followed, n };
    asked = question;
    asker.ask(() => ({ fit: question.followed.fit, n }), question);
    showUnderWay();
  }
  function isDrawing() {
    return asked !== null && asked.n > 0;
  }
  function giveUpDrawing() {
    if (!isDrawing()) return;
    asker.cancel();
    asked = null;
  }
  function showUnderWay() {
    place.classList.toggle("is-old", asked?.n === 0);
    progress.hidden = stop.hidden = !isDrawing();
    if (isDrawing()) start.setAttribute("aria-disabled", "true");
    else start.removeAttribute("aria-disabled");
  }

  /** @param {{ data: { rows: Row[] } | null, key: Question }} answered */
  function answer({ data, key }) {
    const { followed: of, n } = key;
    if (key === asked) asked = null;
    if (!followed) return;
    showUnderWay();
    if (!data) return fail();
    // Another structure of the same data changes no row: what was drawn stays.
    if (n > 0 || !areAlike(rows, data.rows)) rows = data.rows;
    const table = rungs(rows, of.fit, of.x);
    body.replaceChildren(...table.map(rowOf));
    if (!isDrawing()) tell(notes(rows, of.fit, isDrawn(rows) ? times : 0));
    if (n > 0) announce(heardExact(table));
  }

  function fail() {
    rows = [];
    body.replaceChildren();
    if (says.textContent !== say("compare-failed")) announce(say("compare-failed"));
    tell(say("compare-failed"));
  }

  /** @param {string} text */
  function tell(text) {
    if (says.textContent !== text) says.textContent = text;
  }

  function draw() {
    if (isDrawing()) return;
    ask(times);
    tell(say("compare-drawing", { times }));
    announce(say("compare-drawing", { times }));
  }
  function giveUp() {
    ask(0);
    start.focus();
    announce(say("compare-stopped"));
  }

  start.addEventListener("click", draw, { signal });
  stop.addEventListener("click", giveUp, { signal });
  place.addEventListener("toggle", () => place.open && !isDrawing() && ask(0), { signal });

  return {
    /**
     * Compare the structures of this fit from now on.
     *
     * @param {Followed | null} next null where there is none
     */
    follow(next) {
      if (next !== null && next.fit === followed?.fit) return;
      giveUpDrawing();
      followed = next;
      place.hidden = next === null;
      if (place.open) ask(0);
    },
  };
}

/** @param {Row[]} rows */
function isDrawn(rows) {
  return rows.some(({ pExact }) => pExact !== undefined);
}

/**
 * Whether rows are of the same data.
 *
 * @param {Row[]} some
 * @param {Row[]} others
 */
function areAlike(some, others) {
  const criteria = (/** @type {Row[]} */ rows) => rows.map(({ remlCriterion }) => remlCriterion);
  return criteria(some).join() === criteria(others).join();
}

/** @param {import("./compare_words.js").Rung} rung */
function rowOf({ model, cells, isChosen }) {
  const row = make("tr", "", isChosen ? { role: "row", "aria-current": "true" } : { role: "row" });
  const head = make("th", model, { role: "rowheader", scope: "row" });
  if (isChosen) head.append(" ", make("small", say("compare-chosen")));
  row.append(head, ...cells.map((cell) => make("td", cell, { role: "cell" })));
  return row;
}
