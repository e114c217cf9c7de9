/**
 * What is said where a part of a page does not come: a dropped connection, a server that is moved.
 * The sentence stands hidden in every page, since the words may be what did not come.
 */

const CLASS = "not-loaded";

/**
 * Say in a part of the page that something of it did not load, where the part has its messages or
 * else at its end; what is there stays.
 *
 * @param {Element} place
 */
export function sayNotLoaded(place) {
  stopWaiting(place);
  forgetNotLoaded(place);
  const message = place.querySelector("[data-message]");
  if (message) {
    message.textContent = sentence().textContent;
    return;
  }
  const note = /** @type {HTMLElement} */ (sentence().cloneNode(true));
  note.removeAttribute("id");
  note.hidden = false;
  place.append(note);
}

/** Say it of the whole page. */
export function sayPageNotLoaded() {
  sentence().hidden = false;
  stopWaiting(document);
}

/**
 * Take back what was said of a part, which is there now.
 *
 * @param {Element} place
 */
export function forgetNotLoaded(place) {
  place.querySelector(`.${CLASS}`)?.remove();
}

/** @returns {HTMLElement} */
function sentence() {
  return /** @type {HTMLElement} */ (document.getElementById(CLASS));
}

/**
 * Have no button go on saying that it works.
 *
 * @param {Element | Document} place
 */
function stopWaiting(place) {
  for (const button of place.querySelectorAll("[aria-busy]")) button.removeAttribute("aria-busy");
}
