/**
 * The ten parameters of a simulated data set: defaults and ranges; docs/words has their meaning.
 * Twin of parameters.py.
 *
 * Errors are sentences for those who use the engine alone. Their `cause` is a key of docs/words and
 * its values, from which pages make the sentence in the reader's language.
 */

export const N_MODEL_PARAMETERS = 6; // two fixed effects, two variances, one covariance, one residual variance
const LARGEST_SD = 1e100; // beyond it the square of an observation is more than a number can hold
const R_INT_MAX = 2 ** 31 - 1; // what R's set.seed takes: beyond it no seed means the same everywhere

/**
 * @typedef {object} Parameters the arguments of `createData`
 * @property {number} obsPerCluster observations per cluster before sampling, whole, at least 1
 * @property {number} nCluster number of clusters, whole, at least 1
 * @property {number} intercept population average at x = 0
 * @property {number} beta population average slope of x
 * @property {number} sigma standard deviation of an observation's noise, at least 0
 * @property {number} sdInt standard deviation of the clusters' intercepts, at least 0
 * @property {number} sdSlope standard deviation of the clusters' slopes, at least 0
 * @property {number} cor correlation of intercepts and slopes, -1 to 1
 * @property {number} balanced fraction of all rows that is kept, above 0 and at most 1
 * @property {number} seed whole number that fixes the random draws, -(2^31 - 1) to 2^31 - 1
 */

/**
 * @typedef {object} ParameterField what is known about one parameter
 * @property {number} default
 * @property {boolean} whole whether only whole numbers are allowed
 * @property {number} atLeast
 * @property {number} atMost
 * @property {number} above
 */

/**
 * @param {number} defaultValue
 * @param {Partial<ParameterField>} [limits]
 * @returns {Readonly<ParameterField>}
 */
function field(defaultValue, limits) {
  const free = { whole: false, atLeast: -Infinity, atMost: Infinity, above: -Infinity };
  return Object.freeze({ default: defaultValue, ...free, ...limits });
}

/** Every parameter's field, in the order of the arguments. */
export const PARAMETER_FIELDS = Object.freeze({
  obsPerCluster: field(10, { whole: true, atLeast: 1 }),
  nCluster: field(100, { whole: true, atLeast: 1 }),
  intercept: field(1),
  beta: field(0.5),
  sigma: field(1, { atLeast: 0 }),
  sdInt: field(0.5, { atLeast: 0 }),
  sdSlope: field(0.25, { atLeast: 0 }),
  cor: field(0, { atLeast: -1, atMost: 1 }),
  balanced: field(1, { atMost: 1, above: 0 }),
  seed: field(888, {
    whole: true,
    atLeast: -R_INT_MAX,
    atMost: R_INT_MAX,
  }),
});

const NAMES = /** @type {(keyof Parameters)[]} */ (Object.keys(PARAMETER_FIELDS));

/**
 * Return all ten parameters, defaults filled in, or say which one is not allowed.
 *
 * @param {Partial<Parameters>} [parameters]
 * @returns {Readonly<Parameters>}
 * @throws {RangeError} naming the argument, its value and what is allowed
 */
export function checkParameters(parameters = {}) {
  const unknown = Object.keys(parameters).find((name) => !Object.hasOwn(PARAMETER_FIELDS, name));
  if (unknown !== undefined) {
    throw new RangeError(`${unknown} is not a parameter: the parameters are ${NAMES.join(", ")}`);
  }
  const checked = /** @type {Parameters} */ ({});
  for (const name of NAMES) {
    const given = parameters[name];
    checked[name] = given === undefined ? PARAMETER_FIELDS[name].default : given;
    checkValue(name, checked[name]);
  }
  for (const name of /** @type {const} */ (["sigma", "sdInt", "sdSlope"])) {
    if (checked[name] <= LARGEST_SD) continue;
    throw new RangeError(
      `${name} = ${checked[name]} is not allowed: it must be at most ${LARGEST_SD}`,
      { cause: { key: "engine-too-large", values: { parameter: name } } },
    );
  }
  if (checked.nCluster * checked.obsPerCluster > R_INT_MAX) {
    throw new RangeError(
      `obsPerCluster = ${checked.obsPerCluster}, nCluster = ${checked.nCluster} make more than the ` +
        `${R_INT_MAX} rows that are allowed`,
      { cause: { key: "engine-too-many-rows", values: { most: R_INT_MAX } } },
    );
  }
  const rows = nRows(checked);
  if (rows < N_MODEL_PARAMETERS) {
    throw new RangeError(
      `obsPerCluster = ${checked.obsPerCluster}, nCluster = ${checked.nCluster}, balanced = ` +
        `${checked.balanced} leave ${rows} rows; at least ${N_MODEL_PARAMETERS} are needed, ` +
        "one for each parameter of the model",
      { cause: { key: "engine-too-few-rows", values: { rows, least: N_MODEL_PARAMETERS } } },
    );
  }
  return Object.freeze(checked);
}

/**
 * Return the number of rows that are kept; like R's `round`, halves go to the even number.
 *
 * @param {Pick<Parameters, "obsPerCluster" | "nCluster" | "balanced">} parameters
 * @returns {number}
 */
export function nRows({ obsPerCluster, nCluster, balanced }) {
  const kept = balanced * (nCluster * obsPerCluster);
  const below = Math.floor(kept);
  if (kept - below !== 0.5) return Math.round(kept);
  return below % 2 === 0 ? below : below + 1;
}

/**
 * Return the true covariance of intercepts and slopes; `cor` is a correlation.
 *
 * @param {Pick<Parameters, "sdInt" | "sdSlope" | "cor">} parameters
 * @returns {[[number, number], [number, number]]}
 */
export function randomEffectsCov({ sdInt, sdSlope, cor }) {
  const covariance = cor * sdInt * sdSlope;
  return [
    [sdInt * sdInt, covariance],
    [covariance, sdSlope * sdSlope],
  ];
}

/**
 * Say in words what values the parameter called `name` may take.
 *
 * @param {keyof Parameters} name
 * @returns {string}
 */
export function allowed(name) {
  const { whole, atLeast, above, atMost } = PARAMETER_FIELDS[name];
  const limits = { "at least": atLeast, "greater than": above, "at most": atMost };
  const said = Object.entries(limits)
    .filter(([, limit]) => Number.isFinite(limit))
    .map(([words, limit]) => `${words} ${limit}`);
  return [whole ? "a whole number" : "a number", said.join(" and ")].join(" ").trim();
}

/**
 * Do nothing if `value` is allowed for the parameter called `name`.
 *
 * @param {keyof Parameters} name
 * @param {unknown} value
 * @throws {RangeError} naming the argument, its value and what is allowed
 */
export function checkValue(name, value) {
  const { whole, atLeast, above, atMost } = PARAMETER_FIELDS[name];
  const isNumber = typeof value === "number" && Number.isFinite(value);
  const isAllowed =
    isNumber &&
    (!whole || Number.isInteger(value)) &&
    value > above &&
    value >= atLeast &&
    value <= atMost;
  if (!isAllowed) {
    const isText = typeof value === "string" || Array.isArray(value);
    const shown = isText ? JSON.stringify(value) : String(value);
    throw new RangeError(`${name} = ${shown} is not allowed: it must be ${allowed(name)}`, {
      cause: { key: "engine-not-allowed", values: { parameter: name, value: shown } },
    });
  }
}
