import type { OfficeDay, OfficeHours } from '../../../contract/values/office-hours.ts'
import { WEEKDAYS, type Weekday } from '../../../contract/values/weekdays.ts'
import { dateTimeFormat } from '../../intl.ts'
import { minutesOf } from '../../time/calendar.ts'
import { hourCycleOf } from '../../time/regional-locale.ts'
import { weekdayNames } from '../../time/weekday-names.ts'
import { joinShifts } from '../shifts.ts'
import { type DayState, groupOfficeHours, readDay } from './hours-text.ts'
import type { HoursWords } from './hours-vocabulary.ts'

/**
 * Formats minutes since midnight, 0 to 1440, as is usual in a locale's region, in Latin digits:
 * "09:30", "9:30 AM".
 */
export function timeFormat(locale: string): (minutes: number) => string {
  return clockFormat(locale, { timeStyle: 'short' })
}

function clockFormat(
  locale: string,
  style: Intl.DateTimeFormatOptions,
): (minutes: number) => string {
  const hourCycle = hourCycleOf(locale)
  const format = dateTimeFormat(locale, {
    ...style,
    hourCycle,
    timeZone: 'UTC',
    numberingSystem: 'latn',
  })
  return (minutes) => {
    const text = format.format(Date.UTC(2024, 0, 1, 0, minutes))
    return minutes === 1440 && hourCycle === 'h23' ? text.replace(/0{1,2}/, '24') : text
  }
}

/**
 * A week as text, with a line for each run of equal days: "Mon–Fri 09:00–17:00". A shift over
 * midnight is one range.
 */
export function printWeek(hours: OfficeHours, locale: string, words: HoursWords): string {
  const names = weekdayNames(locale, 'short')
  const print = statePrinter(locale, words)
  const shown = joinShifts(hours)
  return groupOfficeHours(hasUnsure(shown) ? hours : shown)
    .map(({ from, to, ...state }) => {
      const days = from === to ? names[from] : `${names[from]}–${names[to]}`
      return `${days} ${print(state)}`
    })
    .join('\n')
}

/** A day as text: "09:00–12:30, 13:30–17:30", or the words for closed and for open all day. */
export const printDay = (day: OfficeDay, locale: string, words: HoursWords): string =>
  statePrinter(locale, words)(readDay(day))

/**
 * Whether there is a shift such as "11:30–10:00", which could be read as ending in the evening. It
 * is then written as two halves.
 */
const hasUnsure = (hours: OfficeHours) =>
  WEEKDAYS.some((day) =>
    hours[day].ranges.some(({ from, to }) => to <= from && from < '13' && to >= '10'),
  )

function statePrinter(locale: string, words: HoursWords): (state: DayState) => string {
  // "05:00" with its zero is clearly an hour of the 24-hour clock; "5:00" may not be.
  const isHour24 = hourCycleOf(locale) === 'h23'
  const time = isHour24
    ? clockFormat(locale, { hour: '2-digit', minute: '2-digit' })
    : timeFormat(locale)
  return ({ state, ranges }) => {
    const texts = ranges.map((range) =>
      [range.from, range.to].map((text) => time(minutesOf(text))).join('–'),
    )
    return { closed: words.closed, open: words.open, ranges: texts.join(', ') }[state]
  }
}

/**
 * https://schema.org/OpeningHoursSpecification. If it closes no later than it opens, it runs over
 * midnight.
 */
type OpeningHours = {
  '@type': 'OpeningHoursSpecification'
  dayOfWeek: string[]
  opens: string
  closes: string
}

/**
 * A week as the property openingHoursSpecification of schema.org: an entry for each range, with its
 * days. Closed days are left out.
 */
export function openingHoursSpecification(hours: OfficeHours): OpeningHours[] {
  const days = new Map<string, Weekday[]>()
  const shown = joinShifts(hours)
  for (const day of WEEKDAYS) {
    const { enabled, ranges } = shown[day]
    // All day is 00:00 to 23:59, which every reader understands; schema.org times have no 24:00.
    const all = enabled && ranges.length === 0 ? [{ from: '00:00', to: '23:59' }] : ranges
    for (const { from, to } of all) {
      const key = `${from} ${to === '24:00' ? '00:00' : to}`
      days.set(key, [...(days.get(key) ?? []), day])
    }
  }
  return [...days].map(([key, names]) => {
    const [opens = '', closes = ''] = key.split(' ')
    const dayOfWeek = names.map(
      (day) => `https://schema.org/${day[0]?.toUpperCase()}${day.slice(1)}`,
    )
    return { '@type': 'OpeningHoursSpecification', dayOfWeek, opens, closes }
  })
}
