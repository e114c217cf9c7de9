import assert from "node:assert/strict";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";

const FOLDER = new URL("../kept/", import.meta.url);

/**
 * Check that what is drawn or said is what was looked at once and kept, in tests/kept/.
 *
 * After a change that is meant, `KEEP=1 node --test tests/js/` keeps the new ones: open them, and
 * look at what git shows, before they are committed.
 *
 * @param {string} file its name; SVG is kept so that it can be opened in a browser
 * @param {string} text
 */
export function isAsKept(file, text) {
  const lines = text.replaceAll("><", ">\n<").trim() + "\n";
  if (process.env.KEEP) {
    mkdirSync(FOLDER, { recursive: true });
    writeFileSync(new URL(file, FOLDER), lines);
  }
  const kept = readFileSync(new URL(file, FOLDER), "utf8");
  assert.ok(
    lines === kept,
    `${file} is not as kept: ${firstDifference(kept.split("\n"), lines.split("\n"))}\n` +
      "If that is meant, run: KEEP=1 node --test tests/js/",
  );
}

/**
 * Check a picture that is an SVG, or the inside of one.
 *
 * @param {string} name
 * @param {string} markup
 * @param {{ width: number, height: number }} [size] where it is the inside alone
 */
export function isDrawnAsKept(name, markup, size) {
  const open = size && `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size.width} ${size.height}">`; // prettier-ignore
  const svg = size ? `${open}${markup}</svg>` : markup.replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" '); // prettier-ignore
  isAsKept(`${name}.svg`, svg.replace(/(<svg[^>]*>)/, `$1${LOOK}`));
}

/** Enough to see in a browser what the site's style sheet shows in colour. */
const LOOK =
  "<style>path,line{fill:none;stroke:#888}circle{fill:#08c;fill-opacity:.5}" +
  "text{font:12px sans-serif}</style>";

/**
 * @param {string[]} kept
 * @param {string[]} found
 */
function firstDifference(kept, found) {
  const at = found.findIndex((line, i) => line !== kept[i]);
  const line = at < 0 ? found.length : at;
  return `line ${line + 1} was\n  ${kept[line] ?? "(nothing)"}\nand is\n  ${found[line] ?? "(nothing)"}`;
}
