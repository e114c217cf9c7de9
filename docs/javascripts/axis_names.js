/**
 * Cut a column's name so that it fits along an axis.
 *
 * @param {string} name
 */
export function brief(name) {
  return name.length > 28 ? `${name.slice(0, 27)}…` : name;
}

/**
 * Write a text so that neither HTML nor Plotly takes a part of it for markup.
 *
 * @param {string} text
 */
export function escaped(text) {
  return text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);
}
