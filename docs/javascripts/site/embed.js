// A figure alone on a page. The address may end in ?theme=dark or ?theme=light.
import { openAtEnd } from "../figure/opening.js";
import { rememberActions } from "./early_actions.js";
import { firstInteraction } from "./first_interaction.js";
import { inTime } from "./in_time.js";
import { sayPageNotLoaded } from "./not_loaded.js";
import { steadySliders } from "./steady_sliders.js";

const dark = matchMedia("(prefers-color-scheme: dark)");
const asked = new URLSearchParams(location.search).get("theme");
const follow = () => {
  const scheme = (asked ? asked === "dark" : dark.matches) ? "slate" : "default";
  document.body.dataset.mdColorScheme = scheme;
};
follow();
dark.addEventListener("change", follow);
openAtEnd(document);
steadySliders();
const early = rememberActions();
await firstInteraction(early.isBegun);
const there = await inTime(
  Promise.all([
    import("./pages.js"),
    import("../words/words.js").then(({ loadWords }) => loadWords()),
  ]),
).catch(() => null);
early.stop();
if (there) {
  const [{ mountAll }] = there;
  mountAll(new AbortController().signal);
  early.repeat(document);
} else sayPageNotLoaded();
