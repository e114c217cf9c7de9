/**
 * Give every stylesheet of the page its full address.
 *
 * Material does so when it starts, by setting each address again. The browser then loads them anew
 * and swaps them one by one, so that for a moment the page stands there half dressed, and what
 * measures itself in that moment is wrong. Here each stays until its copy has arrived.
 *
 * @returns {Promise<void>}
 */
export async function keepStylesheets() {
  /** @type {NodeListOf<HTMLLinkElement>} */
  const links = document.querySelectorAll("link[rel=stylesheet]");
  await Promise.all([...links].map(keep));
}

/** @param {HTMLLinkElement} link */
async function keep(link) {
  const copy = /** @type {HTMLLinkElement} */ (link.cloneNode());
  copy.href = link.href; // as an attribute it may be relative, as a property it is whole
  const answer = new Promise((done) => {
    copy.onload = copy.onerror = done;
  });
  link.after(copy);
  const { type } = await answer;
  (type === "load" ? link : copy).remove();
}
