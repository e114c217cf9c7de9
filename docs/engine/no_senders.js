/**
 * Take away from a worker what could send: a page's security policy does not reach into its workers.
 * Imported before any data arrive.
 */

const SENDERS = [
  "fetch",
  "XMLHttpRequest",
  "WebSocket",
  "EventSource",
  "WebTransport",
  "importScripts",
  "Worker",
  "BroadcastChannel",
  "indexedDB",
  "caches",
];
for (const name of SENDERS) Object.defineProperty(globalThis, name, { value: undefined });
