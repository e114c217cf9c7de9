/** What a card answers to a prediction, in words. */

import { number, percent, precise } from "../words/numbers.js";
import { say } from "../words/words.js";
import { coordinate, judgeDrag, judgeMarks, judgeSketch } from "./judge.js";
import { sizeSay } from "./sketch.js";

/** @typedef {import("./types.js").CardData} CardData */

/**
 * Return a coefficient with the digits that suit its unit.
 *
 * @param {CardData} card
 * @param {number} value
 */
export function coefficientSay({ names }, value) {
  return names ? precise(value) : number(value, 2);
}

/**
 * @param {CardData} card
 * @param {import("./types.js").Pair} guess
 */
export function dragReply(card, guess) {
  return [
    say(`card-drag-${judgeDrag(card, guess)}`),
    `${coordinateSay(card, 0)} ${coordinateSay(card, 1)}`,
  ];
}

/**
 * @param {CardData} card
 * @param {0 | 1} k intercept or slope
 */
function coordinateSay(card, k) {
  const { from, to, home, given } = coordinate(card, k);
  const values = {
    what: k === 0 ? say("term-intercept") : say("term-slope"),
    from: coefficientSay(card, from),
    to: coefficientSay(card, to),
    average: coefficientSay(card, home),
  };
  if (given < 0) return say("card-coordinate-away", values);
  if (given > 1) return say("card-coordinate-across", values);
  return say("card-coordinate-given", { ...values, share: percent(given) });
}

/**
 * @param {CardData} card
 * @param {Set<number>} marked
 */
export function markReply(card, marked) {
  const { clusters, answer = [], who } = card;
  const judged = judgeMarks(card, marked);
  const hits = { hits: judged.hits, marked: marked.size, chance: number(judged.chance, 1) };
  const said = [
    who === "worse_off"
      ? say("card-mark-worse", hits)
      : say(who === "moves_most" ? "card-mark-moves" : "card-mark-gives", {
          ...hits,
          answer: answer.length,
        }),
  ];
  if (who === "worse_off" && judged.sawFar) {
    const { far, farHits } = judged;
    said.push(
      say("card-mark-far", { far, worse: farHits, all: answer.length, clusters: clusters.length }),
    );
  }
  if (who !== "worse_off" && judged.sawSmall) {
    said.push(say("card-mark-small", { sizes: answer.map((i) => clusters[i].n).join(", ") }));
  }
  return said;
}

/**
 * @param {CardData} card
 * @param {number[]} sketch
 */
export function sketchReply(card, sketch) {
  const { kind, off } = judgeSketch(card, sketch);
  const groups = card.groups ?? [];
  const [first, second] = groups;
  const last = groups[groups.length - 1];
  return [
    say(`card-sketch-${kind}`),
    say("card-sketch-truth", {
      first: sizeSay(first),
      firstShare: percent(first.given),
      second: sizeSay(second),
      secondShare: percent(second.given),
      last: sizeSay(last),
      lastShare: percent(last.given),
      off: number(100 * off, 0),
    }),
  ];
}

/**
 * Say where the reader is while a cluster is chosen.
 *
 * @param {CardData} card
 * @param {number} i
 * @param {boolean} isMarked
 */
export function clusterSay(card, i, isMarked) {
  const { name, n, start } = card.clusters[i];
  const values = {
    cluster: name,
    rows: n,
    intercept: coefficientSay(card, start[0]),
    slope: coefficientSay(card, start[1]),
  };
  return isMarked ? say("card-cluster-marked", values) : say("card-cluster", values);
}
