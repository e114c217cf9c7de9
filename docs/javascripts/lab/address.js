import { refusal } from "../words/refusal.js";
import { say } from "../words/words.js";
import { fromHash, toHash } from "./hash.js";
import { defaultState } from "./state.js";

/** @typedef {import("./state.js").State} State */

/**
 * Take the state from the page's address, now and whenever the address changes.
 *
 * @param {(state: State) => void} enter called with the state, or with the default one where the
 *   address is broken
 * @param {(message: string) => void} tell called with what is wrong, or with ""
 * @param {AbortSignal} signal
 * @returns {boolean} whether the address is about a state now
 */
export function followAddress(enter, tell, signal) {
  function read() {
    try {
      const asked = fromHash(location.hash);
      if (!asked) return false;
      enter(asked);
      tell("");
    } catch (error) {
      enter(defaultState());
      tell(say("lab-address", { why: refusal(error) }));
    }
    return true;
  }
  function change() {
    // Without a hash the address is that of the lab as it was at first; the reader has gone back to it.
    if (!read() && location.hash === "") enter(defaultState());
  }
  addEventListener("hashchange", change, { signal });
  return read();
}

/**
 * Write a state into the page's address, without a step in the browser's history.
 *
 * @param {State} state
 */
export function writeAddress(state) {
  const hash = toHash(state);
  const isHeading = !location.hash.includes("="); // it may stay where all is as it was at first
  if (hash === location.hash || (hash === "" && isHeading)) return;
  history.replaceState(history.state, "", location.pathname + location.search + hash);
}
