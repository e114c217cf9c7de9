/**
 * Let the reader drag the marks of a picture: the nearest one within reach of the finger.
 *
 * @template {string} T
 * @param {HTMLElement} stage what holds the picture
 * @param {() => Record<T, { x: number, y: number }>} marks where they are, in pixels of the stage
 * @param {(mark: T, x: number, y: number) => void} moved
 * @param {AbortSignal} signal
 */
export function dragMarks(stage, marks, moved, signal) {
  const REACH = 28; // pixels: half a fingertip
  /** @type {T | null} */
  let held = null;

  /** @param {PointerEvent} event */
  function place({ clientX, clientY }) {
    const { left, top } = stage.getBoundingClientRect();
    return { x: clientX - left, y: clientY - top };
  }

  /**
   * @param {{ x: number, y: number }} at
   * @returns {T | null}
   */
  function nearest({ x, y }) {
    const near = /** @type {[T, { x: number, y: number }][]} */ (Object.entries(marks()))
      .map(([mark, place]) => ({ mark, away: Math.hypot(place.x - x, place.y - y) }))
      .sort((a, b) => a.away - b.away)[0];
    return near.away < REACH ? near.mark : null;
  }

  stage.addEventListener(
    "pointerdown",
    (event) => {
      held = nearest(place(event));
      if (held) stage.setPointerCapture(event.pointerId);
    },
    { signal },
  );
  stage.addEventListener(
    "pointermove",
    (event) => {
      const at = place(event);
      stage.classList.toggle("can-drag", held !== null || nearest(at) !== null);
      if (held) moved(held, at.x, at.y);
    },
    { signal },
  );
  for (const end of ["pointerup", "pointercancel"]) {
    stage.addEventListener(end, () => (held = null), { signal });
  }
  // On a touch screen the page scrolls, unless the touch began on a mark.
  stage.addEventListener(
    "touchstart",
    (event) => {
      const { left, top } = stage.getBoundingClientRect();
      const touch = event.touches[0];
      if (nearest({ x: touch.clientX - left, y: touch.clientY - top })) event.preventDefault();
    },
    { signal, passive: false },
  );
}
