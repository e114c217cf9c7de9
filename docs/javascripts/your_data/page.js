import { prepareFigures } from "../figure/load.js";
import { savesData } from "../site/reader.js";
import { comparePanel } from "../structures/compare_panel.js";
import { copy } from "../words/copy.js";
import { short } from "../words/names.js";
import { say } from "../words/words.js";
import { shownX } from "./choices.js";
import { find, make } from "./elements.js";
import { exports } from "./exports.js";
import { inWords } from "./in_words.js";
import { fromHash } from "./link.js";
import { listMessages } from "./messages.js";
import { modelForm } from "./model_form.js";
import { readingForm } from "./reading_form.js";
import { showResults } from "./results.js";
import { statusOf } from "./status.js";
import { waysIn } from "./ways_in.js";
import { workerClient } from "./worker_client.js";

const PAUSE = 700; // milliseconds after a key that chooses, before the choice is fitted
const A_WHILE = 300; // milliseconds
const MOST_OF_X = 28; // characters of its name in a table

/** @typedef {import("../../table/data_problem.js").Action} Action */
/** @typedef {import("../../table/data_problem.js").Message} Message */
/** @typedef {import("../../table/table_session.js").Overview} Overview */

/**
 * Bring the page "Your data" to life. What is typed and chosen stays, whatever goes wrong.
 *
 * @param {HTMLElement} box where a table is brought
 * @param {AbortSignal} signal aborted when the reader leaves the page
 */
