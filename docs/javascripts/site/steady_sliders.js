const DECIDED = 8; // pixels across after which a finger means the slider, not the page

/**
 * Keep sliders still while a finger that began on one scrolls the page. A browser moves the slider
 * to the finger at once and learns only later what the finger wants; so here nobody hears of it, and
 * the slider stands, until the finger has gone across, or up again where it tapped.
 *
 * The first stroke on a page counts as well, so this listens before all else.
 */
export function steadySliders() {
  /** @type {{ slider: HTMLInputElement, before: string, wanted: string, x: number } | null} */
  let stroke = null; // of a finger that has not decided yet

  /** @param {PointerEvent} event */
  function begin({ target, pointerType, clientX }) {
    const isSlider = target instanceof HTMLInputElement && target.type === "range";
    if (pointerType !== "touch" || !isSlider) return;
    stroke = { slider: target, before: target.value, wanted: target.value, x: clientX };
  }
  /** @param {Event} event what the browser says of the slider */
  function hear(event) {
    if (!stroke || event.target !== stroke.slider) return;
    event.stopImmediatePropagation();
    if (event.type !== "input") return;
    stroke.wanted = stroke.slider.value;
    stroke.slider.value = stroke.before;
  }
  /** @param {PointerEvent} event */
  function move({ clientX }) {
    if (stroke && Math.abs(clientX - stroke.x) > DECIDED) decide("input");
  }
  /** @param {...string} kinds of events that the page hears of now */
  function decide(...kinds) {
    if (!stroke) return;
    const { slider, wanted } = stroke;
    stroke = null;
    slider.value = wanted;
    for (const kind of kinds) slider.dispatchEvent(new Event(kind, { bubbles: true }));
  }
  function leave() {
    if (stroke) stroke.slider.value = stroke.before;
    stroke = null;
  }

  addEventListener("pointerdown", begin, true);
  addEventListener("pointermove", move, true);
  addEventListener("pointerup", () => decide("input", "change"), true);
  addEventListener("pointercancel", leave, true);
  for (const kind of ["input", "change"]) addEventListener(kind, hear, true);
}
