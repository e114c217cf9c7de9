import { guessColumns } from "../../table/guess_columns.js";
import { copy } from "../words/copy.js";
import { find, make } from "./elements.js";
import { showResults } from "./results.js";
import { statusOf } from "./status.js";
import { tableForm } from "./table_form.js";
import { waysIn } from "./ways_in.js";
import { workerClient } from "./worker_client.js";

/**
 * Bring the page "Your data" to life. What is typed and chosen stays, whatever goes wrong.
 *
 * @param {HTMLElement} box where a table is brought
 * @param {AbortSignal} signal aborted when the reader leaves the page
 */
export function startYourData(box, signal) {
  const columns = /** @type {HTMLElement} */ (document.getElementById("yd-columns"));
  const results = /** @type {HTMLElement} */ (document.getElementById("yd-results"));
  const form = tableForm(columns);
  const status = statusOf(box);
  const client = workerClient(status.progress, signal);
  let brought = { name: "", label: "" };
  let shown = new AbortController();
  signal.addEventListener("abort", () => shown.abort());

  /** @param {string} text what went wrong: results of before would not belong to it */
  function fail(text) {
    shown.abort();
    results.hidden = true;
    find(document, "#yd-results-later").hidden = false;
    status.fail(text);
  }

  /** @param {import("./ways_in.js").Source} source */
  function bring({ content, name, label }) {
    brought = { name, label };
    read(content);
  }

  /**
   * Read a table and fit it at once with the guessed columns.
   *
   * @param {string | Blob | null} content null: the same again, read in another way
   */
  async function read(content) {
    status.end(); // what was said of the table before
    status.begin("Reading");
    const answer = await client.read(content, form.asked());
    if (signal.aborted || !answer) return;
    if (answer.problem !== undefined) {
      fail(answer.problem);
      return;
    }
    /** @type {import("../../table/describe_table.js").Table} */
    const table = answer.done;
    form.offer(table, guessColumns(table.columns, table.rows));
    columns.hidden = false;
    find(document, "#yd-columns-later").hidden = true;
    await fit();
  }

  async function fit() {
    const asked = form.chosen();
    if (asked.problem !== undefined) {
      fail(asked.problem);
      return;
    }
    status.begin("Reading the columns");
    const { positions, names, transform, leaveOut } = asked;
    const answer = await client.fit({ chosen: { ...positions, leaveOut }, names, transform });
    if (signal.aborted || !answer) return;
    if (answer.problem !== undefined) {
      fail(answer.problem);
      return;
    }
    show(answer.done, asked);
  }

  /**
   * @param {import("../../table/analyse.js").Result} result
   * @param {Exclude<ReturnType<typeof form.chosen>, { problem: string }>} asked
   */
  function show(result, { format, positions, names, transform, leaveOut }) {
    const choices = { format, positions, headings: names, ...transform, leavesOut: leaveOut };
    const seeThem = make("a", "See them move", { href: "#see-it-move" });
    status.end(`${brought.label}: ${result.words[0]} `, seeThem);
    find(document, "#yd-results-later").hidden = true;
    shown.abort();
    shown = new AbortController();
    showResults(results, result, { file: brought.name, ...choices }, shown.signal);
  }

  /** @param {Event} event */
  function change({ target }) {
    if (/** @type {HTMLElement} */ (target).closest(".yd-reading")) {
      read(null);
      return;
    }
    form.countMissing();
    fit();
  }

  /** @param {Event} event */
  function cancel({ target }) {
    const button = /** @type {HTMLElement} */ (target).closest("button");
    if (button?.dataset.do !== "cancel") return;
    giveUpExample();
    client.cancel();
    status.end("Cancelled. Your table and choices are still here.");
    (columns.hidden ? find(box, "textarea") : find(columns, "[data-do=fit]")).focus();
  }

  box.addEventListener("click", cancel, { signal });
  columns.addEventListener("change", change, { signal });
  find(columns, "[data-do=fit]").addEventListener("click", fit, { signal });
  results.addEventListener("click", copyCode, { signal });
  box.dataset.ready = "";
  const giveUpExample = waysIn(box, bring, status.begin, fail, signal);
}

/** @param {Event} event */
function copyCode({ target }) {
  const button = /** @type {HTMLElement} */ (target).closest("button");
  if (button?.dataset.do !== "copy") return;
  const code = /** @type {HTMLElement} */ (button.previousElementSibling);
  copy(code.textContent ?? "", button, code);
}
