import { say } from "../words/words.js";
import { find } from "./elements.js";
import { inWords } from "./in_words.js";
import { buttons } from "./messages.js";

/** @typedef {import("../../table/data_problem.js").Action} Action */
/** @typedef {import("../../table/data_problem.js").Message} Message */

/**
 * Say what is under way, what came of it, or what went wrong.
 *
 * @param {HTMLElement} box where a table is brought
 * @param {(action: Action) => void} act called with what the reader wants done about a problem
 */
export function statusOf(box, act) {
  const busy = find(box, ".yd-busy");
  const stage = find(busy, ".yd-stage");
  const bar = /** @type {HTMLProgressElement} */ (find(busy, "progress"));
  const said = find(box, ".yd-said");
  const problem = find(box, ".yd-problem");

  /**
   * @param {string} key of what is under way
   * @param {number} share of it that is done, 0 to 1
   */
  function progress(key, share) {
    busy.hidden = false;
    stage.textContent = say(key);
    bar.value = share;
  }

  /** @param {string} key of what begins; a problem is one of before */
  function begin(key) {
    problem.replaceChildren();
    progress(key, 0);
    reveal();
  }

  /** @param {(string | Node)[]} words what came of it */
  function end(...words) {
    busy.hidden = true;
    said.replaceChildren(...words);
  }

  /** Bring what is said into view of a reader who is still above it, at an example for instance. */
  function reveal() {
    const latest = busy.hidden ? said : busy;
    if (latest.getBoundingClientRect().bottom > innerHeight)
      latest.scrollIntoView({ block: "nearest" });
  }

  /**
   * Say what went wrong, where the reader can do something about it.
   *
   * @param {Message[]} messages
   * @param {Action[]} [actions]
   * @param {HTMLElement} [place] after which it stands; below the ways in if not given
   * @param {boolean} [isQuiet] whether it is rather a hint: then nobody is interrupted
   */
  function fail(messages, actions = [], place = said, isQuiet = false) {
    end();
    place.after(problem);
    problem.setAttribute("role", isQuiet ? "status" : "alert");
    problem.replaceChildren(messages.map(inWords).join(" "), ...buttons(actions, act));
    problem.scrollIntoView({ block: "nearest" });
  }

  return { progress, begin, end, reveal, fail };
}
