// The shapes of the generated files and of the parts of a figure; nothing runs here.

/**
 * One number for each cluster and coefficient; null is not known, and without a predictor there is
 * no x.
 * @typedef {{ intercept: (number | null)[], x: (number | null)[] }} Coefficients
 *
 * Where 95% intervals of clusters end; those of their means where x is constant in every cluster.
 * @typedef {{ intercept: number[], x?: number[], mean?: number[] }} Ends
 * @typedef {{ low: Ends, high: Ends }} Intervals
 *
 * @typedef {{ x: number, y: number }} Observation
 *
 * @typedef {{
 *   cluster: (number | string)[], n: number[], sd_x: (number | null)[],
 *   no_pooling: Coefficients, partial_pooling: Coefficients, truth: Coefficients,
 *   own_weight: number[][][], share_kept: (number | null)[], worse_off: (boolean | null)[],
 *   diameter: number[], opacity: number[], intervals?: Intervals,
 * }} Clusters
 *
 * @typedef {{ intercept: [number, number], x: [number, number],
 *   ticks: { intercept: number[], x: number[] } }} Window
 *
 * Means that move, where clusters have no slopes of their own; `x` where there is a predictor.
 * @typedef {{
 *   no_pooling: number[], partial_pooling: number[], complete_pooling: number[],
 *   fixed_effects: number[], x?: number[],
 *   window: { y: [number, number], x?: [number, number], ticks: { y: number[], x?: number[] } },
 * }} Means
 *
 * @typedef {{
 *   slug: string, title: string, is_on_line: boolean, means?: Means,
 *   fixed_effects: [number, number],
 *   complete_pooling: [number, number], random_effects_cov: number[][], sigma: number,
 *   half: { intercept: number, x: number },
 *   ellipses: { ellipse_50: Coefficients, ellipse_95: Coefficients },
 *   windows: { comparable: Window, fitting: Window },
 *   clusters: Clusters, examples: Record<string, number | string>,
 *   names?: Names, ends?: "posterior",
 * }} FigureData  with names where outcome and predictor are not y and x. With `means`
 *   the figure is theirs: without a predictor nothing else has an x
 *
 * @typedef {{ y: string, x: string, y_unit?: string, x_unit?: string }} Names "" is no unit
 *
 * @typedef {"light" | "dark"} Theme
 *
 * @typedef {{ layers: string[], themes: Record<Theme, { data: any[], layout: any }>,
 *   narrow: { width: number, quiet: number, trails: number, followed: number } }} FigureStyle
 *
 * What is used of Plotly; it ships no types of its own.
 * @typedef {{
 *   react: (box: HTMLElement, data: object[], layout: object, config: object) => Promise<unknown>,
 *   purge: (box: HTMLElement) => void,
 *   toImage: (figure: object, options: object) => Promise<string>,
 * }} Plotly
 *
 * @typedef {{ x: number[], y: number[] }} Points
 */

export {};
