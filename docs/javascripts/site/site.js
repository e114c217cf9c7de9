// The one script of a page at rest: but for a story, everything else comes with the reader's first
// interaction.
import { mountAtRest } from "./at_rest.js";
import { rememberActions } from "./early_actions.js";
import { firstInteraction } from "./first_interaction.js";
import { inTime } from "./in_time.js";
import { keepPageOnJumps } from "./jumps.js";
import { openAtEnd } from "../figure/opening.js";
import { sayPageNotLoaded } from "./not_loaded.js";
import { choosePalette } from "./palette.js";
import { quietSingleKeys } from "./single_keys.js";
import { steadySliders } from "./steady_sliders.js";

steadySliders();
const early = rememberActions();
const arrived = keepPageOnJumps(); // before Material listens, or it hears of jumps first
const first = new AbortController();
const container = document.querySelector("[data-md-component=container]");
quietSingleKeys(); // before Material listens as well
choosePalette();
openAtEnd(document);
mountAtRest(first.signal, early);
await firstInteraction(early.isBegun);
const [pages, isThemeThere] = await Promise.all([
  inTime(
    Promise.all([
      import("./pages.js"),
      import("../words/words.js").then(({ loadWords }) => loadWords()),
    ]),
  ).then(
    ([module]) => module,
    () => null,
  ),
  inTime(import("./material.js").then(({ loadMaterial }) => loadMaterial())).catch(() => false),
]);
early.stop();
if (pages && isThemeThere) {
  // Material waits for this event, which is long past.
  document.dispatchEvent(new Event("DOMContentLoaded"));
  pages.mountPages(arrived, first, container);
} else pages?.mountAll(first.signal); // figures live without search and navigation
early.repeat(document);
if (!pages || !isThemeThere) sayPageNotLoaded();
