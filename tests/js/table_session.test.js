/** A table that is read, read again in another way, and fitted. */

import assert from "node:assert/strict";
import test from "node:test";

import { checkedText, decodeText } from "../../docs/table/decode_text.js";
import { TableSession } from "../../docs/table/table_session.js";
import { NOTHING_CHOSEN } from "./your_data.mjs";

const TEXT = `score;week;subject\n${Array.from({ length: 24 }, (_, i) => `${((i * 7919) % 101) / 10};${i % 4};s${Math.floor(i / 4)}ü`).join("\n")}\n`;

test("the same again is read in another way, without being brought again", async () => {
  const session = new TableSession();
  const first = await session.read({ source: TEXT, asked: {} });
  assert.deepEqual(
    [first.rows, first.separator, first.hasHeader, first.encoding, first.isSampled],
    [24, ";", true, "utf-8", false],
  );
  const again = await session.read({ source: null, asked: { header: false } });
  assert.deepEqual([again.rows, again.hasHeader], [25, false]);
  const tabs = await session.read({ source: TEXT.replaceAll(";", "\t"), asked: {} });
  assert.equal(tabs.separator, "\t");
  const places = `y     x  g\n 1.5  0  Ann Smith\n12.25 1  Bob\n 3.5     Ann Smith\n 4    1  Bob\n`;
  const fixed = await session.read({ source: places, asked: {} });
  assert.equal(fixed.separator, "places");
  const given = await session.read({ source: places, asked: { separator: "places" } });
  assert.deepEqual(given.preview, fixed.preview);
});

test("a file is decoded once more where its encoding is asked, and only there", async () => {
  const session = new TableSession();
  let opened = 0;
  const file = new Blob([new TextEncoder().encode(TEXT)]);
  const source = new Proxy(file, {
    get(target, name) {
      if (name === "arrayBuffer") opened++;
      const value = Reflect.get(target, name);
      return typeof value === "function" ? value.bind(target) : value;
    },
  });
  const cell = async (/** @type {any} */ message) => (await session.read(message)).preview[0][2];
  assert.equal(await cell({ source, asked: {} }), "s0ü");
  assert.equal(await cell({ source: null, asked: { header: true } }), "s0ü");
  assert.equal(opened, 1);
  assert.equal(await cell({ source: null, asked: { encoding: "windows-1252" } }), "s0Ã¼");
  assert.equal(await cell({ source: null, asked: { encoding: "windows-1252", skip: 0 } }), "s0Ã¼");
  assert.equal(opened, 2);
  assert.equal(await cell({ source: null, asked: {} }), "s0ü");
  assert.equal(opened, 3);
});

test("nothing is fitted without a table, nor with one that could not be read", async () => {
  const session = new TableSession();
  const chosen = { ...NOTHING_CHOSEN, y: 0, x: 1, cluster: 2 };
  const fit = () => session.fit({ chosen, shownX: "week", file: "a.csv" });
  assert.throws(fit, { name: "DataProblem", message: "data-no-table" });
  await session.read({ source: TEXT, asked: {} });
  assert.ok(fit().summary.includes("subject"));
  await assert.rejects(session.read({ source: "", asked: {} }), { message: "data-nothing" });
  assert.throws(fit, { message: "data-no-table" });
});

test("progress names the stage and grows", async () => {
  /** @param {(i: number) => string | number} cluster name in the row i */
  const progress = async (cluster) => {
    const session = new TableSession();
    /** @type {string[]} */
    const told = [];
    const tell = (/** @type {string} */ stage, /** @type {number} */ share) =>
      told.push(`${stage.slice(11)} ${share.toFixed(2)}`);
    const many = `y,x,g\n${Array.from({ length: 60_000 }, (_, i) => `${(i * 7919) % 101},${i % 7},${cluster(i)}`).join("\n")}\n`;
    await session.read({ source: many, asked: {} }, tell);
    const chosen = { ...NOTHING_CHOSEN, y: 0, x: 1, cluster: 2 };
    session.fit({ chosen, shownX: "x", file: "a.csv" }, tell);
    return told;
  };
  const fitting = ["fitting 0.65", "fitting 0.82", "fitting 0.90"];
  assert.deepEqual(await progress((i) => `00${Math.floor(i / 60)}`), [
    ...["reading 0.00", "reading 0.33", "reading 0.66", "reading 1.00"],
    ...["columns 0.20", "columns 0.40", "columns 0.60"],
    ...fitting,
  ]);
  // Plain numbers and names are read once.
  assert.deepEqual(await progress((i) => Math.floor(i / 60)), [
    ...["reading 0.00", "reading 0.32", "reading 0.66", "reading 1.00"],
    ...fitting,
  ]);
  assert.deepEqual(await progress((i) => `room ${Math.floor(i / 60)}`), [
    ...["reading 0.00", "reading 0.33", "reading 0.66", "reading 1.00"],
    ...fitting,
  ]);
});

