/** In pixels. Reserved while the chart loads, so that nothing moves. */
export const CHART_HEIGHT = 220
