/**
 * Compares the structures of a fit's rows, off the page's thread.
 *
 * It says "here" when it can listen. A message has `fit`, and `n`, how many data sets to draw for an
 * exact p, 0 for none; the answer has the `rows` of `compare`.
 */

import "./no_senders.js";

import { compare } from "./compare.js";
import { fitStructures } from "./fit_structures.js";

addEventListener("message", ({ data: { fit, n } }) => {
  postMessage({ rows: compare(fitStructures(fit), n) });
});
postMessage("here");
