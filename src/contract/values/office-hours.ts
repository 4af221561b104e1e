import { z } from 'zod/mini'
import { pattern, rule } from './rule.ts'

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

/**
 * A wall-clock time of the tenant's zone, "00:00" to "23:59". "23:59" as an end means through
 * midnight.
 */
export const timeOfDay = z
  .string()
  .check(
    ...pattern('time', 'Must be a time HH:MM from 00:00 to 23:59', /^(?:[01]\d|2[0-3]):[0-5]\d$/),
  )

const range = z
  .object({ from: timeOfDay, to: timeOfDay })
  .check(rule('range_order', 'Must be later than the start', (r) => r.from < r.to, ['to']))

/** How many ranges a day may have. */
const MAX_RANGES = 100

/** Off: closed all day. On without ranges: open all day. On with ranges: open in those alone. */
const day = z
  .object({ enabled: z.boolean(), ranges: z.array(range).check(z.maxLength(MAX_RANGES)) })
  .check(rule('range_overlap', 'Ranges must not overlap', (d) => !hasOverlap(d.ranges), ['ranges']))

export const officeHours = z.object({
  monday: day,
  tuesday: day,
  wednesday: day,
  thursday: day,
  friday: day,
  saturday: day,
  sunday: day,
})

export type TimeRange = z.infer<typeof range>
export type OfficeDay = z.infer<typeof day>
export type OfficeHours = z.infer<typeof officeHours>

/** What a PBX gives a new tenant: every day 09:00 to 17:00. */
export const defaultOfficeHours: OfficeHours = everyDay(() => ({
  enabled: true,
  ranges: [{ from: '09:00', to: '17:00' }],
}))

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

function hasOverlap(ranges: TimeRange[]): boolean {
  const sorted = [...ranges].sort((a, b) => a.from.localeCompare(b.from))
  return sorted.some((r, i) => r.from < (sorted[i - 1]?.to ?? ''))
}
