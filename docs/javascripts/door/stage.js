import { after, eased } from "../figure/easing.js";
import { painter } from "./paint.js";
import { between } from "./picture.js";
import { elements } from "./svg.js";

/** @typedef {import("./picture.js").Picture} Picture */
/**
 * @typedef {object} Stretch a part of the way from one picture to another
 * @property {Picture} to
 * @property {number} seconds
 * @property {Readonly<Record<string, number>>} [delays] when layers set out, as a share of the time
 */

/**
 * Draw pictures into an SVG, at once or on the way from what is seen now.
 *
 * @param {SVGSVGElement} svg
 */
export function createStage(svg) {
  const paint = painter(svg);
  /** @type {Picture | null} */
  let seen = null;
  let request = 0;

  /** @param {Picture} picture */
  function show(picture) {
    cancelAnimationFrame(request);
    seen = picture;
    paint(elements(picture));
  }

  /**
   * Go from what is seen through some pictures to the last of them.
   *
   * @param {Stretch[]} way
   */
  function go([stretch, ...rest]) {
    if (!stretch || !seen) return;
    const { to, seconds, delays = {} } = stretch;
    const from = seen;
    let time = 0;
    let last = 0;
    const frame = (/** @type {number} */ now) => {
      // A frame that comes late, as after a hidden tab, counts as one short frame: nothing leaps.
      time = Math.min(time + (last ? Math.min(now - last, 50) : 0) / 1000 / seconds, 1);
      last = now;
      show(time < 1 ? between(from, to, (name) => eased(after(delays[name] ?? 0, time))) : to);
      if (time < 1) request = requestAnimationFrame(frame);
      else go(rest);
    };
    cancelAnimationFrame(request);
    request = requestAnimationFrame(frame);
  }

  return { show, go, stop: () => cancelAnimationFrame(request) };
}
