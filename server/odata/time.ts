const TIME = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:\d\d))?$/i

/**
 * The time of an RFC 3339 text. A date alone means the start of that day in UTC. Undefined if the
 * text is neither.
 */
export function timeOf(text: string): Date | undefined {
  const time = new Date(TIME.test(text) ? text.toUpperCase() : Number.NaN)
  return Number.isNaN(time.getTime()) ? undefined : time
}
