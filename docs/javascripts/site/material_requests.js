import { MOST } from "./in_time.js";
import { sayNotLoaded } from "./not_loaded.js";

/**
 * Have whatever Material asks for come to an end. Material 9.8 waits for ever where a server does not
 * answer; its search goes on saying that it starts where its index is missing; and a page that does
 * not come it leaves to the browser by an address that is there already, which with a "#" only jumps.
 *
 * Only Material asks in this old way here.
 */
export function endRequests() {
  const search = document.querySelector(".md-search-result__meta");
  const starting = search?.textContent;
  const saySearchNotLoaded = () => {
    if (!search || search.textContent !== starting) return;
    search.replaceChildren();
    sayNotLoaded(search);
  };
  setTimeout(saySearchNotLoaded, MOST); // also where its worker is what does not come

  window.XMLHttpRequest = class extends XMLHttpRequest {
    /**
     * @param {string} method
     * @param {string | URL} address
     */
    open(method, address) {
      super.open(method, address);
      const { pathname } = new URL(address);
      const late = setTimeout(() => this.dispatchEvent(new ProgressEvent("error")), MOST);
      const failed = () => {
        if (pathname.endsWith("/search_index.json")) saySearchNotLoaded();
        // After Material has tried
        if (pathname === location.pathname) setTimeout(() => location.reload());
      };
      this.addEventListener("error", failed);
      this.addEventListener("load", () => {
        if (this.status < 200 || this.status >= 300) failed();
      });
      this.addEventListener("loadend", () => clearTimeout(late));
    }
  };
}
