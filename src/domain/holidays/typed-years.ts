/** A range of years, both ends included. */
export interface Years {
  from: number
  to: number
}

/** How many years are calculated at once. */
export const MOST_YEARS = 20
/** The first and the last year that can be typed. */
export const TYPED_YEARS = { first: 1900, last: 9999 }

/**
 * The range after a year was typed at one end. If necessary, the other end moves to keep the range
 * in order and no longer than MOST_YEARS.
 */
export function typedYears(years: Years, end: keyof Years, year: number): Years {
  const { from, to }: Years = { ...years, [end]: year }
  return { from, to: Math.min(from + MOST_YEARS - 1, TYPED_YEARS.last, Math.max(from, to)) }
}
