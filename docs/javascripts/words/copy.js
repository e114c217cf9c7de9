import { announce } from "./announce.js";
import { say } from "./words.js";

const SAID = 1500; // milliseconds that a button says what came of copying

/**
 * Copy a text, and let the button say what came of it, to eyes and ears.
 *
 * @param {string} text
 * @param {HTMLElement} button
 * @param {HTMLElement | HTMLTextAreaElement} [shown] where the text stands
 */
export async function copy(text, button, shown) {
  button.dataset.label ??= button.textContent ?? "";
  const { said } = await copyText(text, shown);
  button.textContent = said;
  announce(said);
  setTimeout(() => (button.textContent = button.dataset.label ?? ""), SAID);
}

/**
 * Copy a text. Where the browser refuses, the text is selected where it stands, for the reader to
 * copy it.
 *
 * @param {string} text
 * @param {HTMLElement | HTMLTextAreaElement} [shown] where the text stands
 * @returns {Promise<{ said: string, isDone: boolean }>} what came of it, in words
 */
export async function copyText(text, shown) {
  try {
    await navigator.clipboard.writeText(text);
    return { said: say("copy-done"), isDone: true };
  } catch {
    if (shown) select(shown);
    return { said: say(shown ? "copy-selected" : "copy-failed"), isDone: false };
  }
}

/** @param {HTMLElement} shown */
function select(shown) {
  if (shown instanceof HTMLTextAreaElement) shown.select();
  else getSelection()?.selectAllChildren(shown);
}
