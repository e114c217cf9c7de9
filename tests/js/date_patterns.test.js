/** Dates and times as people write them: what each cell may mean, and what is none. */

import assert from "node:assert/strict";
import test from "node:test";

import { dayOfNumber, isNumberDate, isTimeOfDay, moments } from "../../docs/table/date_patterns.js";

const day = (/** @type {string} */ iso) => Date.parse(iso) / 86_400_000;
/** Patterns and values, the latter to a millisecond. @param {string} cell */
const meant = (cell) =>
  moments(cell).map(({ pattern, value }) => [pattern, Math.round(value * 86_400_000)]);
/** @param {[string, string][]} expected patterns and moments in ISO 8601 */
const at = (...expected) => expected.map(([pattern, iso]) => [pattern, Date.parse(iso)]);

test("a date means a day, in every way in which it may be written", () => {
  for (const [cell, ...expected] of /** @type {[string, ...[string, string][]][]} */ ([
    ["2024-03-02", ["%Y-%m-%d", "2024-03-02"]],
    ["2024/3/2", ["%Y/%m/%d", "2024-03-02"]],
    ["2024 3 2", ["%Y %m %d", "2024-03-02"]],
    ["1000-01-01", ["%Y-%m-%d", "1000-01-01"]],
    ["13.3.2024", ["%d.%m.%Y", "2024-03-13"]],
    ["3/13/2024", ["%m/%d/%Y", "2024-03-13"]],
    ["3/2/2024", ["%d/%m/%Y", "2024-02-03"], ["%m/%d/%Y", "2024-03-02"]],
    ["3/2/68", ["%d/%m/%y", "2068-02-03"], ["%m/%d/%y", "2068-03-02"]],
    ["13/2/69", ["%d/%m/%y", "1969-02-13"]],
    ["29/2/00", ["%d/%m/%y", "2000-02-29"]],
    ["2-Mar-24", ["%d-%b-%y", "2024-03-02"]],
    ["2 march 2024", ["%d %B %Y", "2024-03-02"]],
    ["2-May-2024", ["%d-%b-%Y", "2024-05-02"], ["%d-%B-%Y", "2024-05-02"]],
    ["31DEC1999", ["%d%b%Y", "1999-12-31"]],
    ["1jan70", ["%d%b%y", "1970-01-01"]],
    ["1may2024", ["%d%b%Y", "2024-05-01"], ["%d%B%Y", "2024-05-01"]],
    ["Mar 2, 2024", ["%b %d, %Y", "2024-03-02"]],
    ["September 30 2024", ["%B %d %Y", "2024-09-30"]],
    ["2024-12", ["%Y-%m", "2024-12-01"]],
    ["1/1/1", ...[]],
    ["2023-02-29", ...[]],
    ["2024-00-10", ...[]],
    ["2024-13-10", ...[]],
    ["2024-04-31", ...[]],
    ["2024-04-00", ...[]],
    ["0999-01-01", ...[]],
    ["24-3-2-1", ...[]],
    ["2-Mrz-2024", ...[]],
    ["Foo 2, 2024", ...[]],
    ["30foo2024", ...[]],
    ["30feb2024", ...[]],
    ["Feb 30, 2024", ...[]],
    ["2024-13", ...[]],
    ["2024.03-02", ...[]],
    ["a 2024-03-02", ...[]],
    ["1600-1", ["%Y-%m", "1600-01-01"]],
    ["1999-11", ["%Y-%m", "1999-11-01"]],
    ["2199-11", ["%Y-%m", "2199-11-01"]],
    ["1001-12", ...[]],
    ["1501-12", ...[]],
    ["2200-12", ...[]],
    ["3001-12", ...[]],
    ["x2024-03", ...[]],
    ["2024-03x", ...[]],
    ["2-3", ...[]],
    ["May", ...[]],
    ["on the day", ...[]],
  ])) {
    assert.deepEqual(meant(cell), at(...expected), cell);
  }
});

test("a time of day means hours, of the day or after it", () => {
  for (const [cell, pattern, hours] of /** @type {[string, string, number][]} */ ([
    ["8:30", "%H:%M", 8.5],
    ["23:59", "%H:%M", 23 + 59 / 60],
    ["00:00:59", "%H:%M:%S", 59 / 3600],
    ["1:02:03.25", "%H:%M:%S.%f", 1 + 2 / 60 + 3.25 / 3600],
    ["12:15 am", "%I:%M %p", 0.25],
    ["12:15PM", "%I:%M%p", 12.25],
    ["1:00 pm", "%I:%M %p", 13],
    ["12:00Z", "%H:%M%z", 12],
    ["12:00+0530", "%H:%M%z", 6.5],
    ["12:00-05:30", "%H:%M%z", 17.5],
  ])) {
    const [moment, ...others] = moments(cell);
    assert.deepEqual([moment.pattern, others], [pattern, []], cell);
    assert.ok(Math.abs(moment.value - hours) < 1e-9, cell);
    assert.ok(isTimeOfDay(pattern));
  }
  for (const none of ["24:00", "8:60", "8:30:60", "13:00 pm", "8:3", "1:00 xm", "123:00"]) {
    assert.deepEqual(moments(none), [], none);
  }
  const half = (/** @type {string} */ gap) => moments(`2024-03-02${gap}12:00`);
  for (const gap of ["T", "t", " ", "  ", ", "]) {
    assert.deepEqual(half(gap), [
      { pattern: `%Y-%m-%d${gap}%H:%M`, value: day("2024-03-02") + 0.5 },
    ]);
  }
  for (const gap of ["", "-", ",", "x"]) assert.deepEqual(half(gap), [], gap);
  assert.deepEqual(moments("2024-03-02 noon"), []);
  assert.deepEqual(moments("2024-03-02 25:00"), []);
  assert.ok(!isTimeOfDay("%Y-%m-%d %H:%M"));
});

test("a cell of more than 40 characters is no date", () => {
  const written = (/** @type {number} */ blanks) => `2024-03-02${" ".repeat(blanks)}12:00`;
  assert.equal(moments(written(25)).length, 1);
  assert.equal(moments(written(26)).length, 0);
});

test("numbers are days where they are dates", () => {
  assert.equal(dayOfNumber(45_353, "excel"), day("2024-03-02"));
  assert.equal(dayOfNumber(1_709_337_600, "unix"), day("2024-03-02"));
  assert.equal(dayOfNumber(1_709_337_600_000, "milliseconds"), day("2024-03-02"));
  assert.equal(dayOfNumber(20_240_302, "%Y%m%d"), day("2024-03-02"));
  for (const none of [20_240_230, 2_024_030, 202_403_021, 9_990_101]) {
    assert.ok(Number.isNaN(dayOfNumber(none, "%Y%m%d")), String(none));
  }
  assert.ok(["excel", "unix", "milliseconds", "%Y%m%d"].every(isNumberDate));
  assert.ok(!["%Y-%m-%d", "number", "toString"].some(isNumberDate));
});
