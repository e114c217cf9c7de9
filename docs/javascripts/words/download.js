const KEPT = 60_000; // milliseconds that a browser may take to save what it was given

/**
 * Have the browser save what is at an address.
 *
 * @param {string} address
 * @param {string} name of the file
 */
export function download(address, name) {
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
}

/**
 * Have the browser save a text.
 *
 * @param {string[]} pieces of it
 * @param {string} name of the file
 */
export function downloadText(pieces, name) {
  const address = URL.createObjectURL(new Blob(pieces, { type: "text/csv" }));
  download(address, name);
  setTimeout(() => URL.revokeObjectURL(address), KEPT);
}
