/** @returns {string} a comment that says how to install the package, "" where the site does not say */
export function installation() {
  const meta = document.querySelector("meta[name=shrinksite-repository]");
  const repository = meta?.getAttribute("content");
  return repository ? `# pip install git+${repository}\n` : "";
}
