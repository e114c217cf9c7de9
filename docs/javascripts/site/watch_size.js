/**
 * Draw on the frame after an element's size has changed. What draws at once and thereby changes the
 * size again makes browsers report an error.
 *
 * @param {Element} element
 * @param {() => void} draw
 * @param {AbortSignal} signal
 */
export function watchSize(element, draw, signal) {
  const observer = new ResizeObserver(() => {
    requestAnimationFrame(() => {
      if (!signal.aborted) draw();
    });
  });
  observer.observe(element);
  signal.addEventListener("abort", () => observer.disconnect());
}
