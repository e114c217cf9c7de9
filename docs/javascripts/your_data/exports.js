import { csv } from "../../table/export_csv.js";
import { loadScript } from "../figure/load.js";
import { inTime } from "../site/in_time.js";
import { copy } from "../words/copy.js";
import { download, downloadText } from "../words/download.js";
import { inWords } from "./in_words.js";
import { toHash } from "./link.js";
import { printed } from "./results.js";

/**
 * @typedef {object} Shown what can be taken along
 * @property {import("../../table/table_session.js").Fitted} result
 * @property {ReturnType<typeof import("../figure/figure.js").mountFigure>} figure
 * @property {import("../../table/asked.js").Choices} choices
 * @property {import("../../table/table_session.js").Overview} table
 * @property {Partial<import("../../table/asked.js").Asked>} asked
 */

/**
 * Wire the buttons by which a reader takes results along.
 *
 * @param {HTMLElement} box
 * @param {Shown} shown
 * @param {AbortSignal} signal
 */
export function exports(box, { result, figure, choices, table, asked }, signal) {
  /** @type {Record<string, (button: HTMLElement) => unknown>} */
  const actions = {
    download: async () =>
      downloadText(["\uFEFF", csv(result.estimates, await loadPapa())], "estimates.csv"),
    report: () => downloadText([report(result)], "report.txt"),
    svg: () => picture("svg"),
    png: () => picture("png"),
    link: (button) => {
      const { origin, pathname } = location;
      copy(origin + pathname + toHash(asked, choices, table), button);
    },
  };

  /** @param {"svg" | "png"} format */
  async function picture(format) {
    if (!(await figure.ready())) return;
    await figure.redraw();
    const paper = getComputedStyle(box).getPropertyValue("--paper").trim();
    const address = await figure.image(format, paper);
    if (address) download(address, `figure.${format}`);
  }

  box.addEventListener(
    "click",
    ({ target }) => {
      const button = /** @type {HTMLElement} */ (target).closest("button");
      if (button) actions[button.dataset.do ?? ""]?.(button);
    },
    { signal },
  );
}

/** @returns {Promise<import("../../table/export_csv.js").Papa>} */
async function loadPapa() {
  const scope = /** @type {any} */ (window);
  if (!scope.Papa) {
    await inTime(loadScript(new URL("../../vendor/papaparse.min.js", import.meta.url).href));
  }
  return scope.Papa;
}

/**
 * Return all that was said of the fit as one text.
 *
 * @param {import("../../table/table_session.js").Fitted} result
 */
function report(result) {
  const { words, warnings, paper, code } = result;
  const paragraphs = [words, warnings].flatMap((messages) => messages.map(inWords));
  return [...paragraphs, printed(result), paper.map(inWords).join(" "), code.r, code.python].join(
    "\n\n",
  );
}
