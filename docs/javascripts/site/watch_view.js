/**
 * Say whether an element is in view, now and whenever that changes.
 *
 * @param {Element} element
 * @param {IntersectionObserverInit} options how much of it, and with what margin
 * @param {(isInView: boolean) => void} changed
 * @param {AbortSignal} signal
 * @returns {() => void} Call it to hear no more.
 */
export function watchView(element, options, changed, signal) {
  // A busy browser reports several changes at once: only the last one is how it is now.
  const observer = new IntersectionObserver(
    (entries) => changed(entries[entries.length - 1].isIntersecting),
    options,
  );
  observer.observe(element);
  const stop = () => observer.disconnect();
  signal.addEventListener("abort", stop);
  return stop;
}
