/**
 * Return a name of a column or a cluster, not too long for its place.
 *
 * @param {string} name
 * @param {number} [most] characters
 */
export function short(name, most = 60) {
  return name.length > most ? `${name.slice(0, most - 1)}…` : name;
}

/**
 * Write a text so that neither HTML nor Plotly takes a part of it for markup.
 *
 * @param {string} text
 */
export function escaped(text) {
  return text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);
}

/**
 * Return a column's name as markup that fits along an axis.
 *
 * @param {string} name
 */
export function axisName(name) {
  return escaped(short(name, 28));
}
