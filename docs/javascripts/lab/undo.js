import { toHash } from "./hash.js";

/** @typedef {import("./state.js").State} State */

const MOST = 200; // states to go back

/**
 * Keep the states that the lab has settled in, and go back through them by button or Ctrl+Z.
 *
 * @param {HTMLElement} lab
 * @param {State} first copied, as every state that is remembered
 * @param {(state: State) => void} enter called with the state to go back to; it must copy it
 * @param {AbortSignal} signal
 * @returns {{ remember: (state: State) => void }} call it whenever a state has settled; one with
 *   the same address as the last is no new one
 */
export function undoHistory(lab, first, enter, signal) {
  const button = /** @type {HTMLButtonElement} */ (lab.querySelector("[data-do=undo]"));
  /** @type {State[]} */
  const past = [];
  let settled = structuredClone(first);

  /** @param {State} state */
  function remember(state) {
    if (toHash(state) === toHash(settled)) return;
    past.push(settled);
    if (past.length > MOST) past.shift();
    settled = structuredClone(state);
    button.removeAttribute("aria-disabled");
  }

  function undo() {
    const before = past.pop();
    if (!before) return;
    settled = before;
    if (past.length === 0) button.setAttribute("aria-disabled", "true"); // `disabled` loses the focus
    enter(before);
  }

  /** @param {KeyboardEvent} event */
  function press(event) {
    const { key, ctrlKey, metaKey, shiftKey } = event;
    if (key !== "z" || !(ctrlKey || metaKey) || shiftKey) return;
    // A number that is being typed has an undo of its own.
    if (/** @type {HTMLElement} */ (event.target).matches("input[type=number]")) return;
    event.preventDefault();
    undo();
  }

  button.addEventListener("click", undo, { signal });
  lab.addEventListener("keydown", press, { signal });
  return { remember };
}