test("names that begin again are asked about, unless a second column tells them apart", async () => {
  const session = new TableSession();
  const rows = Array.from({ length: 72 }, (_, i) => {
    const [test1, pupil, room] = [i % 4, Math.floor(i / 4) % 6, Math.floor(i / 24)];
    return [((i * 7919) % 101) / 10, test1, pupil + 1, `r${room}`, room / 2].join(",");
  });
  await session.read({ source: `score,week,pupil,class,site\n${rows.join("\n")}\n`, asked: {} });
  const asked = (/** @type {object} */ chosen) =>
    session
      .fit({
        chosen: { ...NOTHING_CHOSEN, y: 0, x: 1, cluster: 2, ...chosen },
        shownX: "week",
        file: "a.csv",
      })
      .warnings.filter(({ key }) => key === "data-warn-restart");
  const [warning, ...others] = asked({});
  assert.deepEqual(others, []);
  const values = { column: { name: "pupil" }, outer: { name: "class" } };
  assert.deepEqual(warning.values, values);
  assert.deepEqual(warning.actions, [
    { key: "data-do-within", values, chosen: { cluster: 3, within: 2 } },
  ]);
  assert.deepEqual(asked({ cluster: 3, within: 2 }), []);
  const levels = /** @type {[string, string]} */ (["r0", "r1"]);
  assert.deepEqual(asked({ x: 3, levels }), []); // the class is the predictor
});

test("bytes are UTF-16 by their mark or their zeros, UTF-8 if they can be, and Windows-1252 else", () => {
  const wide = (/** @type {string} */ text, big = false) =>
    [...text].flatMap((c) => (big ? [0, c.charCodeAt(0)] : [c.charCodeAt(0), 0]));
  const decoded = (/** @type {number[]} */ codes) => {
    const { text, encoding } = decodeText(new Uint8Array(codes));
    return `${encoding} ${text}`;
  };
  assert.equal(decoded([0xff, 0xfe, ...wide("y,x")]), "utf-16le y,x");
  assert.equal(decoded([0xfe, 0xff, ...wide("y,x", true)]), "utf-16be y,x");
  assert.equal(decoded(wide("y,x")), "utf-16le y,x");
  assert.equal(decoded(wide("y,x", true)), "utf-16be y,x");
  assert.equal(decoded(wide("yx")), "utf-16le yx");
  assert.equal(decoded([...wide("y,x"), 0x0a]), "utf-16le y,x\ufffd"); // half a character
  assert.equal(decoded([0xef, 0xbb, 0xbf, 0x79]), "utf-8 y");
  assert.equal(decoded([0xc3, 0xbc]), "utf-8 ü");
  assert.equal(decoded([0x79, 0xfc]), "windows-1252 yü");
  assert.throws(() => decoded([...wide("y,"), 0x78, 0x79]), { message: "data-no-text" });
  const said = [{ key: "data-no-text", values: { row: "3" } }];
  for (const end of ["\n", "\r\n", "\r"]) {
    assert.throws(() => checkedText(["y", "1", "2\u0001", "3"].join(end)), { said });
  }
  assert.throws(() => decoded([0x79, 0]), { name: "DataProblem" });
});

test("files of other kinds are known by how they begin", () => {
  for (const [start, kind] of /** @type {[number[], string][]} */ ([
    [[0x50, 0x4b, 0x03, 0x04], "workbook"],
    [[0xd0, 0xcf, 0x11, 0xe0], "old-workbook"],
    [[0x25, 0x50, 0x44, 0x46], "pdf"],
    [[0x1f, 0x8b], "compressed"],
    [[0x50, 0x41, 0x52, 0x31], "parquet"],
  ])) {
    assert.throws(
      () => decodeText(new Uint8Array([...start, 9])),
      (error) => /** @type {any} */ (error).said[0].values.kind === kind,
    );
  }
  assert.equal(decodeText(new Uint8Array([0x50, 0x4b, 0x03 + 0x30])).text, "PK3");
});

test("a text of separators alone holds nothing, and one in a strange separator is too narrow", async () => {
  const session = new TableSession();
  await assert.rejects(session.read({ source: " , \n,\n", asked: {} }), {
    message: "data-nothing",
  });
  await assert.rejects(session.read({ source: "sep=#\na;b\n1;2\n", asked: {} }), (error) => {
    const { said } = /** @type {any} */ (error);
    assert.deepEqual(said, [{ key: "data-too-narrow", values: { row: "2", separator: "other" } }]);
    return true;
  });
});

test("who centres within clusters is told of the means, where there are any", async () => {
  const session = new TableSession();
  await session.read({ source: TEXT.replaceAll(/;(\d);s(\d)/g, (_, x, g) => `;${+x + +g};s${g}`), asked: {} }); // prettier-ignore
  const means = (/** @type {object} */ chosen) =>
    session
      .fit({
        chosen: { ...NOTHING_CHOSEN, y: 0, x: 1, cluster: 2, ...chosen },
        shownX: "week",
        file: "a.csv",
      })
      .warnings.filter(({ key }) => key === "data-warn-means");
  assert.equal(means({}).length, 0);
  const [{ values }] = means({ centreWithin: true });
  assert.deepEqual(values?.x, { name: "week" });
  assert.equal(means({ centreWithin: true, x: -1 }).length, 0);
});
