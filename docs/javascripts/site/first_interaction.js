const KINDS = [
  "scroll",
  "pointermove",
  "pointerdown",
  "touchstart",
  "keydown",
  "focusin",
  "dragenter",
];

/**
 * Resolve when the reader first does anything: scrolls, moves, touches, or presses a key.
 *
 * @returns {Promise<() => void>} Call it when the page is ready: it repeats what the reader clicked
 *   in a figure before that, so that no click is lost.
 */
export function firstInteraction() {
  /** @type {HTMLElement | null} */
  let target = null;
  const remember = (/** @type {Event} */ event) => {
    const element = /** @type {Element} */ (event.target);
    target = element.closest("button[data-do], button[data-cluster]") ?? target;
  };
  document.addEventListener("click", remember);
  const repeat = () => {
    document.removeEventListener("click", remember);
    target?.click();
  };
  return new Promise((resolve) => {
    const done = () => {
      for (const kind of KINDS) removeEventListener(kind, done, true);
      resolve(repeat);
    };
    for (const kind of KINDS) addEventListener(kind, done, { capture: true, passive: true });
    // A reload in the middle of a page, or an address that says what the lab is to show
    if (scrollY > 0 || location.hash.includes("=")) done();
  });
}
