/** From one year to another, both of them with it. */
export interface Years {
  from: number
  to: number
}

/** How many years are worked out at once. */
export const MOST_YEARS = 20
/** The years that can be typed. */
export const TYPED_YEARS = { first: 1900, last: 9999 }

/**
 * The years once a year is typed at one end. The end follows a start that is later, and is not
 * further from it than the years that are worked out at once.
 */
export function typedYears(years: Years, end: keyof Years, year: number): Years {
  const { from, to }: Years = { ...years, [end]: year }
  return { from, to: Math.min(from + MOST_YEARS - 1, TYPED_YEARS.last, Math.max(from, to)) }
}
