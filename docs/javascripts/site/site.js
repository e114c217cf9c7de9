// The one script of a page at rest: but for a story, everything else comes with the reader's first
// interaction.
import { mountAtRest } from "./at_rest.js";
import { rememberActions } from "./early_actions.js";
import { firstInteraction } from "./first_interaction.js";
import { keepPageOnJumps } from "./jumps.js";
import { loadScript } from "../figure/load.js";
import { openAtEnd } from "../figure/opening.js";
import { choosePalette } from "./palette.js";
import { quietSingleKeys } from "./single_keys.js";
import { keepStylesheets } from "./stylesheets.js";

const early = rememberActions();
const arrived = keepPageOnJumps(); // before Material listens, or it hears of jumps first
const first = new AbortController();
quietSingleKeys(); // before Material listens as well
choosePalette();
openAtEnd(document);
mountAtRest(first.signal, early);
await firstInteraction();
const material = /** @type {HTMLElement} */ (document.getElementById("material"));
const [{ mountPages }] = await Promise.all([
  import("./pages.js"),
  import("../words/words.js").then(({ loadWords }) => loadWords()),
  keepStylesheets().then(() => loadScript(String(material.dataset.src))),
]);
// Material waits for this event, which is long past.
document.dispatchEvent(new Event("DOMContentLoaded"));
mountPages(arrived, first);
early.stop();
early.repeat(document);
