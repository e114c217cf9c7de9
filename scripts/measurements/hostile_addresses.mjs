/**
 * What "Your data" and the lab make of addresses: a JSON list of {page, hash} comes in by standard
 * input, a list of "read", "passed over" or the sentence by which it is refused goes out.
 */

import { text } from "node:stream/consumers";

import { fromHash as ofLab, toHash } from "../../docs/javascripts/lab/hash.js";
import { refusal } from "../../docs/javascripts/words/refusal.js";
import { say } from "../../docs/javascripts/words/words.js";
import { fromHash as ofTable } from "../../docs/javascripts/your_data/link.js";
import { speak } from "../../tests/js/words.mjs";

speak();

/** @param {{page: string, hash: string}} job */
function answer({ page, hash }) {
  try {
    const read = page === "lab" ? ofLab(hash) : ofTable(hash);
    if (read === null) return "passed over";
    if (page === "lab") ofLab(toHash(/** @type {any} */ (read))); // what was read can be written
    return "read";
  } catch (error) {
    return page === "lab" ? refusal(error) : say("data-address-broken");
  }
}

console.log(JSON.stringify(JSON.parse(await text(process.stdin)).map(answer)));
