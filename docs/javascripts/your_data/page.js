import { guessColumns } from "../../lab/guess_columns.js";
import { find, make } from "./elements.js";
import { showResults } from "./results.js";
import { tableForm } from "./table_form.js";
import { workerClient } from "./worker_client.js";

const LONG = 200_000; // characters of a pasted text that a text area shows without trouble
const DATA = new URL("../../data/", import.meta.url);

/**
 * Bring the page "Your data" to life. What is typed and chosen stays, whatever goes wrong.
 *
 * @param {HTMLElement} box where a table is brought
 * @param {AbortSignal} signal aborted when the reader leaves the page
 */
export function startYourData(box, signal) {
  const columns = /** @type {HTMLElement} */ (document.getElementById("yd-columns"));
  const results = /** @type {HTMLElement} */ (document.getElementById("yd-results"));
  const file = /** @type {HTMLInputElement} */ (find(box, "input[type=file]"));
  const typed = /** @type {HTMLTextAreaElement} */ (find(box, "textarea"));
  const busy = find(box, ".yd-busy");
  const said = find(box, ".yd-said");
  const problem = find(box, ".yd-problem");
  const form = tableForm(columns);
  const client = workerClient(progress, signal);
  const options = { signal };
  let name = "pasted.csv";
  let label = "The pasted text";
  let shown = new AbortController();
  signal.addEventListener("abort", () => shown.abort());

  /**
   * @param {string} stage
   * @param {number} share
   */
  function progress(stage, share) {
    busy.hidden = false;
    find(busy, ".yd-stage").textContent = stage;
    /** @type {HTMLProgressElement} */ (find(busy, "progress")).value = share;
  }
  /** @param {string} text */
  function fail(text) {
    busy.hidden = true;
    said.textContent = "";
    problem.textContent = text;
    hideResults();
    problem.scrollIntoView({ block: "nearest" });
  }
  function hideResults() {
    shown.abort();
    results.hidden = true;
    find(document, "#yd-results-later").hidden = false;
  }

  /**
   * Read a table and fit it at once with the guessed columns.
   *
   * @param {string | Blob | null} source null: the same again, read in another way
   */
  async function read(source) {
    problem.textContent = "";
    said.textContent = "";
    progress("Reading", 0);
    const answer = await client.read(source, form.asked());
    if (signal.aborted || !answer) return;
    if (answer.problem !== undefined) {
      fail(answer.problem);
      return;
    }
    /** @type {import("../../lab/describe_table.js").Table} */
    const table = answer.done;
    form.offer(table, guessColumns(table.columns, table.rows));
    columns.hidden = false;
    find(document, "#yd-columns-later").hidden = true;
    await fit();
  }

  async function fit() {
    problem.textContent = "";
    const asked = form.chosen();
    if (asked.problem !== undefined) {
      fail(asked.problem);
      return;
    }
    const { positions, names, transform, leaveOut, format } = asked;
    progress("Reading the columns", 0);
    const answer = await client.fit({ chosen: { ...positions, leaveOut }, names, transform });
    if (signal.aborted || !answer) return;
    if (answer.problem !== undefined) {
      fail(answer.problem);
      return;
    }
    busy.hidden = true;
    shown.abort();
    shown = new AbortController();
    find(document, "#yd-results-later").hidden = true;
    said.textContent = `${label}: ${answer.done.words[0]} `;
    said.append(make("a", "See them move", { href: "#see-it-move" }));
    const analysis = { file: name, format, positions, headings: names, ...transform, leavesOut: leaveOut };
    showResults(results, answer.done, analysis, shown.signal);
  }

  /** @param {File} one */
  function take(one) {
    [name, label] = [one.name, `“${one.name}”`];
    read(one);
  }
  /** @param {string} text */
  function takeText(text) {
    [name, label] = ["pasted.csv", "The pasted text"];
    read(text);
  }
  /** @param {string} example */
  async function takeExample(example) {
    problem.textContent = "";
    progress("Loading the example", 0);
    try {
      const response = await fetch(new URL(example, DATA), { signal });
      if (!response.ok) throw new Error(String(response.status));
      const content = await response.blob();
      [name, label] = [example, example];
      read(content);
    } catch {
      if (!signal.aborted) fail("The example did not load. Are you offline? Your own table works all the same.");
    }
  }

  file.addEventListener("change", () => file.files?.[0] && take(file.files[0]), options);
  typed.addEventListener(
    "paste",
    (event) => {
      const text = event.clipboardData?.getData("text/plain") ?? "";
      if (text.length > LONG) {
        // The text area would take seconds to show it; it is read whole.
        event.preventDefault();
        typed.value = "";
        typed.placeholder = `${text.length.toLocaleString("en-US")} characters were pasted: too many to show, but they are read.`;
        takeText(text);
      } else if (typed.selectionStart === 0 && typed.selectionEnd === typed.value.length) {
        setTimeout(() => takeText(typed.value)); // a whole table
      }
    },
    options,
  );
  box.addEventListener(
    "click",
    ({ target }) => {
      const button = /** @type {HTMLElement} */ (target).closest("button");
      if (button?.dataset.do === "example") takeExample(String(button.dataset.file));
      if (button?.dataset.do === "read") takeText(typed.value);
      if (button?.dataset.do === "cancel") {
        client.cancel();
        busy.hidden = true;
        said.textContent = "Cancelled. Your table and choices are still here.";
        /** @type {HTMLElement} */ (columns.hidden ? typed : find(columns, "[data-do=fit]")).focus();
      }
    },
    options,
  );
  columns.addEventListener(
    "change",
    ({ target }) => {
      const field = /** @type {HTMLInputElement} */ (target);
      if (field.closest(".yd-reading")) {
        read(null);
        return;
      }
      form.countMissing();
      fit();
    },
    options,
  );
  find(columns, "[data-do=fit]").addEventListener("click", fit, options);
  results.addEventListener("click", copy, options);

  // A file may be dropped anywhere on the page; missing the box must not leave the page.
  const zone = find(box, ".yd-drop");
  document.addEventListener(
    "dragover",
    (event) => {
      if (!event.dataTransfer?.types.includes("Files")) return;
      event.preventDefault();
      zone.classList.add("is-over");
    },
    options,
  );
  for (const kind of ["dragleave", "drop", "dragend"]) {
    document.addEventListener(kind, () => zone.classList.remove("is-over"), options);
  }
  document.addEventListener(
    "drop",
    (event) => {
      const dropped = event.dataTransfer?.files[0];
      if (!dropped) return;
      event.preventDefault();
      take(dropped);
    },
    options,
  );

  box.dataset.ready = "";
  // What was brought before this script had come
  if (file.files?.[0]) take(file.files[0]);
  else if (typed.value.trim()) takeText(typed.value);
}

/** @param {Event} event */
async function copy({ target }) {
  const button = /** @type {HTMLElement} */ (target).closest("button");
  if (button?.dataset.do !== "copy") return;
  const code = /** @type {HTMLElement} */ (button.previousElementSibling);
  const copied = await navigator.clipboard?.writeText(code.textContent ?? "").then(
    () => true,
    () => false,
  );
  if (!copied) getSelection()?.selectAllChildren(code);
  button.textContent = copied ? "Copied" : "Selected: press Ctrl+C";
}
