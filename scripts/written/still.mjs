// Draws a figure's first picture as the browser would: a job as JSON on standard input, the picture
// and its words as JSON on standard output.
import { readFileSync } from "node:fs";
import { text } from "node:stream/consumers";

import { posterior as posteriorOf } from "../../docs/engine/posterior.js";
import { defaultPriors } from "../../docs/engine/priors.js";
import { revealSay, slopesSay } from "../../docs/javascripts/breaks/breaks_words.js";
import { planePicture } from "../../docs/javascripts/breaks/plane.js";
import { departedSample } from "../../docs/javascripts/breaks/sample.js";
import { simpsonPicture } from "../../docs/javascripts/breaks/simpson.js";
import { planePicture as cardPlane } from "../../docs/javascripts/cards/plane.js";
import { sketchPicture } from "../../docs/javascripts/cards/sketch.js";
import { landscapePicture } from "../../docs/javascripts/singular/landscape_picture.js";
import { linesPicture } from "../../docs/javascripts/singular/lines_picture.js";
import { apart, everyRow } from "../../docs/javascripts/singular/choices.js";
import { singularSample } from "../../docs/javascripts/singular/model.js";
import {
  apartSay,
  choiceCells,
  lowestSay,
} from "../../docs/javascripts/singular/singular_words.js";
import { caterpillar } from "../../docs/javascripts/sure/caterpillar.js";
import { fanPicture } from "../../docs/javascripts/sure/fan.js";
import { addCovered, counterTable, noneYet } from "../../docs/javascripts/sure/counter.js";
import {
  covered,
  KINDS,
  posteriorSlopes,
  sureSample,
  trueRankOfBest,
} from "../../docs/javascripts/sure/sample.js";
import { coveredSay, fanSay, rankSay } from "../../docs/javascripts/sure/sure_words.js";
import { bellsPicture, bellsRange, bellsSay } from "../../docs/javascripts/why/bells.js";
import { ellipsesPicture, ellipsesWindow } from "../../docs/javascripts/why/ellipses.js";
import { ellipsesSay } from "../../docs/javascripts/why/ellipses_words.js";
import { asEvidence } from "../../docs/javascripts/why/load_evidence.js";
import { inWords } from "../../docs/javascripts/your_data/in_words.js";
import { singularParagraph } from "../../docs/table/singular_paper.js";
import { say, useWords } from "../../docs/javascripts/words/words.js";

const job = JSON.parse(await text(process.stdin));
const words = new URL(`../../docs/words/${job.language}.ftl`, import.meta.url);
useWords(readFileSync(words, "utf8"), job.language);
/** @type {Record<string, (job: any) => object>} */
const draws = {
  bells,
  evidence: ellipses,
  departure: breaks,
  tied: simpson,
  singular,
  sure,
  fan: newCluster,
  cards,
};
const [draw] = Object.keys(draws).flatMap((kind) => (kind in job ? [draws[kind]] : []));
console.log(JSON.stringify(draw(job)));

/** @param {any} job from scripts/written/why.py */
function bells({ bells, width }) {
  return { picture: bellsPicture(bells, bellsRange(bells), width), says: bellsSay(bells) };
}

/** @param {any} job from scripts/written/why.py */
function ellipses({ evidence, cluster, width }) {
  const all = asEvidence(evidence);
  const one = all.of(cluster);
  return {
    picture: ellipsesPicture(one, 1, ellipsesWindow(one), width, "why-clip"),
    says: ellipsesSay(one, 1, all.hasLine(cluster)),
  };
}

/** @param {any} job from scripts/written/breaks.py */
function breaks({ departure, seed, width }) {
  const sample = departedSample(departure, seed);
  const marked = /** @type {Set<number>} */ (new Set());
  const draw = (/** @type {boolean} */ revealed) =>
    planePicture(sample, { marked, at: null, revealed }, width, `breaks-clip-${revealed}`);
  return { picture: draw(false), revealed: draw(true), says: revealSay(sample, marked) };
}

/** @param {any} job from scripts/written/breaks.py */
function simpson({ tied: seed, width }) {
  const sample = departedSample("x_tied", seed);
  return {
    pictures: [false, true].map((isCentred) => ({
      picture: simpsonPicture(sample, isCentred, width / 2),
      says: slopesSay(sample, isCentred),
    })),
  };
}

/** @param {any} job from scripts/written/singular.py */
function singular({ singular: setting, width }) {
  const sample = singularSample(setting);
  const posterior = posteriorOf(sample.fits.correlated, defaultPriors(sample.data.y));
  const rows = everyRow(sample.data, sample.fits, posterior);
  const paper = singularParagraph(sample.fits, { x: "x", cluster: "cluster" }, posterior);
  return {
    map: landscapePicture(sample.landscape, setting.view, width / 2),
    lines: linesPicture(sample, width / 2, "singular-clip"),
    says: lowestSay(sample, setting.strength),
    rows: rows.map(choiceCells),
    apart: apartSay(apart(rows)),
    paper: paper.map(inWords).join(" "),
  };
}

/** @param {any} job from scripts/written/sure.py */
function sure({ sure: { kind, ...setting }, width }) {
  const sample = sureSample(setting);
  const slopes = posteriorSlopes(posteriorOf(sample.fitted, defaultPriors(sample.data.y)));
  const sums = noneYet();
  for (const one of KINDS) addCovered(sums[one], covered(sample.clusters, one, slopes));
  const now = sums[/** @type {typeof KINDS[number]} */ (kind)];
  return {
    picture: caterpillar(sample, kind, slopes, false, width),
    hidden: say("sure-hidden"),
    revealed: caterpillar(sample, kind, slopes, true, width),
    counter: counterTable(sums, kind),
    says: [
      ...coveredSay(now, now, 1),
      rankSay(trueRankOfBest(sample.clusters), sample.clusters.length),
    ],
  };
}

/** @param {any} job from scripts/written/sure.py */
function newCluster({ width }) {
  const { fitted } = sureSample();
  return { picture: fanPicture(fitted, [], width), says: fanSay(fitted, []) };
}

/** @param {any} job from scripts/written/cards.py */
function cards({ cards: all, width }) {
  const pictures = all.map((/** @type {any} */ card, /** @type {number} */ i) => {
    const picture = card.kind === "sketch" ? sketchPicture : cardPlane;
    return picture(card, { progress: 0 }, width, `card-still-${i}`);
  });
  return { pictures };
}
