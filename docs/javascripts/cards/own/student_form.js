/** The field above the list of cards: a student's number leads every link to the student's own sample. */

import { studentSeed } from "../../../engine/student_seed.js";
import { studentInAddress, withStudent, writeStudent } from "../../site/student_number.js";
import { refusal } from "../../words/refusal.js";
import { say } from "../../words/words.js";

/**
 * @param {HTMLElement} form
 * @param {AbortSignal} signal
 */
export function startStudentForm(form, signal) {
  const field = /** @type {HTMLInputElement} */ (form.querySelector("input"));
  const said = /** @type {HTMLElement} */ (form.querySelector("[role=status]"));

  /** @param {string} student */
  function lead(student) {
    try {
      if (student) studentSeed(student);
      field.removeAttribute("aria-invalid");
      writeStudent(student);
      for (const link of links()) link.href = withStudent(link.href, student);
      said.textContent = student && say("card-student-said", { student });
    } catch (error) {
      field.setAttribute("aria-invalid", "true");
      said.textContent = refusal(error);
    }
  }
  /** @type {HTMLButtonElement} */ (form.querySelector("button")).disabled = false;
  field.value ||= studentInAddress();
  if (field.value) lead(field.value.trim());
  form.addEventListener(
    "submit",
    (event) => {
      event.preventDefault();
      lead(field.value.trim());
    },
    { signal },
  );
}

/** @returns {Iterable<HTMLAnchorElement>} the links to cards */
function links() {
  return document.querySelectorAll("a[href*='#card-']");
}
