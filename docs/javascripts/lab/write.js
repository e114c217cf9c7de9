/**
 * Write a text where it is another one: what stays the same is not laid out again.
 *
 * @param {Element} element
 * @param {string} text
 */
export function setText(element, text) {
  if (element.textContent !== text) element.textContent = text;
}

/**
 * @param {Element} element
 * @param {string} html
 */
export function setHtml(element, html) {
  if (element.innerHTML !== html) element.innerHTML = html;
}
