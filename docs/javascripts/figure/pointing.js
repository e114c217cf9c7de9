import { nearest as nearestOf } from "../svg/nearest.js";

const DRAWN_FOR = 720; // the width in pixels that diameters are meant for

/**
 * Find the cluster that the reader points at, and keep a ring around the picked one.
 *
 * @param {HTMLElement} box the figure's, with what is drawn already in it: the ring lies in front
 * @param {(i: number) => { x: number, y: number }} place of a cluster now, in pixels from the box's
 *   left and top
 * @param {() => number[]} diameters of the clusters that are drawn
 */
export function pointing(box, place, diameters) {
  box.insertAdjacentHTML("beforeend", '<svg><circle class="ring"/></svg>');
  const ring = /** @type {SVGElement} */ (box.querySelector(".ring"));
  let picked = -1;

  /** Put the ring where the picked cluster is now. */
  function mark() {
    const diameter = diameters()[picked];
    ring.style.display = diameter === undefined ? "none" : "";
    if (diameter === undefined) return;
    const { x, y } = place(picked);
    ring.setAttribute("cx", String(x));
    ring.setAttribute("cy", String(y));
    ring.setAttribute("r", String((diameter * (box.clientWidth / DRAWN_FOR)) / 2 + 4));
  }

  /** @param {number} i cluster to put the ring around, -1 for none */
  function pick(i) {
    picked = i;
    mark();
  }

  /**
   * Return the cluster nearest to a place on the screen, or -1 where none is near.
   *
   * @param {{ clientX: number, clientY: number }} event
   * @param {number} reach pixels
   */
  function nearest({ clientX, clientY }, reach) {
    const { left, top } = box.getBoundingClientRect();
    const places = diameters().map((_, i) => place(i));
    return nearestOf(places, { x: clientX - left, y: clientY - top }, reach);
  }

  return { mark, pick, nearest };
}
