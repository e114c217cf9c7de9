/**
 * Return whether an error is a refusal that pages have words for: its cause has their key. Of pages
 * any other is a mistake of ours, which nobody may take for an answer.
 *
 * @param {unknown} error
 */
export function isRefusal(error) {
  const { cause } = /** @type {{cause?: {key?: string}}} */ (error instanceof Error ? error : {});
  return Boolean(cause?.key);
}
