import { inTime } from "../site/in_time.js";
import { count } from "../words/numbers.js";
import { say } from "../words/words.js";
import { takeDrops } from "./drop.js";
import { find } from "./elements.js";

const LONG = 200_000; // characters of a pasted text that a text area shows without trouble
const DATA = new URL("../../data/", import.meta.url);

/**
 * @typedef {object} Source a table as it comes, not read yet
 * @property {string | Blob} content
 * @property {string} name of its file, for the code that reads it
 * @property {string} label what the page calls it
 */

/**
 * Wire every way a table can come: a file chosen or dropped, a text typed or pasted, an example.
 *
 * @param {HTMLElement} box
 * @param {(source: Source) => void} bring
 * @param {(stage: string) => void} begin called with what takes a while before `bring`
 * @param {(key: string) => void} fail
 * @param {AbortSignal} signal
 * @returns {() => void} Call it to give up an example that is still on its way.
 */
export function waysIn(box, bring, begin, fail, signal) {
  const chosen = /** @type {HTMLInputElement} */ (find(box, "input[type=file]"));
  const typed = /** @type {HTMLTextAreaElement} */ (find(box, "textarea"));

  let example = new AbortController();
  const giveUp = () => example.abort();
  signal.addEventListener("abort", giveUp);

  /** @param {File} file */
  function takeFile(file) {
    giveUp();
    bring({ content: file, name: file.name, label: say("data-file", { name: file.name }) });
  }
  /** @param {string} text */
  function takeText(text) {
    giveUp();
    bring({ content: text, name: "pasted.csv", label: say("data-pasted") });
  }
  /** @param {string} name */
  async function takeExample(name) {
    giveUp();
    example = new AbortController();
    const { signal: given } = example;
    begin("data-stage-example");
    try {
      const content = await inTime(load(name, given));
      if (!given.aborted) bring({ content, name, label: name });
    } catch {
      if (!given.aborted) fail("data-example-failed");
    }
  }
  function takeChosen() {
    if (chosen.files?.[0]) takeFile(chosen.files[0]);
  }
  /** @param {ClipboardEvent} event */
  function paste(event) {
    const text = event.clipboardData?.getData("text/plain") ?? "";
    if (text.length > LONG) {
      // The text area would take seconds to show it; it is read whole.
      event.preventDefault();
      typed.value = "";
      typed.placeholder = say("data-paste-long", { characters: count(text.length) });
      takeText(text);
    } else if (typed.selectionStart === 0 && typed.selectionEnd === typed.value.length) {
      setTimeout(() => takeText(typed.value)); // a whole table
    }
  }
  /** @param {Event} event */
  function press({ target }) {
    const button = /** @type {HTMLElement} */ (target).closest("button");
    if (button?.dataset.do === "example") takeExample(String(button.dataset.file));
    if (button?.dataset.do === "read") takeText(typed.value);
  }

  chosen.addEventListener("change", takeChosen, { signal });
  typed.addEventListener("paste", paste, { signal });
  box.addEventListener("click", press, { signal });
  takeDrops(find(box, ".yd-drop"), takeFile, signal);
  // What was brought before this script had come
  if (chosen.files?.[0]) takeChosen();
  else if (typed.value.trim()) takeText(typed.value);
  return giveUp;
}

/**
 * @param {string} name of a file that is published
 * @param {AbortSignal} signal
 * @returns {Promise<Blob>}
 */
async function load(name, signal) {
  const response = await fetch(new URL(name, DATA), { signal });
  if (!response.ok) throw new Error(String(response.status));
  return response.blob();
}
