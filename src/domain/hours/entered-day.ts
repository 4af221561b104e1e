import type { OfficeDay, OfficeHours, TimeRange } from '../../contract/values/office-hours.ts'
import { dayBeside, type Weekday } from '../../contract/values/weekdays.ts'
import { DAY, minutesOf } from '../time/calendar.ts'
import { shiftOf, splitRange } from './shifts.ts'
import { hasTimes } from './text/hours-text.ts'

/** A range as it is entered, and its place in the list on the wire. */
export type EnteredRange = TimeRange & { index: number }

/**
 * A day as it is entered: a shift over midnight is one range of the day on which it starts, and its
 * end is before its start (22:00 to 06:00). On the wire it is two ranges on two days.
 */
export interface EnteredDay {
  enabled: boolean
  ranges: EnteredRange[]
}

/**
 * In minutes. A longer shift over midnight is more likely a typing mistake, such as 09:00 to 05:00.
 */
export const LONGEST_SHIFT = 16 * 60

export function enteredDay(hours: OfficeHours, day: Weekday): EnteredDay {
  const { enabled, ranges } = hours[day]
  const own = ranges.flatMap((range, index) => {
    const shift = shortShiftOf(hours, day, range)
    if (shift?.morning === day) return []
    return [{ ...range, ...(shift && { to: shift.to }), index }]
  })
  return { enabled: enabled && (ranges.length === 0 || own.length > 0), ranges: own }
}

/** The week with a changed day. The part of a shift after midnight goes to the next day. */
export function withEnteredDay(hours: OfficeHours, day: Weekday, entered: OfficeDay): OfficeHours {
  const next = dayBeside(day, 1)
  const isMorning = (of: Weekday) => (range: TimeRange) =>
    shortShiftOf(hours, of, range)?.morning === of
  const halves = entered.ranges.map((range) => (isShift(range) ? splitRange(range) : whole(range)))
  const mornings = halves.flatMap(({ morning }) => morning ?? [])
  // A closed day may still have former ranges, which are not part of a shift.
  const tail = hours[day].enabled ? hours[day].ranges.filter(isMorning(day)) : []
  const own = [...tail, ...halves.map(({ evening }) => evening)]
  const isAllDay = entered.enabled && entered.ranges.length === 0
  return {
    ...hours,
    [day]: isAllDay ? entered : { enabled: own.length > 0, ranges: own },
    [next]: withMornings(hours[next], mornings, isMorning(next)),
  }
}

/** The week with the same entered hours on each of these days. */
export const withEnteredDays = (hours: OfficeHours, days: readonly Weekday[], entered: OfficeDay) =>
  days.reduce((week, day) => withEnteredDay(week, day, entered), hours)

/** The next day with other ranges from midnight on. A day that is open all day needs no change. */
function withMornings(
  { enabled, ranges }: OfficeDay,
  mornings: TimeRange[],
  isMorning: (range: TimeRange) => boolean,
): OfficeDay {
  const own = enabled ? ranges.filter((range) => !isMorning(range)) : []
  const isAllDay = enabled && ranges.length === 0
  const isSame = mornings.length === 0 && (!enabled || own.length === ranges.length)
  if (isAllDay || isSame) return { enabled, ranges }
  return { enabled: mornings.length + own.length > 0, ranges: [...mornings, ...own] }
}

function shortShiftOf(hours: OfficeHours, day: Weekday, range: TimeRange) {
  const shift = shiftOf(hours, day, range)
  return shift && isShift(shift) ? shift : null
}

const whole = (evening: TimeRange) => ({ evening, morning: null })

/** Whether an entered range continues after midnight. */
export function isShift(range: TimeRange): boolean {
  const minutes = minutesOf(range.to) + DAY - minutesOf(range.from)
  return hasTimes(range) && range.to < range.from && minutes <= LONGEST_SHIFT
}
