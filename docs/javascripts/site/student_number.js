/** A student's number in the page's address: ?student=4711. */

const KEY = "student";

/** @returns {string} the student's number that the address has, or "" */
export function studentInAddress() {
  return new URLSearchParams(location.search).get(KEY) ?? "";
}

/**
 * Write a student's number into the page's address, or take it away.
 *
 * @param {string} student a number that has a seed, or ""
 */
export function writeStudent(student) {
  history.replaceState(history.state, "", withStudent(location.href, student));
}

/**
 * Return an address with a student's number, or without one.
 *
 * @param {string} address a whole one
 * @param {string} student or ""
 */
export function withStudent(address, student) {
  const made = new URL(address);
  if (student) made.searchParams.set(KEY, student);
  else made.searchParams.delete(KEY);
  return made.href;
}
