/** A picture as SVG: elements with attributes, for a page to set and for a build to write. */

/**
 * @typedef {keyof typeof SHAPES} Shape
 * @typedef {(at: number[], from: number, per: number, width: number) => string} Draw an item
 *   of `per` points, the first of which begins at `from`
 */

/** What one item of a layer may be drawn as. */
const SHAPES = { line, dot, cross };
/**
 * Layers from back to front, and what their items are drawn as.
 *
 * @type {Readonly<Record<string, Shape>>}
 */
const LAYERS = Object.freeze({
  "grid-nights": "line",
  "grid-people": "line",
  "grid-plane": "line",
  days: "line",
  all: "line",
  way: "line",
  own: "line",
  mixed: "line",
  tried: "line",
  known: "dot",
  held: "cross",
  halo: "dot",
  average: "dot",
  "all-followed": "line",
  "way-followed": "line",
  "own-followed": "line",
  "mixed-followed": "line",
  guess: "line",
  "known-followed": "dot",
  "held-followed": "cross",
  handle: "dot",
  grip: "dot",
});

/** @typedef {{ key: string, tag: string, attributes: Record<string, string>, text?: string }} Drawn an element */

/**
 * Return the elements of a picture from back to front.
 *
 * @param {import("./picture.js").Picture} picture
 * @returns {Drawn[]}
 */
export function elements({ layers, labels }) {
  const drawn = Object.entries(LAYERS).flatMap(([name, shape]) =>
    strokes(name, shape, layers[name]),
  );
  const named = Object.entries(labels).map(([key, { text, at, anchor, kind, opacity }]) => ({
    key: `label of ${key}`,
    tag: "text",
    attributes: {
      class: `label-${kind}`,
      x: at[0].toFixed(1),
      y: at[1].toFixed(1),
      "text-anchor": anchor,
      opacity: short(opacity),
    },
    text,
  }));
  return [...drawn, ...named];
}

/**
 * Return a layer as one path, and a second one for the paper inside its rings.
 *
 * @param {string} name
 * @param {Shape} shape
 * @param {import("./picture.js").Layer} layer
 * @returns {Drawn[]}
 */
function strokes(name, shape, layer) {
  const isSeen = layer.opacity > 0 && layer.width > 0;
  const d = isSeen ? path(layer, shape) : "";
  const opacity = isSeen ? short(layer.opacity) : "0";
  const kind = name.replace("-followed", "");
  const cross = shape === "cross";
  const outer = {
    key: name,
    tag: "path",
    attributes: { class: kind, d, "stroke-width": cross ? "1.8" : short(layer.width), opacity },
  };
  if (!(kind === "own" || kind === "handle")) return [outer];
  const hole = { class: "hole", d: layer.hole > 0 ? d : "", "stroke-width": short(layer.hole) };
  return [outer, { key: `${name}-hole`, tag: "path", attributes: { ...hole, opacity: "1" } }];
}

/**
 * @param {import("./picture.js").Layer} layer
 * @param {Shape} shape
 */
function path({ at, per, width }, shape) {
  let d = "";
  for (let i = 0; i < at.length; i += 2 * per) {
    if (!Number.isNaN(at[i])) d += SHAPES[shape](at, i, per, width);
  }
  return d;
}

/** @type {Draw} */
function line(at, from, per) {
  let d = `M${at[from].toFixed(1)} ${at[from + 1].toFixed(1)}`;
  for (let i = from + 2; i < from + 2 * per; i += 2)
    d += `L${at[i].toFixed(1)} ${at[i + 1].toFixed(1)}`;
  return d;
}

/** @type {Draw} */
function dot(at, from) {
  return `M${at[from].toFixed(1)} ${at[from + 1].toFixed(1)}h0`;
}

/** @type {Draw} */
function cross(at, from, _, width) {
  const [left, top] = [at[from] - width / 2, at[from + 1] - width / 2];
  const size = width.toFixed(1);
  return `M${left.toFixed(1)} ${top.toFixed(1)}l${size} ${size}m0 -${size}l-${size} ${size}`;
}

/** @param {number} value */
function short(value) {
  return String(Number(value.toFixed(2)));
}

/**
 * Return a picture as SVG text.
 *
 * @param {import("./picture.js").Picture} picture
 */
export function markup(picture) {
  return elements(picture)
    .filter(({ attributes }) => attributes.d !== "" && attributes.opacity !== "0")
    .map(({ tag, attributes, text }) => {
      const written = Object.entries(attributes).map(([name, value]) => `${name}="${value}"`);
      const inside = (text ?? "").replace(/[&<>]/g, (c) => `&#${c.charCodeAt(0)};`);
      return `<${tag} ${written.join(" ")}>${inside}</${tag}>`;
    })
    .join("");
}