export function startYourData(box, signal) {
  const columns = find(document, "#yd-columns");
  const results = find(document, "#yd-results");
  const choose = find(columns, ".yd-again");
  const reading = readingForm(box);
  const model = modelForm(columns);
  const status = statusOf(box, act);
  const client = workerClient(status.progress, signal);
  const comparison = comparePanel(find(columns, "details.compare"), signal);
  let brought = { name: "", label: "" };
  let shown = new AbortController();
  let wanted = addressed();
  let waiting = 0;
  signal.addEventListener("abort", () => shown.abort());

  /** What was shown of before would not belong to what is said now. */
  function hideResults() {
    shown.abort();
    comparison.follow(null);
    results.hidden = true;
    find(document, "#yd-results-later").hidden = false;
  }
  function hideColumns() {
    columns.hidden = true;
    find(document, "#yd-columns-later").hidden = false;
  }

  /** @param {import("./ways_in.js").Source} source */
  function bring({ content, name, label }) {
    brought = { name, label };
    reading.forget();
    read(content);
  }

  /**
   * Read a table and fit it at once with the guessed columns.
   *
   * @param {string | Blob | null} content null: the same again, read in another way
   */
  async function read(content) {
    status.end(); // what was said of the table before
    status.begin("data-stage-reading");
    if (wanted) reading.ask(wanted.asked);
    // Where that takes a while, what the figure needs loads meanwhile.
    const meanwhile = savesData() ? 0 : window.setTimeout(prepareFigures, A_WHILE);
    const answer = await client.read(content, reading.asked());
    clearTimeout(meanwhile);
    if (signal.aborted || !answer) return;
    if (answer.problem) {
      hideResults();
      hideColumns();
      reading.open();
      status.fail(answer.problem, answer.actions);
      return;
    }
    /** @type {Overview} */
    const table = answer.done;
    reading.tell(table);
    model.offer(table);
    if (wanted) model.set(ofLevels(wanted.chosen, table));
    wanted = null;
    const doubt = table.guess.isSure ? [] : [{ key: "data-guess-unsure" }];
    listMessages(find(columns, ".yd-notices"), [...doubt, ...table.notices], act);
    columns.hidden = false;
    find(document, "#yd-columns-later").hidden = true;
    await fit();
  }

  async function fit() {
    clearTimeout(waiting);
    const asked = model.chosen();
    if (asked.problem) {
      hideResults();
      const { problem, offers } = asked;
      status.fail(
        [problem, ...offers],
        offers.flatMap(({ actions = [] }) => actions),
        choose,
        true,
      );
      return;
    }
    status.begin("data-stage-columns");
    const { choices, table } = asked;
    const x = shownX(table, choices);
    const answer = await client.fit({
      chosen: choices,
      shownX: x ? inWords(x) : (table.columns[choices.x]?.name ?? ""),
      file: brought.name,
    });
    if (signal.aborted || !answer) return;
    if (answer.problem) {
      hideResults();
      status.fail(answer.problem, answer.actions, choose);
      return;
    }
    /** @type {import("../../table/table_session.js").Fitted} */
    const result = answer.done;
    const seeThem = make("a", say("data-see"), { href: "#see-it-move" });
    status.end(
      say("data-result", { label: brought.label, words: inWords(result.words[0]) }),
      " ",
      seeThem,
    );
    status.reveal();
    find(document, "#yd-results-later").hidden = true;
    shown.abort();
    shown = new AbortController();
    comparison.follow({
      fit: result.fit,
      x: say("data-quoted", { name: short(result.figure.names?.x ?? "x", MOST_OF_X) }),
    });
    const figure = showResults(results, result, act, shown.signal);
    exports(results, { result, figure, choices, table, asked: reading.asked() }, shown.signal);
  }

  /** @param {Action} action what a message offers to do */
  function act({ asked, chosen }) {
    if (chosen) model.set(chosen);
    if (!asked) {
      fit();
      return;
    }
    reading.ask(asked);
    read(null);
  }

  /** @param {Event} event */
  function change(event) {
    const isByKey = performance.now() - pressed < PAUSE;
    model.changed(event);
    clearTimeout(waiting);
    // Arrow keys run through a select's options: only where they come to rest is meant.
    if (isByKey) waiting = window.setTimeout(fit, PAUSE);
    else fit();
  }
  let pressed = -Infinity;
  /** @param {KeyboardEvent} event */
  function press({ target, key }) {
    if (target instanceof HTMLSelectElement && key !== "Tab" && key !== "Enter")
      pressed = performance.now();
  }

  /** @param {Event} event */
  function cancel({ target }) {
    const button = /** @type {HTMLElement} */ (target).closest("button");
    if (button?.dataset.do !== "cancel") return;
    giveUpExample();
    client.cancel();
    status.end(say("data-cancelled"));
    (columns.hidden ? find(box, "textarea") : find(columns, "[data-do=fit]")).focus();
  }

  /** Return the choices that the page's address has. */
  function addressed() {
    try {
      return fromHash(location.hash);
    } catch {
      status.end(say("data-address-broken"));
      return null;
    }
  }

  box.addEventListener("click", cancel, { signal });
  find(box, ".yd-reading").addEventListener("change", () => client.hasTable() && read(null), {
    signal,
  });
  columns.addEventListener("change", change, { signal });
  columns.addEventListener("keydown", press, { signal });
  find(columns, "[data-do=fit]").addEventListener("click", fit, { signal });
  results.addEventListener("click", copyCode, { signal });
  box.dataset.ready = "";
  const failToBring = (/** @type {string} */ key) => {
    hideResults();
    status.fail([{ key }]);
  };
  const giveUpExample = waysIn(box, bring, status.begin, failToBring, signal);
}

/**
 * Return choices of an address with levels by name.
 *
 * @param {Record<string, any>} chosen
 * @param {Overview} table
 */
function ofLevels({ levels, ...chosen }, { columns }) {
  const isThere = (/** @type {string} */ role) => !(chosen[role] >= columns.length);
  const kept = Object.fromEntries(Object.entries(chosen).filter(([name]) => isThere(name)));
  const names = levels?.map((/** @type {number} */ i) => columns[kept.x]?.levels[i]);
  return names?.every(Boolean) ? { ...kept, levels: names } : kept;
}

/** @param {Event} event */
function copyCode({ target }) {
  const button = /** @type {HTMLElement} */ (target).closest("button");
  if (button?.dataset.do !== "copy") return;
  const code = /** @type {HTMLElement} */ (button.previousElementSibling);
  copy(code.textContent ?? "", button, code);
}
