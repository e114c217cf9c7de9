/**
 * Return a name of JavaScript as Python, CSV and pages have it.
 *
 * @param {string} camel such as "obsPerCluster"
 * @returns {string} "obs_per_cluster"
 */
export function snakeCase(camel) {
  return camel.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
