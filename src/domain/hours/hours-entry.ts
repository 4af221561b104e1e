import {
  everyDay,
  type OfficeDay,
  type OfficeHours,
  type TimeRange,
  WEEKDAYS,
  type Weekday,
} from '../../contract/values/office-hours.ts'
import {
  attempt,
  BETWEEN_RULES,
  type Entry,
  type HoursWords,
  overlaps,
  scanner,
} from './hours-scanner.ts'
import { splitRange, splitShifts } from './shifts.ts'

/**
 * Hours of a day: "9-12, 13-17:30", "off", "24h". The part of a shift over midnight that lies on the next day is its `morning`.
 */
export function parseDay(
  text: string,
  locale: string,
  words: HoursWords,
): Entry<{ day: OfficeDay; morning: TimeRange | null }> {
  return attempt((fail) => {
    const typed = scanner(text, locale, words, fail)
    const { enabled, ranges } = typed.hours()
    typed.skip(/\s*/y)
    if (!typed.isAtEnd()) fail('time_expected', typed.at())
    const halves = ranges.map(splitRange)
    const morning = halves.find((half) => half.morning)?.morning ?? null
    return { day: { enabled, ranges: halves.map(({ evening }) => evening) }, morning }
  })
}

/**
 * Hours of a week: "Mo-Fr 9-17; Sa 10-14; Su off". A day named again takes its later hours, one not named is closed, and hours
 * without days are further ones of the days before them, or of every day. A range over midnight comes as its halves on two days.
 */
export function parseWeek(text: string, locale: string, words: HoursWords): Entry<OfficeHours> {
  return attempt((fail) => {
    const typed = scanner(text, locale, words, fail)
    const hours = new Map<Weekday, OfficeDay>()
    const places = new Map<Weekday, number>()
    let days: readonly Weekday[] = []
    do {
      const at = typed.at()
      const named = typed.days()
      const day = typed.hours()
      const goesOn = named.length === 0 && days.length > 0
      if (goesOn && day.ranges.length === 0) fail('day_expected', at)
      if (!goesOn) days = named.length > 0 ? named : WEEKDAYS
      for (const name of days) {
        const before = goesOn ? (hours.get(name)?.ranges ?? []) : []
        hours.set(name, { ...day, ranges: [...before, ...day.ranges] })
        places.set(name, at)
      }
      typed.skip(BETWEEN_RULES)
    } while (!typed.isAtEnd())

    const off: OfficeDay = { enabled: false, ranges: [] }
    const week = splitShifts(everyDay((day) => hours.get(day) ?? off))
    for (const day of WEEKDAYS) {
      if (overlaps(week[day].ranges)) fail('range_overlap', places.get(day) ?? 0)
    }
    return week
  })
}

/** The week with the hours of a day as typed, "9-12, 13-17:30"; a shift over midnight goes on into the next day. Null for what are none. */
export function withTypedDay(
  hours: OfficeHours,
  day: Weekday,
  text: string,
  locale: string,
  words: HoursWords,
): OfficeHours | null {
  const { value } = parseDay(text, locale, words)
  if (!value) return null
  const next = WEEKDAYS[(WEEKDAYS.indexOf(day) + 1) % 7] ?? day
  const { enabled, ranges } = hours[next]
  const isOpenAllDay = enabled && ranges.length === 0
  const goesOn = value.morning && !isOpenAllDay
  return {
    ...hours,
    [day]: value.day,
    ...(goesOn && {
      [next]: { enabled: true, ranges: [value.morning, ...(enabled ? ranges : [])] },
    }),
  }
}
