/** Which of a text's levels counts 0 and which 1, until the reader says so. */

const ZERO =
  /^(?:no|false|off|absent|control|placebo|untreated|pre|before|baseline|none|nein|falsch|kontrolle|vorher)\b/i;

/**
 * Return two levels: the first in the alphabet counts 0, unless the other is what a study begins with.
 *
 * @param {string[]} levels sorted, two or more
 * @returns {[string, string]}
 */
export function defaultLevels([first, second]) {
  return ZERO.test(second) && !ZERO.test(first) ? [second, first] : [first, second];
}
