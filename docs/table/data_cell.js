/** Whether a cell holds what is measured, and no name. */

import { moments } from "./date_patterns.js";
import { isNumberCell } from "./number_parts.js";

/**
 * Whether a cell holds a number or a date.
 *
 * @param {string} cell trimmed
 */
export function isDataCell(cell) {
  return isNumberCell(cell) || moments(cell).length > 0;
}
