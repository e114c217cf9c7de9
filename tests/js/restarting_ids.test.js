/** Names that begin again: pupil 1 of every class is another pupil. */

import assert from "node:assert/strict";
import test from "node:test";

import { describeTable } from "../../docs/table/describe_table.js";
import { restartsIn } from "../../docs/table/restarting_ids.js";

/**
 * Write a row for each pupil, class and test, and return the column in whose levels pupils restart.
 *
 * @param {object} school
 * @param {string} [school.header]
 * @param {(pupil: number, room: number, exam: number) => unknown[]} [school.row]
 * @param {number} [school.pupils] of a class
 * @param {number} [school.rooms]
 * @param {number} [school.exams]
 * @returns {string} its name, "none" where they do not
 */
function restarts({
  header = "class,pupil,test,score",
  row = (pupil, room, exam) => [`c${room}`, pupil + 1, exam + 1, score(pupil, room, exam)],
  pupils = 4,
  rooms = 3,
  exams = 3,
}) {
  const rows = [];
  for (let room = 0; room < rooms; room++) {
    for (let pupil = 0; pupil < pupils; pupil++) {
      for (let exam = 0; exam < exams; exam++) rows.push(row(pupil, room, exam).join(","));
    }
  }
  const { columns } = describeTable([header, ...rows].join("\n")).table;
  const cluster = columns.findIndex(({ name }) => name === "pupil");
  return columns[restartsIn(columns, cluster)]?.name ?? "none";
}
/** @type {(pupil: number, room: number, exam: number) => number} */
const score = (pupil, room, exam) => ((pupil * 31 + room * 17 + exam * 7) % 23) + 0.5;

test("numbers from 1 or 0 that stand in every class, once a test, begin again", () => {
  assert.equal(restarts({}), "class");
  assert.equal(
    restarts({ row: (p, room, exam) => [`c${room}`, p, exam, score(p, room, exam)] }),
    "class",
  );
  assert.equal(restarts({ rooms: 2 }), "class");
});

test("names that are no numbers from 1 are names of one cluster", () => {
  const named = (/** @type {(pupil: number) => unknown} */ name) =>
    restarts({ row: (p, room, exam) => [`c${room}`, name(p), exam, score(p, room, exam)] });
  assert.equal(
    named((p) => p + 2),
    "none",
  );
  assert.equal(
    named((p) => p - 1),
    "none",
  );
  assert.equal(
    named((p) => [1, 2, 3, 5][p]),
    "none",
  );
  assert.equal(
    named((p) => `p${p + 1}`),
    "none",
  );
});

test("a pupil of one class only does not begin again, one of most classes does", () => {
  const row = (/** @type {number} */ p, /** @type {number} */ room, /** @type {number} */ exam) => [
    `c${room}`,
    p + 1 + room * 4,
    exam,
    score(p, room, exam),
  ];
  assert.equal(restarts({ row }), "none");
  // Of 2 × 4 pupils' numbers, 4 in each class: those from `apart` on are the second class's own.
  const shared = (/** @type {number} */ apart) =>
    restarts({
      rooms: 2,
      row: (p, room, exam) => [
        `c${room}`,
        p < apart || room === 0 ? p + 1 : p + 5 - apart,
        exam,
        score(p, room, exam),
      ],
    });
  assert.equal(shared(2), "none"); // 8 pairs of 6 names
  assert.equal(shared(3), "class"); // 8 pairs of 5 names
  const half = restarts({
    rooms: 2,
    pupils: 3,
    row: (p, room, exam) => [`c${room}`, p + 1 + (room && p === 2 ? 1 : 0), exam, p + exam / 2],
  });
  assert.equal(half, "class"); // 6 pairs of 4 names: one and a half each
});

test("it takes an occasion that a name has twice, and never twice in a class", () => {
  // Items that every class answers once: crossed, and no occasion.
  assert.equal(restarts({ exams: 1 }), "none");
  // The same test twice by one pupil
  const again = (/** @type {number} */ p, /** @type {number} */ room, /** @type {number} */ e) => [
    `c${room}`,
    p + 1,
    e % 2,
    score(p, room, e),
  ];
  assert.equal(restarts({ row: again }), "none");
  // Every class has tests of their own.
  const own = (/** @type {number} */ p, /** @type {number} */ room, /** @type {number} */ e) => [
    `c${room}`,
    p + 1,
    e + 3 * room,
    p,
  ];
  assert.equal(restarts({ row: own }), "none");
});

test("an occasion has at least two rows on average", () => {
  // 24 rows of 12 days, then of 13
  const on = (/** @type {number} */ days) =>
    restarts({
      header: "class,pupil,day,score",
      rooms: 2,
      row: (p, room, e) => [
        `c${room}`,
        p + 1,
        days === 13 && p + room + e === 0 ? 99 : 3 * p + e,
        room + 1,
      ],
    });
  assert.equal(on(12), "class");
  assert.equal(on(13), "none");
});

test("only what is called like a cluster holds others, and rows without a name say nothing", () => {
  const header = (/** @type {string} */ outer) => restarts({ header: `${outer},pupil,test,score` });
  assert.equal(header("school"), "school");
  assert.equal(header("colour"), "none");
  assert.equal(header("treatment group"), "none");
  assert.equal(
    restarts({
      row: (p, room, exam) => [
        room ? `c${room}` : "",
        exam === 2 ? "" : p + 1,
        exam,
        score(p, room, exam),
      ],
    }),
    "class",
  );
  // Without a class's name, or a pupil's, there is no pair: of four names in one known class none
  // begins again.
  assert.equal(
    restarts({
      rooms: 2,
      row: (p, room, exam) => [room ? "c" : "", p + 1, exam, score(p, room, exam)],
    }),
    "none",
  );
  assert.equal(
    restarts({
      pupils: 2,
      rooms: 2,
      row: (p, room, exam) => [`c${room}`, room && p ? "" : p + 1, exam, p + exam],
    }),
    "class",
  );
});
