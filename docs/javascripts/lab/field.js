const MESSAGE = "lab-message"; // the element that says what is wrong

/**
 * Mark a field as wrong, and tie it to the message that says why.
 *
 * @param {HTMLInputElement} field
 */
export function markWrong(field) {
  field.setAttribute("aria-invalid", "true");
  field.dataset.help ??= field.getAttribute("aria-describedby") ?? "";
  field.setAttribute("aria-describedby", `${MESSAGE} ${field.dataset.help}`.trim());
}

/**
 * Mark a field as right.
 *
 * @param {HTMLInputElement} field
 * @returns {boolean} whether it was wrong until now
 */
export function markRight(field) {
  const wasWrong = field.hasAttribute("aria-invalid");
  if (!wasWrong) return false;
  field.removeAttribute("aria-invalid");
  if (field.dataset.help) field.setAttribute("aria-describedby", field.dataset.help);
  else field.removeAttribute("aria-describedby");
  return true;
}
