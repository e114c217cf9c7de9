/**
 * Bring to life what moves and answers before the reader has done anything: a page's story.
 *
 * @param {AbortSignal} signal aborted when the reader leaves the page
 * @param {{ repeat: (within: Element) => void }} [early] what the reader did before this was there
 */
export async function mountAtRest(signal, early) {
  /** @type {NodeListOf<HTMLElement>} */
  const stories = document.querySelectorAll(".story");
  if (stories.length === 0) return;
  const { mountDoor } = await import("../door/door.js");
  if (signal.aborted) return;
  for (const element of stories) {
    mountDoor(element, signal);
    element.dataset.alive = "";
    early?.repeat(element);
  }
}
