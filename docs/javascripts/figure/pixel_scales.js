/**
 * Turn values into pixels, in the axes as Plotly has drawn them last. Plotly gives no public way to
 * them: all that is read of its inside is here.
 *
 * @param {HTMLElement} drawn what Plotly has drawn in; nothing of this works before it has
 * @returns {{ x: (value: number) => number, y: (value: number) => number,
 *   transform: (x: number, y: number) => string,
 *   axes: () => { left: number, top: number, width: number, height: number } }} `x` and `y` in
 *   pixels from the left and the top of `drawn`, as `axes` is; `transform` is the attribute of one
 *   of Plotly's own points, which count from the corner of the axes
 */
export function pixelScales(drawn) {
  // Asked for anew each time, since Plotly makes others whenever it draws
  const layout = () => /** @type {any} */ (drawn)._fullLayout;
  return {
    x: (value) => layout().xaxis._offset + layout().xaxis.c2p(value),
    y: (value) => layout().yaxis._offset + layout().yaxis.c2p(value),
    transform: (x, y) => {
      const { xaxis, yaxis } = layout();
      return `translate(${xaxis.c2p(x).toFixed(2)},${yaxis.c2p(y).toFixed(2)})`;
    },
    axes: () => {
      const { xaxis, yaxis } = layout();
      return {
        left: xaxis._offset,
        top: yaxis._offset,
        width: xaxis._length,
        height: yaxis._length,
      };
    },
  };
}
