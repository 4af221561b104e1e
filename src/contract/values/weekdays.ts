/** The days as the API names them, in the order of ISO 8601. */
export const WEEKDAYS = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
] as const
export type Weekday = (typeof WEEKDAYS)[number]

/** The day `by` days after another, or before it if `by` is negative; at most a week. */
export const dayBeside = (day: Weekday, by: number): Weekday =>
  WEEKDAYS[(WEEKDAYS.indexOf(day) + by + 7) % 7] ?? day

/** One value for each day of the week. */
export function everyDay<T>(make: (day: Weekday) => T): Record<Weekday, T> {
  const [monday, tuesday, wednesday, thursday, friday, saturday, sunday] = WEEKDAYS
  return {
    monday: make(monday),
    tuesday: make(tuesday),
    wednesday: make(wednesday),
    thursday: make(thursday),
    friday: make(friday),
    saturday: make(saturday),
    sunday: make(sunday),
  }
}
