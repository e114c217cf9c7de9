const LATER = 100; // milliseconds that a place which has just come needs before it is listened to

/**
 * Say something to those who hear the page.
 *
 * @param {string} text
 */
export function announce(text) {
  const place = document.querySelector("body > .shrinkage-said") ?? made();
  place.textContent = ""; // the same could be said again
  setTimeout(() => (place.textContent = text), LATER);
}

function made() {
  const place = document.createElement("p");
  place.className = "shrinkage-said";
  place.setAttribute("role", "status");
  document.body.append(place);
  return place;
}
