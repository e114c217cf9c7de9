/** @typedef {import("../../engine/types.js").Points} Points */

/**
 * Move the points that Plotly has drawn, until it draws them again. A layer is called as in the
 * figure's style; one that is not shown has no points, and nothing happens to it.
 *
 * @param {HTMLElement} drawn what Plotly draws in
 * @param {ReturnType<typeof import("./pixel_scales.js").pixelScales>} scales
 */
export function movingPoints(drawn, scales) {
  /** @type {SVGElement[]} */
  let clusters = [];
  let areColoured = false; // each with a colour of its own, as Plotly draws them
  /** @type {Map<string, SVGElement[]>} */
  const layers = new Map(); // looked up once, as long as Plotly has not drawn anew

  /** @param {string} selector */
  function find(selector) {
    return [.../** @type {NodeListOf<SVGElement>} */ (drawn.querySelectorAll(selector))];
  }

  /**
   * Show as many points of a layer as there are places; there may be more or fewer than were drawn.
   *
   * @param {string} layer
   * @param {number} count
   * @returns {SVGElement[]} one for each place
   */
  function resize(layer, count) {
    const all = layers.get(layer) ?? find(`.trace${layer} .point`);
    layers.set(layer, all);
    if (all.length === 0) return [];
    while (all.length < count) {
      const extra = /** @type {SVGElement} */ (all[0].cloneNode());
      extra.setAttribute("data-extra", "");
      all[0].after(extra);
      all.push(extra);
    }
    all.forEach(({ style }, i) => {
      const isThere = i < count;
      if (isThere === (style.display === "none")) style.display = isThere ? "" : "none";
    });
    return all.slice(0, count);
  }

  /**
   * @param {SVGElement[]} points
   * @param {Points} at
   */
  function move(points, { x, y }) {
    points.forEach((point, i) => point.setAttribute("transform", scales.transform(x[i], y[i])));
  }

  return {
    /** How many clusters there are to move; 0 until Plotly has drawn. */
    count: () => clusters.length,

    /** Take the points over, as Plotly has just drawn them. */
    takeOver() {
      clusters = find(".traceclusters .point");
      areColoured = true;
      layers.clear();
    },

    /** Give the points back before Plotly draws: none too many, and none hidden. */
    giveBack() {
      for (const point of find(".point")) {
        if (point.hasAttribute("data-extra")) point.remove();
        else point.style.display = "";
      }
    },

    /**
     * @param {string} layer
     * @param {Points} at
     */
    place(layer, at) {
      move(resize(layer, at.x.length), at);
    },

    /**
     * Show as many clusters as there are opacities; where, `moveClusters` says.
     *
     * @param {number[]} opacities 0 to 1
     */
    fadeClusters(opacities) {
      clusters = resize("clusters", opacities.length);
      clusters.forEach(({ style }, i) => {
        const opacity = opacities[i].toFixed(2);
        if (style.opacity !== opacity) style.opacity = opacity;
      });
    },

    /**
     * @param {Points} at one place for each cluster
     * @param {string} colour of all clusters
     */
    moveClusters(at, colour) {
      move(clusters, at);
      if (areColoured) for (const { style } of clusters) style.fill = "";
      areColoured = false;
      // On their group, so that a frame sets one colour instead of hundreds
      /** @type {HTMLElement} */ (clusters[0].parentElement).style.fill = colour;
    },
  };
}
