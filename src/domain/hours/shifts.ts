import type { OfficeHours, TimeRange } from '../../contract/values/office-hours.ts'
import { dayBeside, WEEKDAYS, type Weekday } from '../../contract/values/weekdays.ts'
import { DAY, endMinute, endTime, minutesOf } from '../time/calendar.ts'
import { hasTimes, readDay } from './text/hours-text.ts'

/**
 * A week for display: the two halves of a shift over midnight become one range on the day it
 * starts, whose end is before its start (22:00 to 06:00). Ranges that touch are merged, and an end
 * at midnight is "24:00". A shift of 24 hours or more is not joined. Ranges that are not valid on
 * the wire are left out, because they open nothing.
 */
export function joinShifts(hours: OfficeHours): OfficeHours {
  const days = WEEKDAYS.map((day) => {
    const { state, ranges } = readDay(hours[day])
    return { state, ranges: ranges.filter(isValid) }
  })
  // What moves from each day to the day before: its range from midnight on, if the evening before
  // continues into it.
  const mornings = WEEKDAYS.map((_, i) => {
    const evening = days[(i + 6) % 7]?.ranges.at(-1)
    const morning = days[i]?.ranges[0]
    const isOne = evening?.to === '24:00' && morning?.from === '00:00' && morning.to < evening.from
    return isOne ? morning : undefined
  })
  const joined = WEEKDAYS.map((day, i) => {
    const { state = 'closed', ranges = [] } = days[i] ?? {}
    const own = ranges.filter((range) => range !== mornings[i])
    const next = mornings[(i + 1) % 7]
    const shown = own.map((range) => ({
      ...range,
      to: range.to === '24:00' && next ? next.to : range.to,
    }))
    return [day, { enabled: state === 'open' || shown.length > 0, ranges: shown }]
  })
  return Object.fromEntries(joined)
}

/**
 * The week in the form of the API: a range whose end is not after its start becomes two halves on
 * two days. Reverses `joinShifts`.
 */
export function splitShifts(hours: OfficeHours): OfficeHours {
  const halves = WEEKDAYS.map((day) =>
    hours[day].enabled ? hours[day].ranges.map(splitValid) : [],
  )
  const split = WEEKDAYS.map((day, i) => {
    const mornings = (halves[(i + 6) % 7] ?? []).flatMap(({ morning }) => morning ?? [])
    const { enabled, ranges } = hours[day]
    const isAllDay = enabled && ranges.length === 0
    if (isAllDay || (!enabled && mornings.length === 0)) return [day, hours[day]]
    const evenings = (halves[i] ?? []).map(({ evening }) => evening)
    return [day, { enabled: true, ranges: [...mornings, ...evenings] }]
  })
  return Object.fromEntries(split)
}

/** Leaves text that is not a time as it was typed, to be corrected. */
const splitValid = (range: TimeRange) =>
  hasTimes(range) ? splitRange(range) : { evening: range, morning: null }

/**
 * Splits a typed range for the API: if its end is not after its start, into an evening today and a
 * morning tomorrow, if any.
 */
export function splitRange({ from, to }: TimeRange): {
  evening: TimeRange
  morning: TimeRange | null
} {
  if (from < to) return { evening: { from, to: endTime(minutesOf(to)) }, morning: null }
  const morning = to === '00:00' ? null : { from: '00:00', to }
  return { evening: { from, to: '23:59' }, morning }
}

/** Whether a range of the API opens anything. */
const isValid = (range: TimeRange) => hasTimes(range) && minutesOf(range.from) < endMinute(range.to)

/** A shift over midnight, from its evening to the morning of the next day. */
export type Shift = { from: string; to: string; evening: Weekday; morning: Weekday }

/**
 * The shift over midnight that a range of a day is part of. Its other half must be on the
 * neighbouring day.
 */
export function shiftOf(hours: OfficeHours, day: Weekday, { from, to }: TimeRange): Shift | null {
  const rangesOf = (name: Weekday) =>
    hours[name].enabled ? hours[name].ranges.filter(isValid) : []
  if (!isValid({ from, to })) return null
  const [yesterday, tomorrow] = [dayBeside(day, -1), dayBeside(day, 1)]
  if (endMinute(to) === DAY) {
    const morning = rangesOf(tomorrow).find((range) => range.from === '00:00' && range.to < from)
    if (morning) return { from, to: morning.to, evening: day, morning: tomorrow }
  }
  if (from !== '00:00') return null
  const evening = rangesOf(yesterday).find(
    (range) => endMinute(range.to) === DAY && range.from > to,
  )
  return evening ? { from: evening.from, to, evening: yesterday, morning: day } : null
}
