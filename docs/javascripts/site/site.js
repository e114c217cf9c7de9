// The one script of a page at rest: everything else comes with the reader's first interaction.
import { firstInteraction } from "./first_interaction.js";
import { keepPageOnJumps } from "./jumps.js";
import { loadScript } from "../figure/load.js";
import { keepStylesheets } from "./stylesheets.js";

const arrived = keepPageOnJumps(); // before Material listens, or it hears of jumps first
const clicked = await firstInteraction();
const material = /** @type {HTMLElement} */ (document.getElementById("material"));
const [{ mountPages }] = await Promise.all([
  import("./pages.js"),
  import("../words/words.js").then(({ loadWords }) => loadWords()),
  keepStylesheets().then(() => loadScript(String(material.dataset.src))),
]);
// Material waits for this event, which is long past.
document.dispatchEvent(new Event("DOMContentLoaded"));
mountPages(arrived);
clicked();
