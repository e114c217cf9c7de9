import { rememberActions } from "./early_actions.js";
import { inTime } from "./in_time.js";
import { sayNotLoaded } from "./not_loaded.js";

/**
 * Bring to life what moves and answers before the reader has done anything: a page's story.
 *
 * @param {AbortSignal} signal aborted when the reader leaves the page
 * @param {ReturnType<typeof rememberActions>} [early] what the reader did
 *   before any script was there
 */
export async function mountAtRest(signal, early) {
  /** @type {HTMLElement | null} */
  const story = document.querySelector(".story");
  if (!story) return;
  const actions = rememberActions(story);
  early?.repeat(story); // which the story remembers from now on: its script may be the last to come
  const door = await inTime(import("../door/door.js")).catch(() => null);
  actions.stop();
  if (signal.aborted) return;
  if (!door) return sayNotLoaded(story);
  door.mountDoor(story, signal);
  story.dataset.alive = "";
  actions.repeat(story);
}
