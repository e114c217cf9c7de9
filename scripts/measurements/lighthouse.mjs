// Lighthouse on every page of site/, mobile and desktop, median of three; fails below this
// project's thresholds. node scripts/measurements/lighthouse.mjs [part of an address]
import { launch } from "chrome-launcher";
import lighthouse, { desktopConfig } from "lighthouse";
import { browserPath, pages, server, site } from "./served_site.mjs";

const RUNS = 3;
const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"];
const LEAST = { mobile: [95, 100, 100, 100], desktop: [100, 100, 100, 100] };
const CONFIGS = { mobile: undefined, desktop: desktopConfig };

/**
 * Return the middle of an odd number of numbers.
 * @param {number[]} values
 */
const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

/**
 * Measure one page on one device, print a line, and tell whether it is good enough.
 * @param {string} page
 * @param {"mobile" | "desktop"} device
 * @param {import("chrome-launcher").LaunchedChrome} chrome
 */
async function measure(page, device, chrome) {
  /** @type {import("lighthouse").Flags} */
  const options = { port: chrome.port, onlyCategories: CATEGORIES, logLevel: "error" };
  /** @type {import("lighthouse").Result[]} */
  const runs = [];
  for (let run = 0; run < RUNS; run += 1) {
    const result = await lighthouse(page, options, CONFIGS[device]);
    if (!result) throw new Error(`${page}: Lighthouse gave no result`);
    runs.push(result.lhr);
  }
  const scores = CATEGORIES.map((name) =>
    Math.round(100 * median(runs.map((run) => run.categories[name].score ?? 0))),
  );
  const good = scores.every((score, i) => score >= LEAST[device][i]);
  const value = (/** @type {string} */ audit) =>
    median(runs.map((run) => run.audits[audit].numericValue ?? NaN));
  console.log(
    `${good ? "ok " : "LOW"} ${device.padEnd(7)} ${scores.join("/")}, LCP ` +
      `${Math.round(value("largest-contentful-paint"))} ms, CLS ` +
      `${value("cumulative-layout-shift").toFixed(3)}  /${page.replace(site, "")}`,
  );
  for (const audit of good ? [] : Object.values(runs[0].audits)) {
    if (audit.score === 0 && audit.scoreDisplayMode === "binary") {
      const { items = [] } = /** @type {{ items?: any[] }} */ (audit.details ?? {});
      const places = items.map((item) => item.node?.snippet ?? "");
      console.log(`    ${audit.id}: ${[...new Set(places)].slice(0, 3).join("  ")}`);
    }
  }
  return good;
}

const chrome = await launch({
  chromePath: browserPath,
  chromeFlags: ["--headless=new", "--no-sandbox", "--disable-gpu"],
});
try {
  for (const page of pages.filter((page) => page.includes(process.argv[2] ?? ""))) {
    for (const device of /** @type {const} */ (["mobile", "desktop"])) {
      const good = await measure(page, device, chrome);
      if (!good) process.exitCode = 1;
    }
  }
} finally {
  chrome.kill();
  server.close();
}
