import { z } from 'zod/mini'
import { pattern, rule } from './rule.ts'

/**
 * A wall-clock time in the tenant's zone, "00:00" to "23:59". "23:59" as an end means through
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

/** Off: closed all day. On without ranges: open all day. On with ranges: open only in those. */
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

function hasOverlap(ranges: TimeRange[]): boolean {
  const sorted = [...ranges].sort((a, b) => a.from.localeCompare(b.from))
  return sorted.some((r, i) => r.from < (sorted[i - 1]?.to ?? ''))
}
