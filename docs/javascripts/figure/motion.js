import { eased, timeOf } from "./easing.js";

const SECONDS = 6;

/**
 * Move from `start` to 1 over time, slowly at both ends; a hidden tab pauses it.
 *
 * @param {number} start progress to begin with, 0 to 1
 * @param {(progress: number) => void} step called once a frame
 * @param {() => void} ended called when 1 is reached, not when aborted
 * @param {AbortSignal} signal
 * @param {number} [seconds] from 0 to 1
 */
export function move(start, step, ended, signal, seconds = SECONDS) {
  let time = timeOf(start);
  let last = 0;
  let request = 0;
  const frame = (/** @type {number} */ now) => {
    // A frame that comes late, as after a hidden tab, counts as one short frame: nothing leaps.
    time = Math.min(time + (last ? Math.min(now - last, 50) : 0) / 1000 / seconds, 1);
    last = now;
    step(eased(time));
    if (time < 1) request = requestAnimationFrame(frame);
    else ended();
  };
  request = requestAnimationFrame(frame);
  signal.addEventListener("abort", () => cancelAnimationFrame(request));
}
