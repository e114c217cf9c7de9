const KINDS = [
  ...["scroll", "pointermove", "pointerdown", "touchstart", "keydown", "focusin", "dragenter"],
  ...["click", "input", "change", "drop"], // alone, from voice control and some screen readers
];

/**
 * Resolve when the reader first does anything: scrolls, moves, touches, presses a key, or acts in a
 * way that comes without any of these.
 *
 * @param {boolean} isBegun whether the reader has acted before this was there
 * @returns {Promise<void>}
 */
export function firstInteraction(isBegun) {
  return new Promise((resolve) => {
    const done = () => {
      for (const kind of KINDS) removeEventListener(kind, done, true);
      resolve();
    };
    for (const kind of KINDS) addEventListener(kind, done, { capture: true, passive: true });
    // A reload in the middle of a page, or an address that says what the lab is to show
    if (isBegun || scrollY > 0 || /=/.test(location.search + location.hash)) done();
  });
}
