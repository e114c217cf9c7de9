import { say } from "./words.js";

/** @typedef {import("../../engine/types.js").Names} Names */

/**
 * Return a name of a column or a cluster, not too long for its place.
 *
 * @param {string} name
 * @param {number} [most] characters
 */
export function short(name, most = 60) {
  return name.length > most ? `${name.slice(0, most - 1)}…` : name;
}

/**
 * Write a text so that neither HTML nor Plotly takes a part of it for markup.
 *
 * @param {string} text
 */
export function escaped(text) {
  return text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);
}

/**
 * Return what is written along each axis, as markup. Twin of names.py.
 *
 * @param {Names} [names] of the columns, and their units
 */
export function axisNames({ y, x, y_unit = "", x_unit = "" } = { y: "y", x: "x" }) {
  const slope = say("figure-axis-slope", { x: short(x, 28) });
  return {
    intercept: axisName(say("figure-axis-intercept"), y_unit),
    slope: axisName(slope, y_unit && x_unit ? `${y_unit}/${x_unit}` : y_unit),
    y: axisName(short(y, 28), y_unit),
    x: axisName(short(x, 28), x_unit),
  };
}

/**
 * Return a name with its unit, where it has one that does not say the same.
 *
 * @param {string} name
 * @param {string} unit "" is none
 */
function axisName(name, unit) {
  const isSaid = unit === "" || unit.toLowerCase() === name.toLowerCase();
  return escaped(isSaid ? name : say("figure-axis-unit", { name, unit }));
}
