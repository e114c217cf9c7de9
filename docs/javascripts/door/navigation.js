import { STEPS } from "./looks.js";

const PREFIX = "#step-";
const BELOW = ".story ~ h2, .story ~ * h2"; // headings of what the page has after the story

/** @returns {number} the step that the address names, from 0; 0 where it names none */
export function stepInAddress() {
  const step = location.hash.startsWith(PREFIX)
    ? Number(location.hash.slice(PREFIX.length)) - 1
    : 0;
  return STEPS[step] ? step : 0;
}

/**
 * Wire Back, Next and the dots under the figure, and the address. After the last step Next leads to
 * the first heading below the story; where there is none, it is not shown.
 *
 * @param {HTMLElement} element the story
 * @param {(step: number) => void} go
 * @param {() => void} skipped called where the reader would rather not guess
 * @param {AbortSignal} signal
 */
export function navigation(element, go, skipped, signal) {
  const items = /** @type {HTMLElement[]} */ ([...element.querySelectorAll(".story-step")]);
  const dots = /** @type {HTMLElement[]} */ ([...element.querySelectorAll(".story-dots a")]);
  const back = /** @type {HTMLElement} */ (element.querySelector("[data-do=back]"));
  const again = /** @type {HTMLElement} */ (element.querySelector("[data-do=again]"));
  const next = /** @type {HTMLElement} */ (element.querySelector("[data-do=next]"));
  const where = /** @type {HTMLElement} */ (element.querySelector(".story-where"));
  const last = items.length - 1;
  let now = 0;

  const options = { signal };
  next.addEventListener(
    "click",
    () => {
      if (now < last) go(now + 1);
      else leadOn();
    },
    options,
  );
  again.addEventListener("click", () => go(0), options);
  back.addEventListener(
    "click",
    () => {
      if (now === 0) skipped();
      go(now === 0 ? 1 : now - 1);
    },
    options,
  );
  dots.forEach((dot, step) => {
    dot.addEventListener(
      "click",
      (event) => {
        event.preventDefault();
        go(step);
      },
      options,
    );
  });
  addEventListener("hashchange", () => go(stepInAddress()), options);

  /** Scroll to what is below. The address stays the step's, for who reloads the page. */
  function leadOn() {
    const heading = /** @type {HTMLElement} */ (document.querySelector(BELOW));
    heading.scrollIntoView();
    heading.tabIndex = -1; // so that it is read out, and Tab goes on from there
    heading.focus({ preventScroll: true });
  }

  return {
    /** @param {boolean} isWaiting for what the step needs */
    wait(isWaiting) {
      if (isWaiting) next.setAttribute("aria-busy", "true");
      else next.removeAttribute("aria-busy");
    },

    /** @param {number} step */
    picture: (step) => items[step].querySelector("img")?.alt ?? "",

    /**
     * Show a step's words and controls, and write it into the address.
     *
     * @param {number} step
     * @returns {string} what it says
     */
    show(step) {
      now = step;
      where.textContent = `${step + 1} / ${items.length}`;
      items.forEach((item, i) => item.classList.toggle("is-now", i === step));
      dots.forEach((dot, i) => {
        if (i === step) dot.setAttribute("aria-current", "step");
        else dot.removeAttribute("aria-current");
      });
      const { back: backWord, skip } = back.dataset;
      back.textContent = String(step === 0 ? skip : backWord);
      const { answer, next: nextWord, on } = next.dataset;
      next.textContent = String(step === 0 ? answer : step === last ? on : nextWord);
      const focused = /** @type {HTMLElement | null} */ (document.activeElement);
      next.hidden = step === last && !document.querySelector(BELOW);
      again.hidden = step !== last;
      if (focused?.hidden) (next.hidden ? again : next).focus(); // else the focus would be lost
      const address = step === 0 && !location.hash ? "" : `${PREFIX}${step + 1}`;
      if (address && location.hash !== address) history.replaceState(history.state, "", address);
      const parts = items[step].querySelectorAll(
        ".story-title, .story-say, .story-more p:not(.story-quote)",
      );
      return [...parts].map((part) => part.textContent?.trim()).join(" ");
    },
  };
}
