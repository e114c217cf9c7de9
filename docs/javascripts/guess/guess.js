/**
 * A guess that a reader draws: one number, moved by a handle in a figure or by a range input. Both
 * share one state, which is the input's; with a keyboard or a screen reader the input alone will do.
 *
 * @param {HTMLInputElement} input a range; its `min`, `max`, `step` and `value` hold for the handle
 * @param {object} handle
 * @param {Element} handle.figure where the pointer moves while it drags
 * @param {string} handle.selector what begins a drag when it is pressed
 * @param {(x: number, y: number) => number} handle.valueAt value at a place in the window, pixels
 * @param {(value: number) => void} changed called with every change the reader makes
 * @param {AbortSignal} signal when it ends
 */
export function guess(input, { figure, selector, valueAt }, changed, signal) {
  const options = { signal };
  /** @type {number | null} */
  let dragging = null; // id of the pointer

  input.addEventListener("input", () => changed(Number(input.value)), options);

  listen("pointerdown", (event) => {
    const { pointerId, target, button } = event;
    if (button !== 0 || !(target instanceof Element) || !target.closest(selector)) return;
    event.preventDefault(); // of the handle alone: elsewhere a finger scrolls and a mouse selects
    dragging = pointerId;
    figure.setPointerCapture(pointerId);
    input.focus({ preventScroll: true });
  });
  listen("pointermove", ({ pointerId, clientX, clientY }) => {
    if (pointerId !== dragging) return;
    const before = input.value;
    input.value = String(valueAt(clientX, clientY)); // the input rounds, and keeps to its ends
    if (input.value !== before) input.dispatchEvent(new Event("input", { bubbles: true }));
  });
  for (const end of ["pointerup", "pointercancel"]) {
    listen(end, ({ pointerId }) => {
      if (pointerId !== dragging) return;
      dragging = null;
      input.dispatchEvent(new Event("change", { bubbles: true }));
    });
  }

  /**
   * @param {string} kind
   * @param {(event: PointerEvent) => void} heard
   */
  function listen(kind, heard) {
    figure.addEventListener(kind, (event) => heard(/** @type {PointerEvent} */ (event)), options);
  }
}
