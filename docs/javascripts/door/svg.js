/** A picture as SVG: elements with attributes, for a page to set and for a build to write. */

/** Layers from back to front, and what one item of each is drawn as. */
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
 * @param {string} shape
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
 * @param {string} shape
 */
function path({ at, per, width }, shape) {
  let d = "";
  for (let i = 0; i < at.length; i += 2 * per) {
    const [x, y] = [at[i], at[i + 1]];
    if (Number.isNaN(x)) continue;
    if (shape === "dot") d += `M${x.toFixed(1)} ${y.toFixed(1)}h0`;
    else if (shape === "cross") d += cross(x, y, width / 2);
    else {
      d += `M${x.toFixed(1)} ${y.toFixed(1)}`;
      for (let j = i + 2; j < i + 2 * per; j += 2)
        d += `L${at[j].toFixed(1)} ${at[j + 1].toFixed(1)}`;
    }
  }
  return d;
}

/**
 * @param {number} x
 * @param {number} y
 * @param {number} half
 */
function cross(x, y, half) {
  const [left, top, size] = [(x - half).toFixed(1), (y - half).toFixed(1), (2 * half).toFixed(1)];
  return `M${left} ${top}l${size} ${size}m0 -${size}l-${size} ${size}`;
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
