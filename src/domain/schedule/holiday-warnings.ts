import type { HolidayFields } from '../../contract/holidays.ts'
import type { OfficeHours } from '../../contract/values/office-hours.ts'
import {
  type HolidayDates,
  nextOccurrences,
  occurrenceOf,
  occurrences,
  type Span,
} from '../holidays/occurrences.ts'
import { datesOf } from '../holidays/year-marks.ts'
import { nextEdge, openBy, prepareWeek } from '../hours/open-week.ts'
import { type WallMinutes, yearOf } from '../time/calendar.ts'

/** Something unusual about a holiday that is still allowed. */
export type HolidayWarning =
  | { kind: 'overlap' | 'same_name'; names: string[] }
  | { kind: 'closed_hours' | 'closed_anyway' }

/** The occurrences that a holiday is checked by: the next three, or the last one if it is over. */
export function judgedSpans(holiday: HolidayDates, now: WallMinutes): Span[] {
  const next = nextOccurrences(holiday, now, 3)
  if (next.length > 0) return next
  const past = occurrenceOf(holiday)
  return past ? [past] : []
}

/**
 * Warns if a holiday overlaps another, has the same name as another in the same year, or closes
 * nothing because all of its times are outside the office hours. `others`: the holidays of the
 * years around it, without the checked one.
 */
export function warningsOf<H extends HolidayFields>(
  holiday: HolidayFields,
  others: H[],
  hours: OfficeHours,
  now: WallMinutes,
): HolidayWarning[] {
  const warnings: HolidayWarning[] = []
  const spans = judgedSpans(holiday, now)
  const overlapping = others.filter((other) => spans.some((span) => fallsIn(other, span)))
  if (overlapping.length > 0) {
    warnings.push({ kind: 'overlap', names: [...new Set(overlapping.map(({ name }) => name))] })
  }
  const name = holiday.name.trim().toLowerCase()
  // A floating holiday has the same name in every year.
  const years = new Set(spans.map(({ start }) => yearOf(start)))
  const isSameYear = (other: H) =>
    other.every_year || holiday.every_year || years.has(other.year_start)
  const same = others.filter((h) => h.name.trim().toLowerCase() === name && isSameYear(h))
  if (name && same.length > 0) warnings.push({ kind: 'same_name', names: [holiday.name.trim()] })
  if (spans.length > 0 && spans.every((span) => isClosed(hours, span))) {
    const startsLate = !holiday.consecutive && holiday.hour_start + holiday.minute_start > 0
    const endsEarly = !holiday.consecutive && holiday.hour_end * 60 + holiday.minute_end < 1439
    warnings.push({ kind: startsLate || endsEarly ? 'closed_hours' : 'closed_anyway' })
  }
  return warnings
}

function fallsIn(other: HolidayDates, span: Span): boolean {
  const { first, last } = datesOf(span)
  // Most holidays are in other years than this one, so skip them cheaply.
  if (!other.every_year && other.year_start > yearOf(span.end)) return false
  if (!other.every_year && !other.consecutive && other.year_start < yearOf(span.start)) return false
  return occurrences(other, first, last).some((o) => o.start < span.end && o.end > span.start)
}

function isClosed(hours: OfficeHours, { start, end }: Span): boolean {
  const week = prepareWeek(hours)
  if (openBy(week, start)) return false
  const edge = nextEdge(week, start)
  return edge === null || edge >= end
}
