import { studentInAddress, writeStudent } from "../site/student_number.js";
import { refusal } from "../words/refusal.js";
import { markRight, markWrong } from "./field.js";
import { defaultState } from "./state.js";

/**
 * Wire the field for a student's number: it gives the student's own sample, and goes into the address.
 *
 * @param {HTMLElement} lab
 * @param {(seed: number) => void} drawn called with the seed of the student's sample
 * @param {(message: string) => void} refused called with what is wrong with the number, or with ""
 * @param {AbortSignal} signal
 */
export function studentField(lab, drawn, refused, signal) {
  const field = /** @type {HTMLInputElement} */ (lab.querySelector("[name=student]"));

  function take() {
    const student = field.value.trim();
    try {
      const { seed } = defaultState(student).parameters;
      if (markRight(field)) refused("");
      writeStudent(student);
      drawn(seed);
    } catch (error) {
      markWrong(field);
      refused(refusal(error));
    }
  }
  field.value ||= studentInAddress();
  field.addEventListener("change", take, { signal });
}
