const SVG = "http://www.w3.org/2000/svg";

/**
 * Return a function that makes an SVG show a list of elements, changing only what differs.
 *
 * @param {SVGSVGElement} svg empty; keys of new elements come in front of those that are there
 * @returns {(wanted: import("./svg.js").Drawn[]) => void}
 */
export function painter(svg) {
  /** @type {Map<string, { element: Element, shown: Record<string, string>, said: string }>} */
  const there = new Map(); // with what each shows: asking the page would cost more

  return (wanted) => {
    const keys = new Set(wanted.map(({ key }) => key));
    for (const [key, { element }] of there) {
      if (keys.has(key)) continue;
      element.remove();
      there.delete(key);
    }
    for (const { key, tag, attributes, text = "" } of wanted) {
      const known = there.get(key) ?? added(key, tag);
      for (const name in attributes) {
        if (known.shown[name] !== attributes[name]) {
          known.element.setAttribute(name, attributes[name]);
        }
      }
      if (known.said !== text) known.element.textContent = text;
      known.shown = attributes;
      known.said = text;
    }
  };

  /**
   * @param {string} key
   * @param {string} tag
   */
  function added(key, tag) {
    const element = svg.appendChild(document.createElementNS(SVG, tag));
    /** @type {{ element: Element, shown: Record<string, string>, said: string }} */
    const known = { element, shown: {}, said: "" };
    there.set(key, known);
    return known;
  }
}
