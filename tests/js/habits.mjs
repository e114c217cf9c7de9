/**
 * Tables as people write them: a known table, a combination of habits, and the text that comes of both.
 * All follows from a seed. Habits that contradict each other are never combined.
 */

/** What programs write where a value is missing. */
const MISSING = [
  ...["", "NA", "*", "#DIV/0!", "missing", "-", "n/a", ".", "NaN", "NULL", "#N/A", "#NV", "<NA>"],
  ...["N.A.", "--", "?", ".a", "\\N", "None", "nan", "###", "Null", "MISSING", "—", "#VALUE!"],
  ...["k.A.", "#REF!", "nil", "NaT", "(null)", "..", "…", "#WERT!", "sysmis", "n.d.", "unknown"],
  ...["x", "1.#QNAN", "undefined", "#NUM!", "no data", "NOT AVAILABLE", "-nan(ind)", "#NAME?"],
  ...["N/D", "ND", "Missing", "nr", "err", ".z", "error", "[NULL]"],
];
const DATES = [
  ...["%Y-%m-%d", "%d.%m.%Y", "%Y/%m/%d", "%m/%d/%Y", "%d/%m/%Y", "%Y-%m-%dT%H:%M", "%d-%b-%Y"],
  ...["%b %d, %Y", "%d %B %Y", "%d.%m.%y", "%Y%m%d", "hour", "excel", "unix"],
];
const MONTHS = ["February", "March"];
/** How large values are, and how many decimals they have. @type {[number, number][]} */
const SIZES = [
  [4000, 0],
  [4000, 1],
  [4000, 2],
  [5, 1],
  [5, 2],
  [5, 3],
  [60, 0],
  [3e6, 0],
  [3e6, 2],
  [0.01, 4],
  [0.01, 6],
];
const LABELS = [
  ...["P #", "p#", "Müller #", "00#", "#", "a, #", "1.#", 'the "#"', "x;#", "east/#"],
  ...["Zoë no. #", "two\nlines #"],
];
const NAMES = [
  ["y", "x", "g"],
  ["Reaction time (ms)", "Day no.", "Subject ID"],
  ["Größe", "Tag", "Kürzel"],
  ["y, in mm", "x; days", 'the "g"'],
];

/** @typedef {() => number} Random from 0 to 1 */
/** @typedef {ReturnType<typeof habitsOf>} Habits */
/** @typedef {ReturnType<typeof tableOf>} Table */

/**
 * A small generator of random numbers (mulberry32), so that a failure can be repeated.
 *
 * @param {number} seed
 * @returns {Random}
 */
