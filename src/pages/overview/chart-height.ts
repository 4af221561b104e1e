/** In pixels; kept free before the chart is here, so that nothing moves when it comes. */
export const CHART_HEIGHT = 220
