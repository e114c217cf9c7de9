import { find } from "./elements.js";

/**
 * Say what is under way, what came of it, or what went wrong.
 *
 * @param {HTMLElement} box where a table is brought
 */
export function statusOf(box) {
  const busy = find(box, ".yd-busy");
  const stage = find(busy, ".yd-stage");
  const bar = /** @type {HTMLProgressElement} */ (find(busy, "progress"));
  const said = find(box, ".yd-said");
  const problem = find(box, ".yd-problem");

  /**
   * @param {string} name of what is under way
   * @param {number} share of it that is done, 0 to 1
   */
  function progress(name, share) {
    busy.hidden = false;
    stage.textContent = name;
    bar.value = share;
  }

  /** @param {string} name of what begins; a problem is one of before */
  function begin(name) {
    problem.textContent = "";
    progress(name, 0);
  }

  /** @param {(string | Node)[]} words what came of it */
  function end(...words) {
    busy.hidden = true;
    said.replaceChildren(...words);
  }

  /** @param {string} text what went wrong */
  function fail(text) {
    end();
    problem.textContent = text;
    problem.scrollIntoView({ block: "nearest" });
  }

  return { progress, begin, end, fail };
}
