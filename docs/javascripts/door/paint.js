const SVG = "http://www.w3.org/2000/svg";

/**
 * Return a function that makes an SVG show a list of elements, changing only what differs.
 *
 * @param {SVGSVGElement} svg empty; keys of new elements come in front of those that are there
 * @returns {(wanted: import("./svg.js").Drawn[]) => void}
 */
export function painter(svg) {
  /** @type {Map<string, SVGElement>} */
  const there = new Map();

  return (wanted) => {
    const keys = new Set(wanted.map(({ key }) => key));
    for (const [key, element] of there) {
      if (keys.has(key)) continue;
      element.remove();
      there.delete(key);
    }
    for (const { key, tag, attributes, text = "" } of wanted) {
      const element = there.get(key) ?? document.createElementNS(SVG, tag);
      if (!there.has(key)) there.set(key, svg.appendChild(/** @type {SVGElement} */ (element)));
      for (const [name, value] of Object.entries(attributes)) {
        if (element.getAttribute(name) !== value) element.setAttribute(name, value);
      }
      if (element.textContent !== text) element.textContent = text;
    }
  };
}
