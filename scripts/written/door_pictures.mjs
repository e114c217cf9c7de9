// Draws the steps of the landing page's story as still pictures, with the code that draws them in
// the browser: story in as JSON, pictures out as JSON, [step][wide, narrow] → what stands in an SVG.
import { readFileSync } from "node:fs";

import { STEPS } from "../../docs/javascripts/door/looks.js";
import { picture } from "../../docs/javascripts/door/pictures.js";
import { firstState } from "../../docs/javascripts/door/state.js";
import { markup } from "../../docs/javascripts/door/svg.js";

const { story, sizes, share } = JSON.parse(readFileSync(0, "utf8"));
const drawn = STEPS.map((_, step) =>
  sizes.map((/** @type {[number, number]} */ [width, height]) => {
    const state = { ...firstState(story), step, share };
    return markup(picture(story, state, { width, height }));
  }),
);
process.stdout.write(JSON.stringify(drawn));
