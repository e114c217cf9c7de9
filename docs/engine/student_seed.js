/** A sample of one's own for every student. Twin of student_seed.py. */

const MOST = 40; // characters
const SEEDS = 2 ** 31 - 1;

/**
 * Return the seed that belongs to a student's number, by the hash FNV-1a of 32 bits (Fowler, Noll and
 * Vo, http://www.isthe.com/chongo/tech/comp/fnv/): numbers side by side have seeds far apart.
 *
 * @param {string} number digits, or whatever the university writes; neither capitals nor zeros in
 *   front count, since spreadsheets drop them
 * @returns {number} 1 to 2^31 - 1
 * @throws {RangeError} saying what is allowed
 */
export function studentSeed(number) {
  const name = number
    .trim()
    .toLowerCase()
    .replace(/^0+(?=.)/, "");
  if (!/^[0-9a-z._-]+$/.test(name) || name.length > MOST) {
    throw new RangeError(
      `student number ${JSON.stringify(number)} is not allowed: it must be 1 to ${MOST} letters, ` +
        "digits, points, dashes or underscores",
      { cause: { key: "engine-student", values: { most: MOST } } },
    );
  }
  let hash = 2166136261;
  for (const letter of name) hash = Math.imul(hash ^ letter.charCodeAt(0), 16777619);
  return 1 + ((hash >>> 0) % SEEDS);
}
