import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import test from "node:test";

import { fromHash, toHash } from "../../docs/javascripts/lab/hash.js";

test("every address of the lab in the pages is one the lab understands", () => {
  const pages = readdirSync("docs", { recursive: true, encoding: "utf8" });
  const addresses = pages
    .filter((name) => name.endsWith(".md"))
    .flatMap((name) => readFileSync(`docs/${name}`, "utf8").match(/#v1[^"'`\s)]*/g) ?? []);
  assert.ok(addresses.length > 7);
  for (const address of addresses) {
    const hash = address.replaceAll("&amp;", "&");
    assert.equal(toHash(/** @type {any} */ (fromHash(hash))), hash);
  }
});