export function random(seed) {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * Return the habits of one table.
 *
 * @param {Random} next
 */
export function habitsOf(next) {
  /** @type {<T>(...values: T[]) => T} */
  const pick = (...values) => values[Math.floor(next() * values.length)];
  const often = (/** @type {number} */ share) => next() < share;
  const layout = pick("marks", "marks", "marks", "marks", "blanks", "places");
  const [hasMarks, isPlaces] = [layout === "marks", layout === "places"];
  const separator = hasMarks ? pick(",", ";", "\t", "|") : " ";
  const decimal = pick(".", ",");
  const blanks = hasMarks ? ["\u202f", "\u00a0", " ", "\u2009"] : [""];
  const [scale, decimals] = pick(...SIZES);
  const unit = hasMarks
    ? pick("", "", "", "€", "$", "£", " €", " EUR", "CHF ", "$ ", " kg", "mm", " °C", " mg/dl", "%")
    : "";
  const thousands = pick("", "", decimal === "." ? "," : ".", "'", "’", pick(...blanks));
  const hasHeader = often(0.85);
  const isShort = hasHeader && !isPlaces && often(0.15);
  return {
    ...{ layout, separator, decimal, scale, decimals, unit, thousands, hasHeader, isShort },
    clusters: pick(3, 4, 6, 12, 24),
    rows: pick(2, 3, 5, 8),
    exponents: thousands === "" && unit === "" && often(0.12),
    // Brackets and what stands behind need cells that end elsewhere.
    minus: pick("-", "-", "−", "–", hasMarks ? "()" : "-", "behind"),
    missing: pick(...MISSING),
    gaps: pick(0, 0.06),
    label: pick(...(hasMarks ? LABELS : ["p#", "p-#", "00#", "#"])),
    x: pick(
      "day",
      "day",
      "dose",
      "year",
      "signed",
      "real",
      ...(hasMarks ? DATES : DATES.slice(0, 2)),
    ),
    names: pick(...(hasMarks ? NAMES : [NAMES[0], ["score", "day", "subject"]])),
    order: pick("gyx", "xyg", "ygx", "yxg", "xgy"),
    title: hasHeader && !isPlaces && often(0.2),
    comment: often(0.2),
    told: hasMarks && often(0.1),
    units: hasMarks && hasHeader && often(0.15),
    total: hasMarks && often(0.15),
    note: hasMarks && often(0.15),
    again: hasHeader && hasMarks && often(0.08),
    trailing: hasMarks && often(0.2),
    padded: separator !== "\t" && often(0.2),
    blankLines: often(0.2),
    quotesTexts: !isPlaces && often(0.4),
    quotesAll: !isPlaces && often(0.1),
    extra: isPlaces ? "" : pick("", "", "", "site", "number", hasMarks ? "remark" : ""),
    ends: pick("\n", "\r\n", "\r"),
    isEnded: often(0.7),
    encoding: pick("utf-8", "utf-8 with mark", "utf-16le", "utf-16be", "windows-1252"),
  };
}

/**
 * Return a table: clusters of a few rows each, x whose values recur, y.
 *
 * @param {Random} next
 * @param {Habits} habits
 */
export function tableOf(next, habits) {
  const { clusters, rows, scale, decimals, label, gaps } = habits;
  const isPositive = decimals === 0;
  return Array.from({ length: clusters * rows }, (_, i) => {
    const [c, k] = [Math.floor(i / rows), i % rows];
    const site = c % 2 ? "north" : "south";
    /** @type {Record<string, string>} */
    const extras = { "": "", site, remark: k === 1 ? "see note" : "" };
    return {
      g: label.replace("#", String(c + 1)),
      x: xOf(habits, k, next),
      y: Number(((next() - (isPositive ? 0 : 0.3)) * scale).toFixed(decimals)) + 0, // no -0
      isGap: next() < gaps,
      extra: extras[habits.extra] ?? String(Math.floor(next() * 50)),
    };
  });
}

/**
 * Return the predictor in a cluster's k-th row as it is read: days from the first, hours, numbers.
 *
 * @param {Habits} habits
 * @param {number} k
 * @param {Random} next
 */
function xOf({ x }, k, next) {
  if (x === "dose") return [0, 0.5, 1, 2.5, 5, 10, 20, 40][k];
  if (x === "year") return 2015 + k;
  if (x === "signed") return k - 2;
  if (x === "real") return Number((next() * 9).toFixed(2));
  if (x === "hour") return 8.5 + k;
  if (x === "excel") return 45348 + k;
  if (x === "unix") return 86_400 * (19779 + k);
  return k;
}

/** @param {number} x @param {Habits} habits */
function writtenX(x, { x: how, decimal, minus }) {
  if (how === "hour") return `${String(Math.floor(x)).padStart(2, "0")}:30`;
  if (how.startsWith("%")) {
    const [year, month, day] = new Date(Date.UTC(2024, 1, 26 + x))
      .toISOString()
      .slice(0, 10)
      .split("-");
    const name = MONTHS[Number(month) - 2];
    const names = { "%B": name, "%b": name.slice(0, 3) };
    /** @type {Record<string, string>} */
    const parts = {
      ...names,
      "%Y": year,
      "%y": "24",
      "%m": month,
      "%d": day,
      "%H": "00",
      "%M": "00",
    };
    return how.replace(/%./g, (one) => parts[one]);
  }
  const sign = /\(|b/.test(minus) ? "-" : minus;
  return (x < 0 ? sign : "") + String(Math.abs(x)).replace(".", decimal);
}

/** @param {number} value @param {Habits} habits */
function writtenY(value, { decimal, thousands, unit, minus, decimals, exponents }) {
  const [whole, rest] = Math.abs(value).toFixed(decimals).split(".");
  const fixed = whole.replace(/\B(?=(\d{3})+$)/g, thousands) + (rest ? decimal + rest : "");
  const power = Math.abs(value).toExponential().toUpperCase().replace(".", decimal);
  const digits = exponents ? power : fixed;
  const [before, after] = /^[€$£]|^CHF/.test(unit) ? [unit, ""] : ["", unit];
  if (value >= 0) return before + digits + after;
  if (minus === "()") return `(${before}${digits}${after})`;
  if (minus === "behind") {
    return exponents ? `-${digits}` : `${before}${digits}-${after}`;
  }
  return `${minus}${before}${digits}${after}`;
}

/**
 * Return the text of a table, written with these habits.
 *
 * @param {Table} table
 * @param {Habits} habits
 */
export function write(table, habits) {
  const { separator, layout, order, names, hasHeader, isShort } = habits;
  const quote = (/** @type {string} */ text) => `"${text.replaceAll('"', '""')}"`;
  const cell = (/** @type {string} */ text, /** @type {boolean} */ isText) => {
    if (layout === "places") return text;
    const isCut = text.includes(separator) || /["\n]/.test(text) || (separator === " " && !text);
    return isCut || habits.quotesAll || (isText && habits.quotesTexts) ? quote(text) : text;
  };
  const hasExtra = habits.extra !== "";
  const body = table.map((row, i) => {
    const { isGap, y, x } = row;
    /** @type {Record<string, string>} */
    const cells = {
      g: cell(row.g, true),
      x: cell(writtenX(x, habits), habits.x.startsWith("%")),
      y: cell(isGap ? habits.missing : writtenY(y, habits), false),
    };
    const more = hasExtra ? [cell(row.extra, habits.extra !== "number")] : [];
    return [...(isShort ? [String(i + 1)] : []), ...[...order].map((c) => cells[c]), ...more];
  });
  const [y, x, g] = names;
  /** @type {Record<string, string>} */
  const named = { y, x, g };
  const columns = [...order].map((c) => named[c]);
  const header = [...columns, ...(hasExtra ? ["more"] : [])].map((name) => cell(name, true));
  const join = joining(habits, hasHeader ? [header, ...body] : body);
  const rows = body.map(join);
  if (habits.again) rows.splice(rows.length / 2, 0, join(header));
  if (habits.blankLines) rows.splice(rows.length / 3, 0, "", "");
  const width = body[0].length;
  /** @type {Record<string, string>} */
  const unit = { g: "", x: "(d)", y: "(u)" };
  const units = [...order].map((c) => unit[c]);
  const lines = [
    ...(habits.told ? [`sep=${separator}`] : []),
    ...(habits.title ? ["Study of 2024"] : []),
    ...(habits.comment ? ["# written by hand", "# twice"] : []),
    ...(hasHeader ? [join(header)] : []),
    ...(habits.units
      ? [join([...(isShort ? [""] : []), ...units, ...(hasExtra ? [""] : [])])]
      : []),
    ...rows,
    ...(habits.total ? [join(["Total", ...Array(width - 2).fill(""), "1"])] : []),
    ...(habits.note ? ["", "Source: our own"] : []),
  ];
  return lines.join(habits.ends) + (habits.isEnded ? habits.ends : "");
}

/**
 * Return what joins the cells of a row.
 *
 * @param {Habits} habits
 * @param {string[][]} rows
 * @returns {(cells: string[]) => string}
 */
function joining({ layout, separator, padded, trailing }, rows) {
  if (layout === "places") {
    const widths = rows[0].map((_, i) => Math.max(...rows.map((row) => row[i].length)));
    const place = (/** @type {string} */ cell, /** @type {number} */ i) =>
      padded && i > 0 ? cell.padStart(widths[i]) : cell.padEnd(widths[i]);
    return (cells) => cells.map(place).join("  ");
  }
  const pad = (/** @type {string} */ cell) => (padded && layout === "marks" ? ` ${cell} ` : cell);
  return (cells) => cells.map(pad).join(separator) + (trailing ? separator : "");
}

/**
 * Return the bytes of a text; UTF-8 where Windows-1252 has not all its characters.
 *
 * @param {string} text
 * @param {string} encoding
 */
export function encode(text, encoding) {
  const mark = encoding === "utf-8" ? "" : "\uFEFF";
  if (encoding.startsWith("utf-16")) {
    const bytes = Buffer.from(mark + text, "utf16le");
    return new Uint8Array(encoding === "utf-16be" ? bytes.swap16() : bytes);
  }
  if (encoding === "windows-1252" && !/[^\0-\x7f\xa0-\xff]/.test(text)) {
    return new Uint8Array(Buffer.from(text, "latin1"));
  }
  return new TextEncoder().encode(mark + text);
}
