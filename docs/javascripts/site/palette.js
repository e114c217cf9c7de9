/**
 * Change the page's colours at a click, also before Material's script is there, and keep the choice
 * where that script looks for it.
 */
export function choosePalette() {
  const remember = /** @type {any} */ (window).__md_set;
  /** @type {NodeListOf<HTMLInputElement>} */
  const inputs = document.querySelectorAll("input[name=__palette]");
  for (const [index, input] of [...inputs].entries()) {
    input.addEventListener("change", () => {
      const { mdColorMedia, mdColorScheme, mdColorPrimary, mdColorAccent } = input.dataset;
      document.body.dataset.mdColorScheme = mdColorScheme;
      for (const other of inputs) labelOf(other).hidden = other !== input;
      remember("__palette", {
        index,
        color: {
          media: mdColorMedia,
          scheme: mdColorScheme,
          primary: mdColorPrimary,
          accent: mdColorAccent,
        },
      });
    });
  }
}

/**
 * Return the button that leaves a palette: it follows the palette's input.
 *
 * @param {HTMLInputElement} input
 */
function labelOf(input) {
  return /** @type {HTMLElement} */ (input.nextElementSibling);
}
