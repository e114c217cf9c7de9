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
  const title = document.querySelector("h1")?.firstChild?.textContent ?? slug;
  if (!snippet) return;
  snippet.value =
    `<iframe src="${folder}embed.html" title="Shrinkage: ${title.replaceAll('"', "&quot;")}" ` +
    'width="100%" height="900" style="border: 0" loading="lazy"></iframe>';
  element.addEventListener(
    "click",
    async ({ target }) => {
      const button = /** @type {HTMLElement} */ (target).closest("button");
      if (button?.dataset.do === "copy") {
        snippet.select();
        const copied = await navigator.clipboard?.writeText(snippet.value).then(
          () => true,
          () => false,
        );
        button.textContent = copied ? "Copied" : "Selected: press Ctrl+C";
      }
      if (button?.dataset.do === "png") {
        const done = await downloadPng(`${folder}overview.svg`, `shrinkage-${slug}.png`);
        if (!done) button.textContent = "PNG failed; take the SVG";
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
 */
async function downloadPng(address, name) {
  try {
    const image = new Image(720, 540);
    image.src = address;
    await image.decode();
    const canvas = document.createElement("canvas");
    [canvas.width, canvas.height] = [2160, 1620];
    canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
    const link = document.createElement("a");
    link.href = canvas.toDataURL("image/png");
    link.download = name;
    link.click();
    return true;
  } catch {
    return false;
  }
}
