import { announce } from "../words/announce.js";
import { copyText } from "../words/copy.js";

/**
 * Copy the code of a notebook's cell, and say what came of it: the button that mkdocs-jupyter brings
 * is silent, also where the browser refuses.
 *
 * @param {AbortSignal} signal
 */
export function copyCells(signal) {
  /** @param {Event} event */
  async function press(event) {
    const button = /** @type {Element} */ (event.target).closest("clipboard-copy");
    const isPress = event.type === "click" || /^( |Enter)$/.test(/** @type {any} */ (event).key);
    const code = document.getElementById(button?.getAttribute("for") ?? "");
    if (!button || !isPress || !code) return;
    const shown = /** @type {HTMLElement} */ (code.previousElementSibling); // its bare text is hidden
    event.preventDefault();
    event.stopImmediatePropagation();
    const { said, isDone } = await copyText(code.textContent ?? "", shown);
    announce(said);
    if (isDone) button.dispatchEvent(new CustomEvent("clipboard-copy", { bubbles: true })); // a tick
  }
  // Before the button itself hears of it
  for (const kind of ["click", "keydown"]) {
    document.addEventListener(kind, press, { capture: true, signal });
  }
}
