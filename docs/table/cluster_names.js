/** Codes of clusters in the order they were met → codes in the order of their names. */

/** @typedef {import("./label_coder.js").Label} Label */
/** @typedef {import("./column_parts.js").LabelPart} LabelPart */

/**
 * Return clusters that one column tells apart.
 *
 * @param {LabelPart} part
 * @param {number} n rows
 * @returns {{code: Int32Array, names: Label[]}}
 */
export function clustersOf({ coder, codes }, n) {
  return compact(codes.subarray(0, n), coder.sorted());
}

/**
 * Return clusters that two columns tell apart, ordered by the first and then the second.
 *
 * @param {LabelPart} outer
 * @param {LabelPart} inner
 * @param {number} n rows
 * @returns {{code: Int32Array, names: Label[]}} names such as "North / 7"
 */
export function nestedClusters(outer, inner, n) {
  const [first, second] = [outer.coder.sorted(), inner.coder.sorted()];
  const size = second.names.length;
  /** @type {Map<number, number>} */
  const codeOf = new Map();
  const code = new Int32Array(n);
  for (let i = 0; i < n; i++) {
    const pair = first.place[outer.codes[i]] * size + second.place[inner.codes[i]];
    let known = codeOf.get(pair);
    if (known === undefined) codeOf.set(pair, (known = codeOf.size));
    code[i] = known;
  }
  const pairs = [...codeOf.keys()];
  const order = [...pairs.keys()].sort((a, b) => pairs[a] - pairs[b]);
  const place = new Int32Array(order.length);
  order.forEach((old, now) => (place[old] = now));
  const name = (/** @type {number} */ pair) =>
    `${first.names[Math.floor(pair / size)]} / ${second.names[pair % size]}`;
  return { code: code.map((old) => place[old]), names: order.map((old) => name(pairs[old])) };
}

/**
 * Leave out names of which no row is left.
 *
 * @param {Int32Array} codes in the order they were met
 * @param {{names: Label[], place: Int32Array}} sorted
 */
function compact(codes, { names, place }) {
  const isUsed = new Uint8Array(names.length);
  for (let i = 0; i < codes.length; i++) isUsed[place[codes[i]]] = 1;
  let used = 0;
  const now = Int32Array.from(isUsed, (is) => (is ? used++ : -1));
  const codeOf = place.map((i) => now[i]);
  const code = new Int32Array(codes.length);
  for (let i = 0; i < code.length; i++) code[i] = codeOf[codes[i]];
  return { code, names: used === names.length ? names : names.filter((_, i) => isUsed[i]) };
}
