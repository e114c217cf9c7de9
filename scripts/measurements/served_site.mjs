// The built site as a host serves it: compressed, and under the address its pages name; and the
// browser that visits it.
import { existsSync } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { gzipSync } from "node:zlib";

/** @type {Record<string, string>} */
const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css",
  ".js": "text/javascript",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".xml": "application/xml",
};

const sitemap = await readFile("site/sitemap.xml", "utf8");
const named = [...sitemap.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, page]) => page);
const [built] = named;
export const server = createServer(answer).listen(0, "127.0.0.1");
await new Promise((resolve) => server.once("listening", resolve));
const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
export const site = `http://127.0.0.1:${port}/`;

/** The browser's program: the variable CHROME_PATH, or the first that is there. */
export const browserPath =
  process.env.CHROME_PATH ?? ["/usr/bin/chromium", "/usr/bin/google-chrome"].find(existsSync);

/** The addresses of all pages, the first one first. */
export const pages = named.map((page) => page.replace(built, site));

/**
 * Serve site/ compressed, as a host does, and under its own address.
 * @param {import("node:http").IncomingMessage} request
 * @param {import("node:http").ServerResponse} response
 */
async function answer(request, response) {
  let file = join("site", decodeURIComponent(new URL(request.url ?? "", site).pathname));
  if ((await stat(file).catch(() => null))?.isDirectory()) file = join(file, "index.html");
  const body = await readFile(file).catch(() => null);
  const type = TYPES[extname(file)];
  if (!body) response.writeHead(404).end();
  else if (!type) response.end(body);
  else {
    const page = type.startsWith("text/html") ? body.toString().replaceAll(built, site) : body;
    response.writeHead(200, { "Content-Type": type, "Content-Encoding": "gzip" });
    response.end(gzipSync(page));
  }
}
