import { nearest } from "../svg/nearest.js";

const REACH = 28; // pixels: half a fingertip

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
  /** @type {T | null} */
  let held = null;

  /** @param {{ clientX: number, clientY: number }} event */
  function place({ clientX, clientY }) {
    const { left, top } = stage.getBoundingClientRect();
    return { x: clientX - left, y: clientY - top };
  }

  /**
   * @param {{ x: number, y: number }} at
   * @returns {T | null}
   */
  function markAt(at) {
    const there = marks();
    const names = /** @type {T[]} */ (Object.keys(there));
    return names[nearest(Object.values(there), at, REACH)] ?? null;
  }

  stage.addEventListener(
    "pointerdown",
    (event) => {
      held = markAt(place(event));
      if (held) stage.setPointerCapture(event.pointerId);
    },
    { signal },
  );
  stage.addEventListener(
    "pointermove",
    (event) => {
      const at = place(event);
      stage.classList.toggle("can-drag", held !== null || markAt(at) !== null);
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
      if (markAt(place(event.touches[0]))) event.preventDefault();
    },
    { signal, passive: false },
  );
}
