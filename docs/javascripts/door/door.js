import { prefersReducedMotion, savesData } from "../site/reader.js";
import { loadWords, say } from "../words/words.js";
import { wireAnyone, wireGuess, wireShare } from "./controls.js";
import { STEPS } from "./looks.js";
import { navigation, stepInAddress } from "./navigation.js";
import { picture } from "./pictures.js";
import { quote } from "./said.js";
import { createStage } from "./stage.js";
import { firstState } from "./state.js";
import { way } from "./way.js";

const CHANGE_SECONDS = 0.6;

/**
 * Bring the landing page's story to life. Its first picture is there already, and stays until the
 * reader does something or its own motion has ended.
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
  const size = () => ({ width: box.clientWidth, height: box.clientHeight });
  const now = () => picture(story, state, size());
  const said = /** @type {HTMLElement} */ (element.querySelector(".story-said"));

  /** Put the live figure in the place of the first picture. */
  function reveal() {
    if (svg.isConnected) return;
    stage.show(now());
    box.replaceChildren(svg);
  }

  wireGuess(
    element,
    story,
    box,
    (guess) => {
      state.guess = guess;
      reveal();
      stage.show(now());
    },
    signal,
  );
  const followShare = wireShare(
    element,
    story,
    state,
    () => {
      stage.show(now());
      followShare();
    },
    signal,
  );
  const followAnyone = wireAnyone(element, story, state, change, announce, signal);
  const steps = navigation(
    element,
    (step) => go(step, true),
    () => (state.guess = null),
    signal,
  );

  /**
   * Go to a step.
   *
   * @param {number} step
   * @param {boolean} isMoving whether the reader asked for it, and may see the way
   */
  async function go(step, isMoving) {
    await loadWords();
    if (signal.aborted) return;
    reveal();
    const from = state.step;
    state.step = step;
    const text = steps.show(step);
    const quoted = /** @type {HTMLElement} */ (element.querySelector(".story-quote"));
    quoted.hidden = state.guess === null;
    if (state.guess !== null) quoted.textContent = quote(story, state.guess);
    svg.setAttribute("aria-label", steps.picture(step));
    followShare();
    followAnyone();
    if (!isMoving || prefersReducedMotion() || from === step) stage.show(now());
    else stage.go(way(story, from, state, size()));
    if (isMoving) announce(say("door-said", { step: step + 1, steps: STEPS.length, text }));
  }

  /**
   * @param {{ chosen?: number, kept?: number }} wanted
   * @returns {Promise<boolean>} whether what is left can be fitted; if not, nothing changes
   */
  async function change({ chosen = state.chosen, kept = state.kept[chosen] }) {
    const { refit } = await import("./refit.js");
    const left = state.kept.with(chosen, kept);
    const lines = refit(story.people, left);
    if (signal.aborted || !lines) return false;
    const isOther = chosen !== state.chosen;
    Object.assign(state, { chosen, kept: left, lines });
    followAnyone();
    if (isOther || prefersReducedMotion()) stage.show(now());
    else stage.go([{ to: now(), seconds: CHANGE_SECONDS }]);
    return true;
  }

  /** @param {string} words */
  function announce(words) {
    said.textContent = words;
  }

  const observer = new ResizeObserver(() => {
    if (!svg.isConnected) return;
    stage.show(now());
    if (STEPS[state.step].name === "share") followShare();
    if (STEPS[state.step].name === "anyone") followAnyone();
  });
  observer.observe(box);
  signal.addEventListener("abort", () => {
    observer.disconnect();
    stage.stop();
  });
  const asked = stepInAddress();
  if (asked > 0) go(asked, false);
  else if (savesData()) reveal();
}
