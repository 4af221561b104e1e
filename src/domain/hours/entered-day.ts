import type { OfficeDay, OfficeHours, TimeRange } from '../../contract/values/office-hours.ts'
import { dayBeside, type Weekday } from '../../contract/values/weekdays.ts'
import { DAY, minutesOf } from '../time/calendar.ts'
import { shiftOf, splitRange } from './shifts.ts'
import { hasTimes } from './text/hours-text.ts'

/** A range as it is entered, and its place in the list on the wire. */
export type EnteredRange = TimeRange & { index: number }

/**
 * A day as it is entered: a shift over midnight is one range of the day on which it starts, and
 * ends before it starts (22:00 to 06:00). On the wire it is two ranges on two days.
 */
export interface EnteredDay {
  enabled: boolean
  ranges: EnteredRange[]
}

/** Minutes. What would last longer over midnight is rather a slip: 09:00 to 05:00. */
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

/** The week with a day as it is entered. What of it lies after midnight goes to the day after. */
export function withEnteredDay(hours: OfficeHours, day: Weekday, entered: OfficeDay): OfficeHours {
  const next = dayBeside(day, 1)
  const isMorning = (of: Weekday) => (range: TimeRange) =>
    shortShiftOf(hours, of, range)?.morning === of
  const halves = entered.ranges.map((range) => (isShift(range) ? splitRange(range) : whole(range)))
  const mornings = halves.flatMap(({ morning }) => morning ?? [])
  // What a closed day keeps of former ranges is no half of a shift.
  const tail = hours[day].enabled ? hours[day].ranges.filter(isMorning(day)) : []
  const own = [...tail, ...halves.map(({ evening }) => evening)]
  const isAllDay = entered.enabled && entered.ranges.length === 0
  return {
    ...hours,
    [day]: isAllDay ? entered : { enabled: own.length > 0, ranges: own },
    [next]: withMornings(hours[next], mornings, isMorning(next)),
  }
}

/** The week with each of these days as it is entered. */
export const withEnteredDays = (hours: OfficeHours, days: readonly Weekday[], entered: OfficeDay) =>
  days.reduce((week, day) => withEnteredDay(week, day, entered), hours)

/** The day after with other mornings. What is open all day has room for all. */
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

/** Whether a range as it is entered goes on after midnight. */
export function isShift(range: TimeRange): boolean {
  const minutes = minutesOf(range.to) + DAY - minutesOf(range.from)
  return hasTimes(range) && range.to < range.from && minutes <= LONGEST_SHIFT
}
