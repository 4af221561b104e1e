const TIME = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:\d\d))?$/i

/**
 * The time that an RFC 3339 text says, and of a date alone its start in UTC. Undefined if it is
 * none.
 */
export function timeOf(text: string): Date | undefined {
  const time = new Date(TIME.test(text) ? text.toUpperCase() : Number.NaN)
  return Number.isNaN(time.getTime()) ? undefined : time
}
