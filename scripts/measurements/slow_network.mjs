// A phone on a slow network (400 kbit/s, 400 ms a round trip, a processor four times slower): when
// every page of site/ is first painted, and how soon Play answers and moves when pressed right then.
// node scripts/measurements/slow_network.mjs [part of an address]
import puppeteer from "puppeteer-core";
import { browserPath, pages, server, site } from "./served_site.mjs";

const NETWORK = { download: 400_000 / 8, upload: 400_000 / 8, latency: 400 };
const SLOWER = 4;
const PHONE = { width: 390, height: 844, isMobile: true, hasTouch: true };
const MOST = 4000;

/**
 * Press Play at the first paint, whatever else has come; keep when that was, and after
 * how many ms the button said that it works, and the figure moved.
 */
const playAtFirstPaint = () => {
  const paint = new Promise((resolve) => {
    new PerformanceObserver((list) => {
      const first = list.getEntriesByName("first-contentful-paint")[0];
      if (first) resolve(first.startTime);
    }).observe({ type: "paint", buffered: true });
  });
  /** @type {any} */ (window).measured = paint.then(async (time) => ({
    paint: time,
    played: await play(),
  }));

  const play = () =>
    new Promise((resolve) => {
      const button = document.querySelector("figure.shrinkage [data-do=play]");
      const scrubber = document.querySelector("figure.shrinkage input[type=range]");
      if (!(button instanceof HTMLElement) || !(scrubber instanceof HTMLInputElement)) {
        return resolve(null);
      }
      const began = performance.now();
      const start = scrubber.value;
      let answered = 0;
      const look = () => {
        const now = performance.now() - began;
        if (!answered && (button.ariaBusy === "true" || scrubber.value !== start)) answered = now;
        if (scrubber.value !== start) resolve([answered, now]);
        else requestAnimationFrame(look);
      };
      button.click();
      look();
    });
};

const browser = await puppeteer.launch({ executablePath: browserPath, args: ["--no-sandbox"] });
try {
  // A first page, whose time is the browser's own start.
  await (await browser.newPage()).goto(site);
  for (const address of pages.filter((page) => page.includes(process.argv[2] ?? ""))) {
    const context = await browser.createBrowserContext();
    const page = await context.newPage();
    await page.setViewport(PHONE);
    await page.emulateNetworkConditions(NETWORK);
    await page.emulateCPUThrottling(SLOWER);
    await page.evaluateOnNewDocument(playAtFirstPaint);
    await page.goto(address, { waitUntil: "domcontentloaded", timeout: 60_000 });
    const { paint, played } = await page.evaluate(() => /** @type {any} */ (window).measured);
    const motion = played
      ? `; Play answers after ${Math.round(played[0])} ms, moves after ${Math.round(played[1])}`
      : "";
    const good = paint <= MOST;
    if (!good) process.exitCode = 1;
    const name = page.url().replace(site, "/");
    console.log(`${good ? "ok  " : "LATE"} ${Math.round(paint)} ms ${name}${motion}`);
    await context.close();
  }
} finally {
  await browser.close();
  server.close();
}
