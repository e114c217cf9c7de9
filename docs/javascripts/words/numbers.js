/** Numbers as the lab writes them. */

/**
 * @param {number} value
 * @param {number} [digits]
 */
export function number(value, digits = 3) {
  if (!Number.isFinite(value)) return "–";
  const text = value.toFixed(digits);
  return (Number(text) === 0 ? text.replace("-", "") : text).replace("-", "−");
}

/** @param {number} value */
export function signed(value) {
  const text = number(value);
  return value > 0 && Number(text) !== 0 ? `+${text}` : text;
}

/** @param {number} share */
export function percent(share) {
  return Number.isFinite(share) ? `${Math.round(100 * share)}%`.replace("-", "−") : "–";
}
