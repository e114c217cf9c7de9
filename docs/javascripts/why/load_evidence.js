import { loadGenerated } from "../figure/load.js";

/** @typedef {import("../../engine/evidence.js").Evidence} Evidence */

/**
 * @typedef {object} ScenarioEvidence what all clusters of a scenario say
 * @property {string[]} clusters their names
 * @property {Record<string, string>} examples clusters worth a look, by what makes them so
 * @property {(cluster: string) => Evidence} of
 * @property {(cluster: string) => boolean} hasLine whether a cluster has a line of its own
 */

/**
 * @param {string} slug
 * @returns {Promise<ScenarioEvidence>}
 */
export function loadEvidence(slug) {
  return loadGenerated(`${slug}/evidence.json`, async (response) =>
    asEvidence(await response.json()),
  );
}

/**
 * Return a generated file's numbers as evidence.
 *
 * @param {any} file as `evidence_data` in scripts/written/why.py writes it
 * @returns {ScenarioEvidence}
 */
export function asEvidence({ average, covariance, clusters, examples }) {
  const index = new Map(
    clusters.cluster.map((/** @type {string} */ name, /** @type {number} */ i) => [name, i]),
  );
  const symmetric = (/** @type {number[]} */ [a, b, c]) => [
    [a, b],
    [b, c],
  ];
  return {
    clusters: clusters.cluster,
    examples,
    of: (name) =>
      /** @type {Evidence} */ ({
        average,
        covariance: symmetric(covariance),
        own: clusters.own[Number(index.get(name))],
        precision: symmetric(clusters.precision[Number(index.get(name))]),
      }),
    hasLine: (name) => clusters.has_line[Number(index.get(name))],
  };
}
