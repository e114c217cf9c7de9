import { make } from "./elements.js";
import { inWords } from "./in_words.js";

/** @typedef {import("../../table/data_problem.js").Action} Action */
/** @typedef {import("../../table/data_problem.js").Message} Message */

/**
 * Return a message as text, followed by a button for each thing that can be done about it.
 *
 * @param {Message} message
 * @param {(action: Action) => void} act
 * @returns {(string | Node)[]}
 */
export function withButtons(message, act) {
  return [inWords(message), ...buttons(message.actions ?? [], act)];
}

/**
 * @param {Action[]} actions
 * @param {(action: Action) => void} act
 * @returns {Node[]}
 */
export function buttons(actions, act) {
  if (actions.length === 0) return [];
  const row = make("span", "", { class: "yd-actions" });
  for (const action of actions) {
    const button = make("button", inWords(action), { type: "button", class: "shrinkage-button" });
    button.addEventListener("click", () => act(action));
    row.append(button);
  }
  return [document.createTextNode(" "), row];
}

/**
 * Show messages as a list, or hide it where there are none.
 *
 * @param {HTMLElement} list
 * @param {Message[]} messages
 * @param {(action: Action) => void} act
 */
export function listMessages(list, messages, act) {
  list.hidden = messages.length === 0;
  list.replaceChildren(
    ...messages.map((message) => {
      const item = document.createElement("li");
      item.append(...withButtons(message, act));
      return item;
    }),
  );
}
