/** A page's worker in a thread of Node, where what it takes away from itself is away from it alone. */

import { on } from "node:events";
import { Worker } from "node:worker_threads";

import { there } from "./there.mjs";

/** Gives the thread the names by which a worker hears and speaks in a browser. */
const BROWSER = `
import { parentPort } from "node:worker_threads";
globalThis.addEventListener = (_, listener) => parentPort.on("message", (data) => listener({ data }));
globalThis.postMessage = (message) => parentPort.postMessage(message);
`;

/**
 * Start a worker's module.
 *
 * @param {string} module its path, from docs/
 * @param {string} [after] code that runs once the module has
 * @returns {{ tell: (message: unknown) => void, heard: () => Promise<any>, end: () => Promise<number> }}
 *   `heard` gives the next message, and rejects if an error ended the worker
 */
export function startWorker(module, after = "") {
  const url = new URL(`../../docs/${module}`, import.meta.url);
  const code = `${BROWSER}await import(${JSON.stringify(url.href)});\n${after}`;
  const worker = new Worker(new URL(`data:text/javascript,${encodeURIComponent(code)}`));
  const messages = on(worker, "message");
  return {
    tell: (message) => worker.postMessage(message),
    heard: async () => there((await messages.next()).value)[0],
    end: () => worker.terminate(),
  };
}
