/**
 * Return the element that a selector means; the page's own markup, so it is there.
 *
 * @template {HTMLElement} [T=HTMLElement]
 * @param {ParentNode} within
 * @param {string} selector
 * @returns {T}
 */
export function find(within, selector) {
  return /** @type {T} */ (within.querySelector(selector));
}

/**
 * Make an element. Data become text and nothing else, whatever they hold.
 *
 * @param {string} tag
 * @param {string} text
 * @param {Record<string, string>} [attributes]
 */
export function make(tag, text, attributes = {}) {
  const element = document.createElement(tag);
  element.textContent = text;
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}
