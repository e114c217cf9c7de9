/**
 * Answers behind a pipe, for tests in Python: on each line of standard input comes a JSON list of
 * jobs, and out goes a line with the list of what they gave. NaN is null.
 */

import { createInterface } from "node:readline";

/** A typed array is a list in JSON. */
const replacer = (/** @type {string} */ _, /** @type {any} */ value) =>
  ArrayBuffer.isView(value) ? Array.from(/** @type {any} */ (value)) : value;

/** @param {(job: any) => any} answer what a job gives, or a promise of it */
export async function answerLines(answer) {
  for await (const line of createInterface({ input: process.stdin })) {
    console.log(JSON.stringify(await Promise.all(JSON.parse(line).map(answer)), replacer));
  }
}
