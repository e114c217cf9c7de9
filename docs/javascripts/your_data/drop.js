/**
 * Take a file that is dropped anywhere on the page: missing the box must not leave the page.
 *
 * @param {HTMLElement} zone the box, marked while a file is over the page
 * @param {(file: File) => void} take
 * @param {AbortSignal} signal
 */
export function takeDrops(zone, take, signal) {
  /** @param {DragEvent} event */
  function over(event) {
    if (!event.dataTransfer?.types.includes("Files")) return;
    event.preventDefault();
    zone.classList.add("is-over");
  }
  function unmark() {
    zone.classList.remove("is-over");
  }
  /** @param {DragEvent} event */
  function drop(event) {
    unmark();
    const file = event.dataTransfer?.files[0];
    if (!file) return;
    event.preventDefault();
    take(file);
  }
  document.addEventListener("dragover", over, { signal });
  for (const kind of ["dragleave", "dragend"]) document.addEventListener(kind, unmark, { signal });
  document.addEventListener("drop", drop, { signal });
}
