import { mountAtRest } from "./at_rest.js";
import { copyCells } from "./cell_copies.js";
import { quietCodeButtons } from "./code_buttons.js";
import { mountFigure } from "../figure/figure.js";
import { mountLate } from "./mount_late.js";
import { openAtEnd } from "../figure/opening.js";
import { mountSideBySide } from "../figure/side_by_side.js";
import { labelScrollingBoxes } from "./scrolling_boxes.js";

/**
 * Mount what is on the page, again on every page that Material's instant navigation brings.
 *
 * @param {() => void} arrived called with each of these pages
 * @param {AbortController} page ends what the first page has at rest, which is alive already
 * @param {Element | null} container of the first page, which may be left before this is there
 */
export function mountPages(arrived, page, container) {
  const { document$ } = /** @type {any} */ (window);
  document$.subscribe(() => {
    arrived();
    if (container && !container.isConnected) {
      page.abort();
      page = new AbortController();
      mountAtRest(page.signal);
      takeApart(container);
    }
    container = document.querySelector("[data-md-component=container]");
    mountAll(page.signal);
  });
}

/**
 * Take a page that was left apart. Material 9.8 holds on to some elements of every page, and each of
 * them would keep the whole page.
 *
 * @param {Element} container
 */
function takeApart(container) {
  for (const element of container.querySelectorAll("*")) element.replaceChildren();
}

/**
 * Mount everything on the document.
 *
 * @param {AbortSignal} signal aborted when the reader leaves the page
 */
export function mountAll(signal) {
  openAtEnd(document);
  labelScrollingBoxes(signal);
  quietCodeButtons(signal);
  copyCells(signal);
  mountLate(signal);
  for (const element of document.querySelectorAll("figure.shrinkage:not([data-live] *)")) {
    mountFigure(/** @type {HTMLElement} */ (element), signal);
  }
  for (const element of document.querySelectorAll("figure.side-by-side")) {
    mountSideBySide(/** @type {HTMLElement} */ (element), signal);
  }
}
