/** Code in R and Python of one recipe, where it differs in one fact. */

import assert from "node:assert/strict";
import test from "node:test";

import { ENCODINGS } from "../../docs/table/code_text.js";
import { pythonCode } from "../../docs/table/python_code.js";
import { rCode } from "../../docs/table/r_code.js";

const MARKS = {
  ...{ unit: "", thousands: "", hasComma: false, hasBlanks: false, hasPrintedMinus: false },
  ...{ hasBrackets: false, isMinusBehind: false, hasD: false, pattern: null, levels: null },
  digits: [],
};
const RECIPE = {
  ...{ file: "a.csv", encoding: "utf-8", separator: ";", places: null, hasQuotes: true },
  ...{
    hasOddQuotes: false,
    hasBlankLines: false,
    skip: 1,
    dropped: [],
    widest: 0,
    hasInvisible: false,
    filled: [],
    dittos: [],
    long: null,
  },
  y: { column: 0, name: "score", missing: [], ...MARKS },
  x: { column: 1, name: "week", missing: [], ...MARKS },
  cluster: { column: 2, name: "subject", missing: [] },
  ...{ within: null, leavesOut: false, centre: "", scale: false, randomEffects: "correlated" },
  ...{ isSaturated: false, anyTheta: null, isFarOff: false, isBeyond: false },
};
/** Lines that stand in the code of a changed recipe and not in that of the plain one. */
function added(/** @type {any} */ change, code = rCode) {
  const plain = new Set(code(/** @type {any} */ (RECIPE)).split("\n"));
  return code(/** @type {any} */ ({ ...RECIPE, ...change }))
    .split("\n")
    .filter((line) => !plain.has(line));
}
const inPython = (/** @type {any} */ change) => added(change, pythonCode);

test("an encoding has its name in either language, a strange one its own", () => {
  const called = {
    "utf-8": ["UTF-8-BOM", "utf-8-sig"],
    "utf-16le": ["UTF-16LE", "utf-16"],
    "utf-16be": ["UTF-16BE", "utf-16-be"],
    "windows-1252": ["CP1252", "cp1252"],
    "windows-1250": ["CP1250", "cp1250"],
    "windows-1251": ["CP1251", "cp1251"],
    macintosh: ["MACINTOSH", "mac_roman"],
    shift_jis: ["SHIFT_JIS", "shift_jis"],
    gb18030: ["GB18030", "gb18030"],
  };
  assert.deepEqual(Object.keys(called), Object.keys(ENCODINGS));
  for (const [encoding, [r, python]] of Object.entries(called)) {
    const recipe = /** @type {any} */ ({ ...RECIPE, encoding });
    assert.ok(rCode(recipe).includes(`fileEncoding = "${r}"`), encoding);
    assert.ok(pythonCode(recipe).includes(`encoding="${python}"`), encoding);
  }
  const strange = { encoding: "koi8-r" };
  assert.ok(added(strange)[0].includes('fileEncoding = "koi8-r"'));
  assert.ok(inPython(strange)[0].includes('encoding="koi8-r"'));
});

test("columns that are filled down are so before they are read", () => {
  assert.deepEqual(added({ filled: [2] }), [
    "# Empty cells hold what stands above",
    'is_written <- trimws(data[[3]], whitespace = "[\\\\h\\\\v]") != ""',
    'data[[3]] <- c("", data[[3]][is_written])[cumsum(is_written) + 1]',
  ]);
  assert.deepEqual(inPython({ filled: [2] }), [
    'text = data[2].fillna("").str.strip()',
    'data[2] = text.mask(text == "").ffill()  # empty cells hold what stands above',
  ]);
});

