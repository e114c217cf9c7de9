import { inTime } from "../site/in_time.js";
import { forgetNotLoaded, sayNotLoaded } from "../site/not_loaded.js";
import { prefersReducedMotion, savesData } from "../site/reader.js";
import { wireGuess } from "./draw_guess.js";
import { navigation, stepInAddress } from "./navigation.js";
import { picture } from "./pictures.js";
import { createStage } from "./stage.js";
import { firstState } from "./state.js";
import { way } from "./way.js";

const CHANGE_SECONDS = 0.6;

/**
 * Bring the landing page's story to life. Its first picture is there already, and stays until the
 * reader does something; what speaks or computes comes with that.
 *
 * @param {HTMLElement} element as scripts/written/templates/door.html writes it
 * @param {AbortSignal} signal aborted when the reader leaves the page
 */
export function mountDoor(element, signal) {
  const data = /** @type {HTMLTemplateElement} */ (element.querySelector(".story-data"));
  /** @type {import("./types.js").Story} */
  const story = JSON.parse(String(data.content.textContent));
  const state = firstState(story);
  const box = /** @type {HTMLElement} */ (element.querySelector(".story-stage"));
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("class", "story-figure story-live");
  svg.setAttribute("role", "img");
  const stage = createStage(svg);
  let size = { width: box.clientWidth, height: box.clientHeight };
  const now = () => picture(story, state, size);

  /** Put the live figure in the place of the first picture. */
  function reveal() {
    if (svg.isConnected) return;
    svg.setAttribute("aria-label", steps.picture(state.step));
    stage.show(now());
    box.replaceChildren(svg);
  }

  // Once: in a window that is made narrow or wide the other picture comes, which would move anew.
  const moving = box.getAnimations({ subtree: true }).map(({ finished }) => finished);
  Promise.allSettled(moving).then(() => box.classList.add("has-moved"));

  wireGuess(element, story, box, follow, signal);
  /** @param {number} guess */
  function follow(guess) {
    state.guess = guess;
    reveal();
    stage.show(now());
  }
  const skip = () => {
    state.guess = null;
  };
  const steps = navigation(element, (step) => go(step, true), skip, signal);

  /** @type {Promise<ReturnType<typeof import("./answers.js").answers>> | null} */
  let asked = null;
  function answers() {
    asked ??= inTime(import("./answers.js")).then(async ({ answers: start, loadWords }) => {
      await loadWords();
      return start(element, story, state, { redraw: () => stage.show(now()), change }, signal);
    });
    asked.catch(() => (asked = null)); // the next click tries again
    return asked;
  }
  const prepare = () => setTimeout(answers, 200); // beside all that comes with a first interaction
  for (const kind of ["pointermove", "pointerdown", "keydown", "focusin"]) {
    addEventListener(kind, prepare, { signal, once: true, passive: true });
  }

  /**
   * Go to a step.
   *
   * @param {number} step
   * @param {boolean} isAsked whether the reader asked for it, and may see the way
   */
  async function go(step, isAsked) {
    steps.wait(true);
    const told = await answers().catch(() => null);
    steps.wait(false);
    if (signal.aborted) return;
    if (!told) return sayNotLoaded(element);
    forgetNotLoaded(element);
    reveal();
    const from = state.step;
    state.step = step;
    const words = steps.show(step);
    svg.setAttribute("aria-label", steps.picture(step));
    if (!isAsked || prefersReducedMotion() || from === step) stage.show(now());
    else stage.go(way(story, from, state, size));
    told.tell(isAsked ? words : "");
  }

  /** @param {boolean} isOther whether the lines are of another person, who has no way to come */
  function change(isOther) {
    if (isOther || prefersReducedMotion()) stage.show(now());
    else stage.go([{ to: now(), seconds: CHANGE_SECONDS }]);
  }

  const observer = new ResizeObserver(() => {
    size = { width: box.clientWidth, height: box.clientHeight };
    if (!svg.isConnected) return;
    stage.show(now());
    asked?.then(({ follow: followSize }) => followSize());
  });
  observer.observe(box);
  signal.addEventListener("abort", () => {
    observer.disconnect();
    stage.stop();
  });
  const first = stepInAddress();
  if (first > 0) go(first, false);
  else if (savesData()) reveal();
}
