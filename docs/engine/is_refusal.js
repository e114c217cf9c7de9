/**
 * Return whether an error refuses data, parameters, or an address: its cause says why, for the words
 * of a page. Any other is a mistake of ours, which nobody may take for an answer.
 *
 * @param {unknown} error
 */
export function isRefusal(error) {
  return error instanceof Error && Boolean(error.cause);
}
