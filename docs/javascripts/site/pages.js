import { quietCodeButtons } from "./code_buttons.js";
import { mountFigure } from "../figure/figure.js";
import { mountLab } from "../lab/mount.js";
import { mountSideBySide } from "../figure/side_by_side.js";
import { labelScrollingBoxes } from "./scrolling_boxes.js";
import { mountBreaks } from "../breaks/mount.js";
import { mountWhy } from "../why/mount.js";
import { steadySliders } from "./steady_sliders.js";
import { mountYourData } from "../your_data/mount.js";

/**
 * Mount what is on the page, again on every page that Material's instant navigation brings.
 *
 * @param {() => void} arrived called with each of these pages
 */
export function mountPages(arrived) {
  let page = new AbortController();
  /** @type {Element | null} */
  let container = null;
  const { document$ } = /** @type {any} */ (window);
  document$.subscribe(() => {
    arrived();
    page.abort();
    if (container && !container.isConnected) takeApart(container);
    container = document.querySelector("[data-md-component=container]");
    page = new AbortController();
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
 * Mount every figure of the document.
 *
 * @param {AbortSignal} signal aborted when the reader leaves the page
 */
export function mountAll(signal) {
  labelScrollingBoxes(signal);
  quietCodeButtons(signal);
  steadySliders(signal);
  for (const element of document.querySelectorAll("figure.shrinkage:not([data-live] *)")) {
    mountFigure(/** @type {HTMLElement} */ (element), signal);
  }
  for (const element of document.querySelectorAll(".lab")) {
    mountLab(/** @type {HTMLElement} */ (element), signal);
  }
  for (const element of document.querySelectorAll("figure.why:not(.breaks)")) {
    mountWhy(/** @type {HTMLElement} */ (element), signal);
  }
  for (const element of document.querySelectorAll("figure.breaks")) {
    mountBreaks(/** @type {HTMLElement} */ (element), signal);
  }
  const yours = document.getElementById("yd-bring");
  if (yours) mountYourData(yours, signal);
  for (const element of document.querySelectorAll("figure.side-by-side")) {
    mountSideBySide(/** @type {HTMLElement} */ (element), signal);
  }
}
