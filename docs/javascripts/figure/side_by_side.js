import { mixColours } from "./colour.js";
import { player } from "./player.js";
import { prefersReducedMotion, watchTheme } from "../site/reader.js";
import { watchView } from "../site/watch_view.js";

/**
 * Wire the small figures: one scrubber moves the points of all. Plotly is not needed; a cell's
 * points are one path a size, and its trails, written by the build, say where each one goes.
 *
 * @param {HTMLElement} element
 * @param {AbortSignal} signal
 */
export function mountSideBySide(element, signal) {
  const groups = [...element.querySelectorAll("ul g")].map((group) => {
    const [trail, dots] = /** @type {any} */ (group.children);
    return {
      trail,
      dots,
      numbers: trail
        .getAttribute("d")
        .match(/-?[\d.]+/g)
        .map(Number),
    };
  });
  let progress = 1;

  /** @param {number} value */
  function show(value) {
    progress = value;
    const style = getComputedStyle(element);
    const [start, end] = ["--no-pooling", "--partial-pooling"].map((name) =>
      style.getPropertyValue(name).trim(),
    );
    element.style.setProperty("--now", mixColours(start, end, value));
    for (const { trail, dots, numbers } of groups) {
      let trails = "";
      let points = "";
      for (let i = 0; i < numbers.length; i += 4) {
        const x = (numbers[i] + value * (numbers[i + 2] - numbers[i])).toFixed(1);
        const y = (numbers[i + 1] + value * (numbers[i + 3] - numbers[i + 1])).toFixed(1);
        trails += `M${numbers[i]} ${numbers[i + 1]}L${x} ${y}`;
        points += `M${x} ${y}h0`;
      }
      trail.setAttribute("d", trails);
      dots.setAttribute("d", points);
    }
  }
  const controls = player(element, show, async () => true, signal);
  watchTheme(() => show(progress), signal);
  const stop = watchView(
    /** @type {HTMLElement} */ (element.querySelector("ul")),
    { threshold: 0.4 },
    (isInView) => {
      if (!isInView || prefersReducedMotion()) return;
      stop();
      controls.replayUnasked();
    },
    signal,
  );
}
