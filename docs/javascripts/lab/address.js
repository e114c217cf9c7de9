import { refusal } from "../words/refusal.js";
import { studentInAddress } from "../site/student_number.js";
import { say } from "../words/words.js";
import { fromHash, toHash } from "./hash.js";
import { defaultState } from "./state.js";

/** @typedef {import("./state.js").State} State */

/**
 * @returns {State} that the address begins with where its hash says nothing
 * @throws {RangeError} as `defaultState`
 */
function firstState() {
  return defaultState(studentInAddress());
}

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
  /**
   * @param {string} hash
   * @param {boolean} isFirst whether an address without a state is that of the first one
   */
  function read(hash, isFirst) {
    try {
      const first = firstState();
      const asked = fromHash(hash, first) ?? (isFirst ? first : null);
      if (!asked) return false;
      enter(asked);
      tell("");
    } catch (error) {
      enter(defaultState());
      tell(say("lab-address", { why: refusal(error) }));
    }
    return true;
  }
  /** @param {HashChangeEvent} event */
  function change(event) {
    // Before the event comes, the lab may have written there what it showed until then.
    const { hash } = new URL(event.newURL);
    // Without one it is the lab as it was at first: the reader has gone back to it.
    read(hash, hash === "");
  }
  addEventListener("hashchange", change, { signal });
  return read(location.hash, studentInAddress() !== "");
}

/**
 * Write a state into the page's address, without a step in the browser's history.
 *
 * @param {State} state
 */
export function writeAddress(state) {
  const hash = toHash(state, knownFirst());
  const isHeading = !location.hash.includes("="); // it may stay where all is as it was at first
  if (hash === location.hash || (hash === "" && isHeading)) return;
  history.replaceState(history.state, "", location.pathname + location.search + hash);
}

/** @returns {State} the first one, also where the student's number in the address has no seed */
export function knownFirst() {
  try {
    return firstState();
  } catch {
    return defaultState();
  }
}
