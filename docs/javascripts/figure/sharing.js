import { copy } from "../words/copy.js";
import { download } from "../words/download.js";
import { escaped } from "../words/names.js";
import { say } from "../words/words.js";

const [WIDTH, HEIGHT] = [720, 540]; // of the overview
const SCALE = 3;

/**
 * Wire the snippet to embed a figure, and its picture as PNG.
 *
 * @param {HTMLElement} element the figure
 * @param {string} slug
 * @param {AbortSignal} signal
 */
export function sharing(element, slug, signal) {
  const folder = new URL(`../../generated/${slug}/`, import.meta.url);
  const snippet = element.querySelector("textarea");
  if (!snippet) return;
  const title = document.querySelector("h1")?.firstChild?.textContent ?? slug;
  const name = escaped(say("figure-share-title", { title }));
  snippet.value =
    `<iframe src="${folder}embed.html" title="${name}" ` +
    'width="100%" height="900" style="border: 0" loading="lazy"></iframe>';
  element.addEventListener(
    "click",
    async ({ target }) => {
      const button = /** @type {HTMLElement} */ (target).closest("button");
      if (button?.dataset.do === "copy") copy(snippet.value, button, snippet);
      if (button?.dataset.do === "png") {
        const done = await downloadPng(`${folder}overview.svg`, `shrinkage-${slug}.png`);
        if (!done) button.textContent = say("figure-png-failed");
      }
    },
    { signal },
  );
}

/**
 * Draw an SVG file at three times its size and download it.
 *
 * @param {string} address
 * @param {string} name of the downloaded file
 * @returns {Promise<boolean>} whether it could be drawn
 */
async function downloadPng(address, name) {
  try {
    const image = new Image(WIDTH, HEIGHT);
    image.src = address;
    await image.decode();
    const canvas = document.createElement("canvas");
    [canvas.width, canvas.height] = [SCALE * WIDTH, SCALE * HEIGHT];
    canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
    download(canvas.toDataURL("image/png"), name);
    return true;
  } catch {
    return false;
  }
}
