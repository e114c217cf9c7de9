const LIGHT = 12; // milliseconds: work that leaves a frame room for layout and painting

/**
 * Do work at most once a frame, with the newest that was asked; heavy work leaves frames out.
 *
 * @param {() => void} work
 * @param {AbortSignal} signal
 * @returns {{ ask: () => void, flush: () => void, cost: () => number }} `cost` in milliseconds, of
 *   late
 */
export function frames(work, signal) {
  let request = 0;
  let timer = 0;
  let cost = 0;
  let ended = 0;
  function run() {
    request = timer = 0;
    if (signal.aborted) return;
    const began = performance.now();
    work();
    ended = performance.now();
    cost = 0.5 * cost + 0.5 * (ended - began);
  }
  function ask() {
    if (request || timer) return;
    // The page answers to other things for as long as the last frame took.
    const rest = cost > LIGHT ? cost - (performance.now() - ended) : 0;
    if (rest > 4) {
      timer = setTimeout(() => {
        request = requestAnimationFrame(run);
      }, rest);
    } else request = requestAnimationFrame(run);
  }
  function cancel() {
    cancelAnimationFrame(request);
    clearTimeout(timer);
    request = timer = 0;
  }
  signal.addEventListener("abort", cancel);
  return {
    ask,
    flush: () => {
      cancel();
      run();
    },
    cost: () => cost,
  };
}
