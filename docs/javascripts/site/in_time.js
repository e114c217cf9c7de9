/** How long a page waits for what it asked for before it says that this did not come. */

// On a phone's slow network (400 kbit/s) a figure moves half a minute after the first click, with all
// that it needs: a minute is still honest loading there. What comes later finds its place when the
// reader tries again.
export const MOST = 60_000; // milliseconds

/**
 * Wait for what was asked for, but not for ever: a server that never answers has failed as well.
 *
 * @template T
 * @param {Promise<T>} coming
 * @returns {Promise<T>} rejected where it fails, and where it does not come in time
 */
export function inTime(coming) {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error("it did not come in time")), MOST);
    coming.then(resolve, reject).finally(() => clearTimeout(late));
  });
}
