/**
 * Leave jumps within a page to the browser: to a footnote, to a heading, and back.
 *
 * Material 9.8 fetches and swaps the whole page at the first such jump, which would put every figure
 * back to its beginning. It learns of jumps from clicks, but leaves links with a target alone, and
 * from `popstate`, so those within a page end here.
 *
 * @returns {() => void} Call it when another page has arrived.
 */
export function keepPageOnJumps() {
  let path = location.pathname;
  addEventListener("popstate", (event) => {
    const isJump = location.pathname === path;
    path = location.pathname;
    if (!isJump) return;
    event.stopImmediatePropagation();
    scrollToPlace(event.state);
  });
  // Before the click reaches Material, which listens further down
  document.addEventListener("click", ({ target }) => leaveToBrowser(target, path), true);
  return () => {
    path = location.pathname;
  };
}

/**
 * Give a link within the page a target, if that is what was clicked.
 *
 * @param {EventTarget | null} clicked
 * @param {string} path of the page
 */
function leaveToBrowser(clicked, path) {
  const link = clicked instanceof Element ? clicked.closest("a") : null;
  if (link?.hash && link.pathname === path && link.host === location.host) link.target = "_self";
}

/**
 * Scroll as the browser would, had Material not told it to leave that to scripts.
 *
 * @param {{ x: number, y: number } | null} place where the reader was, null after a click on a link
 */
function scrollToPlace(place) {
  if (place) scrollTo(place.x, place.y);
  else document.getElementById(placeName(location.hash))?.scrollIntoView();
}

/** @param {string} hash of an address, in which a "%" may mean nothing */
function placeName(hash) {
  const name = hash.slice(1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
