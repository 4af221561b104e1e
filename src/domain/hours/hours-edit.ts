import type { OfficeDay, OfficeHours, TimeRange } from '../../contract/values/office-hours.ts'
import { everyDay, WEEKDAYS, type Weekday } from '../../contract/values/weekdays.ts'
import { endMinute, endTime, minutesOf } from '../time/calendar.ts'
import { spansOf } from './open-week.ts'
import { hasTimes, readDay } from './text/hours-text.ts'

/** Two ranges that overlap or touch, by their positions in the list. */
export type RangeConflict = { first: number; second: number; kind: 'overlap' | 'touch' }

/**
 * Every pair of ranges of a day that overlap, which the API rejects, or that touch, which could be
 * merged.
 */
export function rangeConflicts(ranges: TimeRange[]): RangeConflict[] {
  return ranges.flatMap((a, first) =>
    ranges.slice(first + 1).flatMap((b, i) => {
      const start = Math.max(minutesOf(a.from), minutesOf(b.from))
      const end = Math.min(endMinute(a.to), endMinute(b.to))
      if (start > end) return []
      const kind = start < end ? ('overlap' as const) : ('touch' as const)
      return [{ first, second: first + 1 + i, kind }]
    }),
  )
}

/**
 * The day with its ranges in order, and those that overlap or touch merged; without ranges if they
 * cover the whole day.
 */
export function mergeRanges(day: OfficeDay): OfficeDay {
  const { ranges } = readDay({ ...day, enabled: true })
  return {
    enabled: day.enabled,
    ranges: [
      ...ranges.map(({ from, to }) => ({ from, to: endTime(minutesOf(to)) })),
      ...day.ranges.filter((range) => !hasTimes(range)),
    ],
  }
}

/**
 * The day with a break in its hours. Hours that only begin or end in the break stay: they would be
 * shorter, and have no break. A closed day stays closed.
 */
export function withBreak(day: OfficeDay, { from, to }: TimeRange): OfficeDay {
  if (!day.enabled) return day
  const whole = day.ranges.length === 0 ? [{ from: '00:00', to: '23:59' }] : day.ranges
  const ranges = whole.flatMap((range) => {
    if (!hasTimes(range) || range.from >= from || range.to <= to) return [range]
    return [
      { from: range.from, to: from },
      { from: to, to: range.to },
    ]
  })
  return { enabled: true, ranges }
}

/** The break that is proposed for lunch. */
export const LUNCH: TimeRange = { from: '12:00', to: '13:00' }

/** The week with each of these days changed. */
export function changeDays(
  hours: OfficeHours,
  days: Iterable<Weekday>,
  change: (day: OfficeDay, name: Weekday) => OfficeDay,
): OfficeHours {
  const changed = [...days].map((name) => [name, structuredClone(change(hours[name], name))])
  return { ...hours, ...Object.fromEntries(changed) }
}

/** The week with the hours of one day copied to others. */
export function copyDay(hours: OfficeHours, from: Weekday, to: readonly Weekday[]): OfficeHours {
  return { ...hours, ...Object.fromEntries(to.map((day) => [day, structuredClone(hours[from])])) }
}

/** How long a week is open by its hours, in minutes (0 to 10080), ignoring clock changes. */
export function weeklyMinutes(hours: OfficeHours): number {
  return WEEKDAYS.flatMap((day) => spansOf(readDay(hours[day]))).reduce(
    (total, { start, end }) => total + end - start,
    0,
  )
}

const sameDays = (day: OfficeDay): OfficeHours => everyDay(() => structuredClone(day))

const workdays = (...ranges: TimeRange[]): OfficeHours => {
  const { saturday, sunday } = sameDays({ enabled: false, ranges: [] })
  return { ...sameDays({ enabled: true, ranges }), saturday, sunday }
}

/** Weeks to start from. */
export const HOURS_PRESETS = {
  weekdays: workdays({ from: '09:00', to: '17:00' }),
  lunch_break: workdays({ from: '09:00', to: '12:00' }, { from: '13:00', to: '17:00' }),
  around_the_clock: sameDays({ enabled: true, ranges: [] }),
  closed: sameDays({ enabled: false, ranges: [] }),
} satisfies Record<string, OfficeHours>
