import { loadGenerated } from "../figure/load.js";
import { move } from "../figure/motion.js";
import { inTime } from "../site/in_time.js";
import { sayNotLoaded } from "../site/not_loaded.js";
import { prefersReducedMotion } from "../site/reader.js";
import { studentInAddress } from "../site/student_number.js";
import { watchSize } from "../site/watch_size.js";
import { planePicture } from "./plane.js";
import { PREDICT } from "./predict.js";
import { sketchPicture } from "./sketch.js";

const SECONDS = 2.5; // of the points' way
const STYLES = new URL("../../stylesheets/cards_alive.css", import.meta.url).href;

/**
 * Bring a card to life. Nothing moves, and nothing tells the answer, before the reader has predicted.
 *
 * @param {HTMLElement} element the card
 * @param {AbortSignal} signal aborted when the reader leaves the page
 */
export async function startCard(element, signal) {
  const slug = String(element.dataset.card);
  const coming = inTime(Promise.all([load(element, slug), dress(element)]));
  const [card] = await coming.catch(() => [null]);
  if (signal.aborted) return;
  if (card) play(element, slug, card, signal);
  else sayNotLoaded(element);
}

/**
 * @param {HTMLElement} element
 * @param {string} slug
 * @param {import("./types.js").CardData} card
 * @param {AbortSignal} signal
 */
function play(element, slug, card, signal) {
  const find = (/** @type {string} */ selector) =>
    /** @type {HTMLElement} */ (element.querySelector(selector));
  const [stage, reply] = [find(".card-stage"), find(".card-reply")];
  const [show, again] = [find("[data-do=show]"), find("[data-do=again]")];
  const picture = card.kind === "sketch" ? sketchPicture : planePicture;
  let playing = new AbortController();
  let progress = 0;
  let revealed = false;
  const prediction = PREDICT[card.kind](element, card, draw, signal);

  show.addEventListener("click", predict, { signal });
  again.addEventListener("click", begin, { signal });
  watchSize(stage, draw, signal);
  signal.addEventListener("abort", () => playing.abort());

  function draw() {
    if (stage.clientWidth === 0) return;
    const shown = { ...prediction?.shown(), progress, revealed };
    stage.innerHTML = picture(card, shown, stage.clientWidth, `card-${slug}-clip`);
  }

  function predict() {
    const missing = prediction.missing();
    if (missing) {
      reply.textContent = missing;
      return;
    }
    revealed = true;
    element.dataset.shown = "";
    for (const input of element.querySelectorAll("input")) input.disabled = true;
    [show.hidden, again.hidden] = [true, false];
    reply.replaceChildren();
    if (prefersReducedMotion()) step(1);
    else move(0, step, answer, playing.signal, SECONDS);
    if (prefersReducedMotion()) answer();
    again.focus({ preventScroll: true });
  }

  /** @param {number} now */
  function step(now) {
    progress = now;
    draw();
  }

  function answer() {
    const said = prediction.reply().map((text) => {
      const paragraph = document.createElement("p");
      paragraph.textContent = text;
      return paragraph;
    });
    const chosen = element.querySelector("input[type=radio]:checked");
    const { value } = /** @type {HTMLInputElement} */ (chosen ?? { value: "" });
    const replies = element.querySelectorAll(`[data-reply="${value}"], .card-solution`);
    reply.replaceChildren(
      ...said,
      ...[...replies].flatMap((part) => [
        .../** @type {Element} */ (part.cloneNode(true)).children,
      ]),
    );
  }

  function begin() {
    playing.abort();
    playing = new AbortController();
    [progress, revealed] = [0, false];
    delete element.dataset.shown;
    for (const input of element.querySelectorAll("input")) input.disabled = false;
    [show.hidden, again.hidden] = [false, true];
    reply.replaceChildren();
    prediction.clear();
    draw();
    show.focus({ preventScroll: true });
  }
}

/**
 * Return a card's numbers: of everyone's sample, or of that of the student in the address.
 *
 * @param {HTMLElement} element
 * @param {string} slug
 * @returns {Promise<import("./types.js").CardData>}
 */
async function load(element, slug) {
  const student = studentInAddress();
  const own = student && (await import("./own/own_card.js"));
  return (
    (own && (await own.askOwn(element, slug, student))) ||
    loadGenerated(`common/cards/${slug}.json`, (response) => response.json())
  );
}

/**
 * Give a card the styles that it needs only now.
 *
 * @param {HTMLElement} element
 * @returns {Promise<unknown>} once they are there
 */
function dress(element) {
  const link = document.createElement("link");
  [link.rel, link.href] = ["stylesheet", STYLES];
  return new Promise((done) => {
    link.onload = link.onerror = done;
    element.prepend(link);
  });
}
