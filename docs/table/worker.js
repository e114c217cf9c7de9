// Reads and fits the reader's data away from the page. A classic worker, because only such a one can
// importScripts Papa Parse; the engine's modules come by import(). Cancelling ends the worker.
//
// Messages in: {id, do: "read", source, asked} and {id, do: "fit", chosen, transform, names};
// out: {id, progress, stage}, then {id, done} or {id, problem}.

(() => {
  const scope = /** @type {any} */ (self);
  scope.importScripts("../vendor/papaparse.min.js");
  const papa = /** @type {import("./table_rows.js").Papa} */ (scope.Papa);
  const loaded = Promise.all([
    import("./decode_text.js"),
    import("./describe_table.js"),
    import("./read_columns.js"),
    import("./analyse.js"),
  ]).then((modules) => {
    // A page's security policy does not reach into its workers. What could send is taken away
    // instead, before any data arrive.
    const senders = [
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
    for (const name of senders) Object.defineProperty(scope, name, { value: undefined });
    return modules;
  });
  let text = "";
  /** @type {import("./describe_table.js").Table | null} */
  let table = null;
  let queue = Promise.resolve();

  scope.onmessage = (/** @type {MessageEvent} */ { data: message }) => {
    queue = queue.then(() => answer(message));
  };

  /** @param {any} message */
  async function answer(message) {
    const { id } = message;
    let told = 0;
    const progress = (/** @type {string} */ stage, /** @type {number} */ share) => {
      const now = performance.now();
      if (now - told < 60) return;
      told = now;
      scope.postMessage({ id, progress: share, stage });
    };
    try {
      const [decoder, describer, reader, analyst] = await loaded;
      if (message.do === "read") {
        table = null;
        if (message.source !== null) {
          progress("Reading", 0);
          text = "";
          text =
            typeof message.source === "string"
              ? decoder.checkedText(message.source)
              : decoder.decodeText(new Uint8Array(await message.source.arrayBuffer()));
        }
        table = describer.describeTable(text, papa, message.asked, (share) =>
          progress("Reading", share),
        );
        scope.postMessage({ id, done: table });
      } else if (table) {
        const columns = reader.readColumns(text, papa, table, message.chosen, (share) =>
          progress("Reading the columns", 0.6 * share),
        );
        progress("Fitting", 0.65);
        const result = analyst.analyse(columns, message.names, message.transform, (share) =>
          progress("Fitting", 0.65 + 0.35 * share),
        );
        scope.postMessage({ id, done: result });
      }
    } catch (error) {
      const { name, message: words } = /** @type {Error} */ (error);
      const isPlain = name === "DataProblem";
      const isGone = name === "NotReadableError" || name === "NotFoundError";
      scope.postMessage({
        id,
        problem: isPlain
          ? words
          : isGone
            ? "The file cannot be read: perhaps it was moved or changed. Take it again."
            : `This did not work: ${words}. Please report it, with a table that shows it if you can.`,
      });
    }
  }
})();
