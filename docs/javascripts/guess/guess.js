/**
 * A guess that a reader draws: numbers, moved by a handle in a figure or by range inputs, one for each
 * of them. Both share one state, which is the inputs'; with a keyboard or a screen reader the inputs
 * alone will do.
 *
 * @param {HTMLInputElement[]} inputs ranges; their `min`, `max`, `step` and `value` hold for the handle
 * @param {object} handle
 * @param {Element} handle.figure where the pointer moves while it drags
 * @param {string} handle.selector what begins a drag when it is pressed
 * @param {(x: number, y: number) => number[]} handle.valuesAt values at a place in the window, pixels
 * @param {(values: number[]) => void} changed called with every change the reader makes
 * @param {AbortSignal} signal when it ends
 */
export function guess(inputs, { figure, selector, valuesAt }, changed, signal) {
  const options = { signal };
  /** @type {number | null} */
  let dragging = null; // id of the pointer
  let isTaking = false; // from the handle: one change, although several inputs hear of it

  const values = () => inputs.map(({ value }) => Number(value));
  for (const input of inputs) {
    input.addEventListener("input", () => isTaking || changed(values()), options);
  }

  listen("pointerdown", (event) => {
    const { pointerId, target, button } = event;
    if (button !== 0 || !(target instanceof Element) || !target.closest(selector)) return;
    event.preventDefault(); // of the handle alone: elsewhere a finger scrolls and a mouse selects
    dragging = pointerId;
    figure.setPointerCapture(pointerId);
    // Later, for it may draw the figure anew, and `touchstart` is still to come to the handle
    setTimeout(() => inputs[0].focus({ preventScroll: true }));
  });
  // `touch-action` of a part of an SVG does not keep every browser from scrolling.
  figure.addEventListener(
    "touchstart",
    (event) => {
      const { target } = event;
      if (target instanceof Element && target.closest(selector)) event.preventDefault();
    },
    { ...options, passive: false },
  );
  listen("pointermove", ({ pointerId, clientX, clientY }) => {
    if (pointerId === dragging) take(valuesAt(clientX, clientY));
  });
  for (const end of ["pointerup", "pointercancel"]) {
    listen(end, ({ pointerId }) => {
      if (pointerId !== dragging) return;
      dragging = null;
      for (const input of inputs) input.dispatchEvent(new Event("change", { bubbles: true }));
    });
  }

  /** @param {number[]} wanted */
  function take(wanted) {
    const before = inputs.map(({ value }) => value);
    // The inputs round, and keep to their ends.
    for (const [i, input] of inputs.entries()) input.value = String(wanted[i]);
    const moved = inputs.filter(({ value }, i) => value !== before[i]);
    if (moved.length === 0) return;
    isTaking = true;
    for (const input of moved) input.dispatchEvent(new Event("input", { bubbles: true }));
    isTaking = false;
    changed(values());
  }

  /**
   * @param {string} kind
   * @param {(event: PointerEvent) => void} heard
   */
  function listen(kind, heard) {
    figure.addEventListener(kind, (event) => heard(/** @type {PointerEvent} */ (event)), options);
  }
}
