/** Material's script: search, instant navigation, palettes. */

import { loadScript } from "../figure/load.js";
import { endRequests } from "./material_requests.js";
import { keepStylesheets } from "./stylesheets.js";

/**
 * Load it; the page gives its address and does not run it.
 *
 * @returns {Promise<boolean>} whether all of it came: half a script loads as well, and does nothing
 */
export async function loadMaterial() {
  const material = /** @type {HTMLElement} */ (document.getElementById("material"));
  await keepStylesheets();
  endRequests();
  await loadScript(String(material.dataset.src));
  return "document$" in window;
}
