/**
 * Runs the test files that are named, in one process: starting one for each takes longer than most
 * of them do. `node --test FILE` runs one alone.
 */

import test, { afterEach } from "node:test";
import { pathToFileURL } from "node:url";

import { speak } from "./words.mjs";

afterEach(() => speak()); // what one spoke is not what the next one hears

// They wait for this one, as all wait for the one before: nothing is imported while one runs.
const files = process.argv.slice(2);
const imported = Promise.all(files.map((file) => import(pathToFileURL(file).href)));
test(`${files.length} files can be read`, async () => {
  await imported;
});
