/** From one year to another, both of them with it. */
export interface Years {
  from: number
  to: number
}

/** How many years are worked out at once. */
const MOST_YEARS = 20
const [FIRST, LAST] = [1900, 9999]

/**
 * The years once `text` is typed at one end; as they were while it is no year yet. The end follows
 * a start that is later, and is not further from it than the years that are worked out at once.
 */
export function typedYears(years: Years, end: keyof Years, text: string): Years {
  const year = Number(text)
  if (!Number.isInteger(year) || year < FIRST || year > LAST) return years
  const { from, to }: Years = { ...years, [end]: year }
  return { from, to: Math.min(from + MOST_YEARS - 1, LAST, Math.max(from, to)) }
}
