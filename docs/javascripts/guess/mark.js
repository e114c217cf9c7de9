/**
 * Clusters that a reader marks in a picture: by a tap, or by a range input that walks through them and
 * a button. Both share one set; a second tap takes a mark away.
 *
 * @param {HTMLElement} stage what holds the picture
 * @param {{ input: HTMLInputElement, button: HTMLButtonElement }} walk the range counts through `order`
 * @param {object} clusters
 * @param {() => number[]} clusters.order in which the range goes through them
 * @param {(place: { x: number, y: number }) => number | null} clusters.at the one at a place, pixels
 * @param {(cluster: number, isMarked: boolean) => string} clusters.words of the one under the range
 * @param {number} clusters.most how many may be marked
 * @param {() => void} changed called with every change the reader makes
 * @param {AbortSignal} signal when it ends
 * @returns {{ marked: Set<number>, at: () => number | null, clear: () => void }} those marked, the one
 *   under the keyboard, and what forgets all
 */
export function mark(
  stage,
  { input, button },
  { order, at: clusterAt, words, most },
  changed,
  signal,
) {
  const marked = /** @type {Set<number>} */ (new Set());
  /** @type {number | null} */
  let at = null;
  const walk = () => order()[Number(input.value)];
  const tell = () => input.setAttribute("aria-valuetext", words(walk(), marked.has(walk())));

  /** @param {number | null} cluster */
  function toggle(cluster) {
    if (cluster === null) return;
    if (!marked.delete(cluster) && marked.size < most) marked.add(cluster);
    tell();
    changed();
  }
  /** @param {number | null} cluster */
  function go(cluster) {
    at = cluster;
    tell();
    changed();
  }

  const options = { signal };
  stage.addEventListener(
    "click",
    ({ clientX, clientY }) => {
      const { left, top } = stage.getBoundingClientRect();
      toggle(clusterAt({ x: clientX - left, y: clientY - top }));
    },
    options,
  );
  input.addEventListener("input", () => go(walk()), options);
  input.addEventListener("focus", () => go(walk()), options);
  input.addEventListener("blur", () => go(null), options);
  input.addEventListener(
    "keydown",
    (event) => {
      if (event.key !== " " && event.key !== "Enter") return;
      event.preventDefault();
      toggle(walk());
    },
    options,
  );
  button.addEventListener("click", () => toggle(walk()), options);
  return {
    marked,
    at: () => at,
    clear() {
      marked.clear();
      at = null;
      input.max = String(order().length - 1);
      input.value = input.min;
      tell();
    },
  };
}
