/** The days as the wire names them, in the order of ISO 8601. */
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