test("separators, quotation marks, lines above and lengths of rows", () => {
  const r = (/** @type {any} */ change) => added(change).join(" ");
  const python = (/** @type {any} */ change) => inPython(change).join(" ");
  assert.match(r({ separator: " " }), /sep = ""/);
  assert.match(python({ separator: " " }), /sep=r"\\s\+"/);
  assert.match(r({ separator: "\t" }), /sep = "\\t"/);
  assert.match(python({ separator: "\t" }), /sep="\\t"/);
  assert.doesNotMatch(r({ separator: "," }), /sep/);
  assert.doesNotMatch(python({ separator: "," }), /sep/);
  assert.match(r({ hasQuotes: false }), /quote = ""/);
  assert.match(python({ hasQuotes: false }), /quoting=3/);
  assert.match(r({ skip: 3 }), /skip = 3/);
  assert.doesNotMatch(r({ skip: 0 }), /skip/);
  assert.match(python({ skip: 3 }), /skiprows=3/);
  assert.doesNotMatch(python({ skip: 0 }), /skip/);
  assert.match(r({ widest: 5 }), /col.names = 1:5/);
  assert.match(python({ widest: 5 }), /names=range\(5\)/);
  assert.match(r({ dropped: [3] }), /data <- data\[-4, \] {2}# no observations/);
  assert.match(r({ dropped: [3, 5] }), /data <- data\[-c\(4, 6\), \]/);
  assert.match(python({ dropped: [3, 5] }), /data\.drop\(index=\[3, 5\]\)/);
});

test("marks go before a text is taken for a number, in an order that holds", () => {
  const all = { hasPrintedMinus: true, unit: "€", hasBlanks: true, thousands: ".", hasComma: true, hasBrackets: true, isMinusBehind: true, hasD: true }; // prettier-ignore
  const change = { y: { ...RECIPE.y, ...all } };
  assert.deepEqual(added(change), [
    'y <- gsub("[−–‒﹣－]", "-", y, perl = TRUE)',
    'y <- gsub("€", "", y, fixed = TRUE)',
    'y <- gsub("\\\\h", "", y, perl = TRUE)',
    'y <- gsub("[.]", "", y, perl = TRUE)',
    'y <- gsub("^[(](.*)[)]$", "-\\\\1", y, perl = TRUE)',
    'y <- gsub("^(.*)-$", "-\\\\1", y, perl = TRUE)',
    'y <- gsub(",", ".", y, fixed = TRUE)',
    'y <- gsub("[dD]", "e", y, perl = TRUE)',
  ]);
  assert.equal(inPython(change).length, 8);
  for (const [name, value] of Object.entries(all)) {
    const one = { y: { ...RECIPE.y, [name]: value } };
    assert.equal(added(one).length, 1, name);
    assert.equal(inPython(one).length, 1, name);
  }
  const apostrophes = { y: { ...RECIPE.y, thousands: "'" } };
  assert.deepEqual(added(apostrophes), ['y <- gsub("[’‘ʼ´`_\']", "", y, perl = TRUE)']);
  assert.deepEqual(added({ y: { ...RECIPE.y, thousands: " " } }), []); // blanks go anyway
});

test("lme4 searches in the units in which it works, and goes back", () => {
  const far = added({ isFarOff: true });
  assert.ok(far.includes("model <- search(transform(d, x = (x - centre) / scale))"));
  assert.ok(far.includes("# centred and scaled, and what it finds goes back into the units of the data.")); // prettier-ignore
  const uncorrelated = added({ isFarOff: true, randomEffects: "uncorrelated" });
  assert.ok(uncorrelated.includes("model <- search(transform(d, x = x / scale))"));
  assert.ok(uncorrelated.includes('theta <- getME(model, "theta") / c(1, scale)'));
  assert.ok(!uncorrelated.some((line) => line.includes("centre")));
  const any = added({ anyTheta: [1, 0.5, 2], isFarOff: true });
  assert.ok(any.includes("theta <- c(1, 0.5, 2)"));
  assert.ok(!any.some((line) => line.includes("search(")));
  const saturated = added({ isSaturated: true });
  assert.ok(saturated.some((line) => line.includes("control(optimizer = \"Nelder_Mead\")"))); // prettier-ignore
  assert.ok(saturated.some((line) => line.includes("check.nobs.vs.nRE")));
});

test("what was left out, centred and scaled is so in the code", () => {
  assert.deepEqual(added({ leavesOut: true }), ["d <- na.omit(d)"]);
  assert.deepEqual(added({ centre: "mean" }), ["d$x <- d$x - mean(d$x)"]);
  assert.deepEqual(added({ scale: true }), ["d$x <- d$x / sd(d$x)"]);
  assert.deepEqual(added({ centre: "cluster", randomEffects: "uncorrelated" }).slice(-4, -2), [
    "# The model above knows no cluster's mean of x. As a second predictor, between clusters:",
    "# summary(lmer(y ~ x + mean_x + (x || cluster), d))",
  ]);
  const within = { within: { column: 4, name: "class", missing: ["?", "NA"] } };
  assert.ok(added(within).includes('within <- cell(5, c("?", "NA"))  # class'));
  const means = added({ x: null });
  assert.ok(means.includes("d <- data.frame(y, cluster = factor(cluster))"));
  assert.ok(means.some((line) => line.includes("y ~ 1 + (1 | cluster)")));
  const one = added({ cluster: { ...RECIPE.cluster, missing: ["?"] } });
  assert.deepEqual(one, ['cluster <- cell(3, "?")  # subject']);
});

test("the posterior is there for the taking, in a comment, of the same model", () => {
  const structure = { randomEffects: "intercept" };
  const inR = added(structure).filter((line) => line.startsWith("#"));
  assert.deepEqual(inR.slice(-2), [
    "#   y ~ 0 + Intercept + x + (1 | cluster), d,",
    '#     set_prior(half_t, class = "sigma")',
  ]);
  const means = added({ ...structure, x: null }).filter((line) => line.startsWith("#"));
  assert.ok(means.includes("#   y ~ 0 + Intercept + (1 | cluster), d,"), means.join("\n"));
  assert.match(
    pythonCode(/** @type {any} */ (RECIPE)),
    /# print\(posterior\(fitted\)\.parameters\)\n$/,
  );
});
