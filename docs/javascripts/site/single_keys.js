/** Those that Material's script acts on when they are pressed alone: search, previous, next page. */
const TAKEN = new Set(["f", "s", "/", "p", ",", "n", "."]);

/**
 * Keep single keys from opening the search or another page (WCAG 2.2, 2.1.4): who speaks to the
 * computer, or hits a key by accident, would find themselves elsewhere.
 *
 * Material 9.8 listens on the window, so whoever listens there before it can end a key. While the
 * search is open, its script hears every key as before; elsewhere it passes over keys that are typed
 * into a field, so that none of those is missed.
 */
export function quietSingleKeys() {
  addEventListener("keydown", (event) => {
    /** @type {HTMLInputElement | null} */
    const search = document.querySelector("[data-md-toggle=search]");
    if (TAKEN.has(event.key) && !search?.checked) event.stopImmediatePropagation();
  });
}
