/**
 * Remember what the reader does before the scripts for it are there, to do it again when they are.
 *
 * What the browser does by itself (a link, a disclosure, a value that is typed) is done already;
 * only those who should have heard of it have not.
 *
 * Whoever calls it first takes over what the page itself kept so far (before_scripts.html). A place
 * that remembers its own is left to itself.
 *
 * @param {Element | Document} [place] what is done elsewhere is not remembered
 * @returns {{ isBegun: boolean, repeat: (within: Element | Document) => void, stop: () => void }}
 *   `isBegun` says whether the reader has acted already; `repeat` does again what was done within an
 *   element, whose scripts are there now
 */
export function rememberActions(place = document) {
  /** @type {{ target: Element, again: () => void }[]} */
  let actions = [];
  /** @type {Record<string, (event: Event) => void>} */
  const heardAs = {};
  const listening = new AbortController();
  const options = { capture: true, signal: listening.signal };
  /**
   * @param {string} kind
   * @param {(event: any) => void} heard
   */
  const listen = (kind, heard) => {
    const early = (/** @type {Event} */ event) => {
      const { target } = event;
      if (!(target instanceof Element) || !place.contains(target)) return;
      const nearest = target.closest("[data-remembers]") ?? document;
      if (nearest === place && !target.closest("[data-alive]")) heard(event);
    };
    addEventListener(kind, early, options);
    heardAs[kind] = early;
  };

  listen("click", ({ target }) => {
    const button = /** @type {Element} */ (target).closest("button");
    if (!button || button.disabled) return;
    if (actions.at(-1)?.target === button) return; // pressed again because nothing had happened
    button.setAttribute("aria-busy", "true");
    remember(button, () => {
      button.removeAttribute("aria-busy");
      button.click();
    });
  });
  for (const kind of ["input", "change"]) {
    listen(kind, ({ target }) => {
      const { value, checked, type } = target;
      if (type === "file") return; // chosen is chosen: who comes late looks for it
      remember(target, () => {
        if (type === "checkbox" || type === "radio") target.checked = checked;
        else target.value = value;
        target.dispatchEvent(new Event(kind, { bubbles: true }));
        // Material's search listens to keys.
        if (kind === "input") target.dispatchEvent(new Event("keyup", { bubbles: true }));
      });
    });
  }
  listen("keydown", (event) => {
    const { target, key, ctrlKey, metaKey, altKey } = event;
    if (
      ctrlKey ||
      metaKey ||
      altKey ||
      target.matches("input, select, textarea, button, a, summary")
    )
      return;
    const init = { key, code: event.code, shiftKey: event.shiftKey, bubbles: true };
    remember(target, () => target.dispatchEvent(new KeyboardEvent("keydown", init)));
  });

  /**
   * @param {Element} target
   * @param {() => void} again
   */
  function remember(target, again) {
    actions.push({ target, again });
  }

  if (place instanceof HTMLElement) place.dataset.remembers = "";
  const before = takeOver();
  for (const event of before) heardAs[event.type](event);

  return {
    isBegun: before.length > 0,
    repeat(within) {
      const here = actions.filter(({ target }) => within.contains(target));
      actions = actions.filter((action) => !here.includes(action));
      for (const { again } of here) again();
    },
    stop() {
      listening.abort();
      if (place instanceof HTMLElement) delete place.dataset.remembers;
    },
  };
}

/**
 * Take over what the page kept, which keeps no more.
 *
 * @returns {Event[]} oldest first
 */
function takeOver() {
  /** @type {Event[] & { stop: () => void }} */
  const done = /** @type {any} */ (window).doneBeforeScripts;
  done.stop();
  return done.splice(0);
}
