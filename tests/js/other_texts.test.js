/** Data for programs, code and logs are named as what they are. */

import assert from "node:assert/strict";
import test from "node:test";

import { inWords } from "../../docs/javascripts/your_data/in_words.js";
import { DataProblem } from "../../docs/table/data_problem.js";
import { checkIsTable } from "../../docs/table/other_texts.js";
import { speak } from "./words.mjs";

speak();

const KINDS = {
  json: [
    '[{"y":1,"g":"a"},{"y":2,"g":"a"}]',
    '{"y": [1, 2], "g": ["a", "a"]}',
    '{\n  "y": 1\n}\n{\n  "y": 2\n}',
    '[\n  ["y", "g"],\n  [1, "a"]\n]',
    "{'y': [1, 2], 'g': ['a', 'a']}",
  ],
  markup: [
    "<table><tr><td>1</td></tr></table>",
    "<!DOCTYPE html>\n<html></html>",
    '<?xml version="1.0"?>\n<rows><y>1</y></rows>',
  ],
  sql: [
    "INSERT INTO d (y, g) VALUES (1, 'a');",
    "-- a dump\ncreate table d (y int);\ninsert into d values (1);",
  ],
  code: [
    'structure(list(y = 1:2), class = "data.frame", row.names = c(NA, -2L))',
    "> dput(d)\nstructure(list(y = 1:2))",
    "d <- data.frame(\n  y = c(1, 2)\n)",
    "df = pd.DataFrame({'y': [1, 2]})",
  ],
  structure: [
    "'data.frame':\t24 obs. of  3 variables:\n $ y: num  1 2 ...",
    "> str(d)\n'data.frame':\t24 obs. of  3 variables:",
    "Rows: 24\nColumns: 3\n$ y <dbl> 1, 2…",
    "tibble [24 × 3] (S3: tbl_df/tbl/data.frame)",
    "<class 'pandas.core.frame.DataFrame'>\nRangeIndex: 24 entries",
  ],
  yaml: ["- y: 1\n  g: a\n- y: 2\n  g: a"],
  eprime: ["*** Header Start ***\nVersionPersist: 1"],
};

test("what is no table is named, with what makes one of it", () => {
  for (const [kind, texts] of Object.entries(KINDS)) {
    for (const text of texts) {
      assert.throws(
        () => checkIsTable(text),
        (error) => {
          assert.ok(error instanceof DataProblem, text);
          assert.equal(error.said[0].values?.kind, kind, text);
          assert.doesNotMatch(inWords(error.said[0]), /\{|undefined/);
          return true;
        },
        text,
      );
    }
  }
});

test("tables that begin in such a way are tables", () => {
  for (const text of [
    "[m],[s],g\n1,2,a",
    "<5,>5,g\n1,2,a",
    "{id},y\n1,2",
    "data,structure\n1,2",
    "insert,y\n1,2",
    "structure (m);y\n1;2",
    "- y,x\n1,2",
    "Rows,Columns\n24,3",
    "# A study\ny,g\n1,a",
  ]) {
    checkIsTable(text);
  }
});
