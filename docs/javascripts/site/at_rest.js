import { inTime } from "./in_time.js";
import { sayNotLoaded } from "./not_loaded.js";

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
  const door = await inTime(import("../door/door.js")).catch(() => null);
  if (signal.aborted) return;
  for (const element of stories) {
    if (!door) {
      sayNotLoaded(element);
      continue;
    }
    door.mountDoor(element, signal);
    element.dataset.alive = "";
    early?.repeat(element);
  }
}
