/** What a sample shows, in words. */

import { number } from "../words/numbers.js";
import { say } from "../words/words.js";

/** @typedef {import("./sample.js").Sample} Sample */
/** @typedef {import("./sample.js").Point} Point */

/**
 * Return who lost, and how many of them the reader had marked.
 *
 * @param {Sample} sample
 * @param {Set<number>} marked
 * @returns {string[]} sentences
 */
export function revealSay(sample, marked) {
  const { points, hurt } = sample;
  const right = [...marked].filter((cluster) => hurt.has(cluster)).length;
  const said = [
    marked.size === 0
      ? say("breaks-none-marked", { hurt: hurt.size })
      : say("breaks-marked", { marked: marked.size, right, hurt: hurt.size }),
  ];
  const unusual = points.filter(({ isUnusual }) => isUnusual);
  if (unusual.length > 0) {
    const among = unusual.filter(({ cluster }) => hurt.has(cluster)).length;
    said.push(say("breaks-unusual", { unusual: unusual.length, among, hurt: hurt.size }));
  }
  const [own, mixed] = [rmse(points, "start"), rmse(points, "end")];
  said.push(say("breaks-errors", { own: number(own, 2), mixed: number(mixed, 2) }));
  return said;
}

/**
 * Return what the slopes between and within clusters are, or what centring repairs and what not.
 *
 * @param {Sample} sample
 * @param {boolean} isCentred
 * @returns {string}
 */
export function slopesSay({ slopes, average, sdIntercept, centred }, isCentred) {
  const { slope, sdIntercept: wider } = centred;
  const within = number(slopes.within, 2);
  return isCentred
    ? say("breaks-centred", {
        within,
        centred: number(slope, 2),
        before: number(sdIntercept, 2),
        sd: number(wider, 2),
      })
    : say("breaks-slopes", {
        between: number(slopes.between, 2),
        within,
        fitted: number(average[1], 2),
      });
}

/**
 * Return a cluster as the keyboard comes to it.
 *
 * @param {Point} point
 * @param {boolean} isMarked
 */
export function clusterSay({ cluster, end }, isMarked) {
  const values = { cluster, intercept: number(end[0], 2), slope: number(end[1], 2) };
  return isMarked ? say("breaks-cluster-marked", values) : say("breaks-cluster", values);
}

/**
 * @param {Point[]} points
 * @param {"start" | "end"} which
 * @returns {number} root mean squared error of the slopes
 */
function rmse(points, which) {
  const squares = points.map((point) => (point[which][1] - point.truth[1]) ** 2);
  return Math.sqrt(squares.reduce((sum, square) => sum + square, 0) / points.length);
}
