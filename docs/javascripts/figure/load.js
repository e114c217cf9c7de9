import { inTime } from "../site/in_time.js";

/** The folder of generated files, and what of it was asked for already. */
const GENERATED = new URL("../../generated/", import.meta.url);
/** @type {Map<string, Promise<any>>} */
const asked = new Map();
/** @type {Map<string, () => any>} */
const provided = new Map();

/**
 * Give what would be loaded from below the folder of generated files: numbers of a live figure.
 *
 * @param {string} path
 * @param {() => any} get called whenever it is asked for
 * @param {AbortSignal} signal when it ends
 */
export function provide(path, get, signal) {
  provided.set(path, get);
  signal.addEventListener("abort", () => {
    if (provided.get(path) === get) provided.delete(path);
  });
}

/**
 * Ask for a thing once; a failure, or no answer, is forgotten, so that a later try can succeed.
 *
 * @template T
 * @param {string} name
 * @param {() => Promise<T>} get
 * @returns {Promise<T>}
 */
function once(name, get) {
  const promise = asked.get(name) ?? inTime(get());
  asked.set(name, promise);
  promise.catch(() => asked.delete(name));
  return promise;
}

/**
 * @param {string} address
 * @returns {Promise<void>}
 */
export function loadScript(address) {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = address;
    script.onload = () => resolve();
    script.onerror = () => reject(new Error(`${address} did not load`));
    document.head.append(script);
  });
}

/** @returns {Promise<import("../../engine/types.js").Plotly>} */
export function loadPlotly() {
  return once("plotly", async () => {
    await loadScript(new URL("../../vendor/plotly-basic.min.js", import.meta.url).href);
    return /** @type {any} */ (window).Plotly;
  });
}

/** @returns {Promise<import("../../engine/types.js").FigureStyle>} */
export function loadStyle() {
  return loadGenerated("common/figure_style.json", (response) => response.json());
}

/** Begin to load what every figure needs; where that fails, the figure tries again and says so. */
export function prepareFigures() {
  loadPlotly();
  loadStyle();
}

/**
 * @param {string} slug
 * @returns {Promise<import("../../engine/types.js").FigureData>}
 */
export function loadFigure(slug) {
  return loadGenerated(`${slug}/figure.json`, (response) => response.json());
}

/**
 * Return the rows of every cluster, by its name.
 *
 * @param {string} slug
 * @returns {Promise<Pick<Map<string, import("../../engine/types.js").Observation[]>, "get">>}
 */
export async function loadObservations(slug) {
  return loadGenerated(`${slug}/observations.json`, async (response) => {
    const { clusters } = await loadFigure(slug);
    /** @type {{ x?: number[][], y: number[][] }} a list for each cluster, in the figure's order */
    const { x, y } = await response.json();
    const rows = clusters.cluster.map((_, c) =>
      y[c].map((value, i) => ({ x: x ? x[c][i] : i + 1, y: value })),
    );
    return new Map(clusters.cluster.map((name, c) => [String(name), rows[c]]));
  });
}

/**
 * @template T
 * @param {string} path below the folder of generated files
 * @param {(response: Response) => Promise<T>} read
 * @returns {Promise<T>}
 */
export function loadGenerated(path, read) {
  const get = provided.get(path);
  if (get) return Promise.resolve(get());
  return once(path, async () => {
    const response = await fetch(new URL(path, GENERATED));
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    return read(response);
  });
}
