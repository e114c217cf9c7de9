// Added to pages by the preview of scripts/build alone: shows what was saved, or what is wrong with it.
const EVERY = 500; // milliseconds

/** What the preview says: how many builds there were, and what stopped the last. */
async function state() {
  try {
    return await (await fetch("/_preview/state.json")).json();
  } catch {
    return null; // scripts/build has ended
  }
}

/**
 * Lay what is wrong over the page, or take it away.
 * @param {string} problem
 */
function show(problem) {
  document.getElementById("preview-problem")?.remove();
  if (!problem) return;
  const box = document.createElement("pre");
  box.id = "preview-problem";
  box.setAttribute("role", "alert");
  box.textContent = problem;
  box.style.cssText =
    "position:fixed;inset:auto 1rem 1rem;z-index:1000;max-height:50vh;overflow:auto;margin:0;padding:1rem;" +
    "white-space:pre-wrap;font:14px/1.5 monospace;color:#fff;background:#8c1d18;border-radius:4px";
  document.body.append(box);
}

export {}; // a module, which may wait

let before = await state();
show(before?.problem ?? "");
setInterval(async () => {
  if (document.hidden) return;
  const now = await state();
  if (!now) return;
  if (before && now.builds !== before.builds) location.reload();
  else if (now.problem !== before?.problem) show(now.problem);
  before = now;
}, EVERY);
