/** How well a column would do as outcome, predictor or cluster: points, or null if it cannot. */

import { isRunOfTreatment } from "./treatment_runs.js";
import { isOncePerCluster } from "./within_clusters.js";

export const CLUSTER_NAME =
  /^(?:g|id|grp|no)$|subj|[ _.-]id$|^id[ _.-]|\b(?!\w*(?:acid|lipid|fluid|liquid|solid|oid|grid|valid)$)\w*[a-z]id$|cluster|group|grupp|person|patient|particip|proband|respondent|pupil|student|schüler|schule|school|class|klasse|site|county|region|state$|country|land$|hospital|clinic|klinik|family|familie|firm|team|batch|lot$|run$|wafer|rail$|strip$|tissue|\b(?:rat|dog|cow|mouse|mare|rabbit|chick|pig|bird|fish|horse)s?$|rater|item|animal|tier|plot|plant|tree|herd|litter|block|worker|name$|kennung|nummer|vpn?$|code$/i;
export const OUTCOME_NAME =
  /^y$|outcome|resp(?!ondent)|reaction|score|^rt$|result|incidence|prevalence|activity|\blang(?:uage)?$|\breading|\bmaths?\b|yield|weight|height|value|measure|^log|density|ergebnis|wert$|gewicht|größe|reaktion|punkte/i;
export const PREDICTOR_NAME =
  /^x$|time|day|week|month|year|^age$|alter$|zeit|tag$|woche|monat|jahr|dose|dosis|trial|visit|session|wave|occasion|treat|condition|floor|predictor|period|nitro|pressure|temp|date|datum|hours?$|stunden/i;
const TRANSFORM = /^(?:log(?:10|2|1p)?|ln|sqrt|exp)[ ._(-]*(.+?)\)?$/i;
const FEW = 4; // levels of a text that is rather a treatment than a cluster

/** @typedef {import("./describe_table.js").Column} Column */

/** @param {Column} column */
export function isRowNumber({ sample, at, isUnnamed }) {
  const { isWhole, distinct, codes, isRowNumber: counts } = sample;
  if (counts) return true;
  return at === 0 && isUnnamed && isWhole && distinct === codes.length;
}

/**
 * Whether a column is another one, transformed: log.NIF beside NIF.
 *
 * @param {Column} column
 * @param {Column[]} columns
 */
export function isTransformed({ name }, columns) {
  const inner = TRANSFORM.exec(name)?.[1].toLowerCase();
  return inner !== undefined && columns.some((other) => other.name.toLowerCase() === inner);
}

/** @param {Column} column */
function isTreatment({ kind, name, sample }) {
  return kind === "text" && sample.distinct <= FEW && !CLUSTER_NAME.test(name);
}

/**
 * @param {Column} column
 * @param {Column[]} columns
 * @returns {number | null}
 */
export function clusterScore(column, columns) {
  const { kind, name, sample, isQuoted } = column;
  const { distinct, codes, isWhole, isConstant } = sample;
  if (kind === "empty" || kind === "date" || isConstant || distinct < 2) return null;
  if (kind === "number" && (!isWhole || isRowNumber(column))) return null;
  if (sample.rowsEach < 2) return null;
  const isKey = columns.some(
    (other) =>
      other !== column &&
      other.sample.distinct <= codes.length / 2 &&
      isOncePerCluster(other.sample, sample),
  );
  return (
    (CLUSTER_NAME.test(name) ? 3 : 0) +
    (kind === "text" ? 1 : 0) +
    (isQuoted && kind === "number" ? 2 : 0) +
    (isKey ? 1 : 0) -
    (isRunOfTreatment(column, columns, isTreatment) ? 3 : 0) +
    (distinct <= FEW ? -2 : distinct > 2 * FEW ? 1 : 0) -
    (PREDICTOR_NAME.test(name) ? 3 : 0) -
    (OUTCOME_NAME.test(name) ? 2 : 0)
  );
}

/**
 * @param {Column} column
 * @param {number} within share of clusters in which it varies
 * @returns {number | null}
 */
export function outcomeScore(column, within) {
  const { kind, name, sample, isQuoted } = column;
  if (kind !== "number" || sample.isConstant || isRowNumber(column) || within < 0.5) return null;
  return (
    2 * within +
    (OUTCOME_NAME.test(name) ? 3 : 0) +
    (sample.isWhole ? 0 : 2) +
    Math.min((2 * sample.distinct) / sample.codes.length, 1.5) -
    (PREDICTOR_NAME.test(name) ? 3 : 0) -
    (CLUSTER_NAME.test(name) ? 3 : 0) -
    (isQuoted ? 2 : 0)
  );
}

/**
 * Whether a column says when each row was written, as forms and logs do: another moment in every row,
 * and none before the one above.
 *
 * @param {Column} column
 */
function isStamp({ pattern, sample }) {
  const { values, isMany } = sample;
  if (!pattern?.includes("%H") || !pattern.includes("%d") || !isMany) return false;
  return values.every((value, i) => i === 0 || !(value < values[i - 1]));
}

/**
 * @param {Column} column
 * @param {number} within share of clusters in which it varies
 * @returns {number | null}
 */
export function predictorScore(column, within) {
  const { kind, name, sample, isQuoted, levels } = column;
  const isTwoLevels =
    (kind === "text" && levels.length === 2) || (isQuoted && sample.distinct === 2);
  if (kind !== "number" && kind !== "date" && !isTwoLevels) return null;
  if (sample.isConstant || isRowNumber(column) || within < 0.3) return null;
  if (isStamp(column)) return within / 2; // better than none, and worse than what was asked
  return (
    1 +
    within +
    (PREDICTOR_NAME.test(name) ? 3 : 0) +
    (kind === "date" ? 2 : 0) -
    (OUTCOME_NAME.test(name) ? 1 : 0) -
    (isTwoLevels ? 1 : (CLUSTER_NAME.test(name) ? 3 : 0) + (isQuoted ? 3 : 0))
  );
}
