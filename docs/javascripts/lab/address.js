import { defaultState, fromHash, toHash } from "./state.js";

/** @typedef {import("./state.js").State} State */

/**
 * Take the state from the page's address, now and whenever the address changes.
 *
 * @param {(state: State) => void} enter called with the state, or with the default one where the
 *   address is broken
 * @param {(message: string) => void} say called with what is wrong, or with ""
 * @param {AbortSignal} signal
 * @returns {boolean} whether the address is about a state now
 */
export function followAddress(enter, say, signal) {
  function read() {
    try {
      const asked = fromHash(decodeURIComponent(location.hash));
      if (!asked) return false;
      enter(asked);
      say("");
    } catch (error) {
      const why = /** @type {Error} */ (error).message.replace(/\.$/, "");
      enter(defaultState());
      say(`This address could not be read: ${why}. So these are the defaults.`);
    }
    return true;
  }
  addEventListener("hashchange", read, { signal });
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
