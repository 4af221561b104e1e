import {
  type OfficeDay,
  type OfficeHours,
  WEEKDAYS,
  type Weekday,
} from '../../contract/values/office-hours.ts'
import { minutesOf } from '../time/calendar.ts'
import { weekdayNames } from '../time/weekday-names.ts'
import type { HoursWords } from './hours-vocabulary.ts'
import { type DayState, groupOfficeHours, readDay } from './hours-text.ts'
import { joinShifts } from './shifts.ts'

/** Writes minutes since midnight, 0 to 1440, as a locale does, in Latin digits: "09:30", "9:30 AM". */
export function timeFormat(locale: string): (minutes: number) => string {
  const format = new Intl.DateTimeFormat(locale, {
    timeStyle: 'short',
    timeZone: 'UTC',
    numberingSystem: 'latn',
  })
  const isHour24 = format.resolvedOptions().hourCycle === 'h23'
  return (minutes) => {
    const text = format.format(Date.UTC(2024, 0, 1, 0, minutes))
    return minutes === 1440 && isHour24 ? text.replace(/0{1,2}/, '24') : text
  }
}

/** A week as text, a line for each run of days that are alike: "Mon–Fri 09:00–17:00". A shift over midnight is one range. */
export function printWeek(hours: OfficeHours, locale: string, words: HoursWords): string {
  const names = weekdayNames(locale, 'short')
  return groupOfficeHours(joinShifts(hours))
    .map(({ from, to, ...state }) => {
      const days = from === to ? names[from] : `${names[from]}–${names[to]}`
      return `${days} ${printState(state, locale, words)}`
    })
    .join('\n')
}

/** A day as text: "09:00–12:30, 13:30–17:30", or the words for closed and for open all day. */
export const printDay = (day: OfficeDay, locale: string, words: HoursWords): string =>
  printState(readDay(day), locale, words)

function printState({ state, ranges }: DayState, locale: string, words: HoursWords): string {
  const time = timeFormat(locale)
  const texts = ranges.map((range) =>
    [range.from, range.to].map((text) => time(minutesOf(text))).join('–'),
  )
  return { closed: words.closed, open: words.open, ranges: texts.join(', ') }[state]
}

/** https://schema.org/OpeningHoursSpecification. One that closes no later than it opens runs over midnight. */
type OpeningHours = {
  '@type': 'OpeningHoursSpecification'
  dayOfWeek: string[]
  opens: string
  closes: string
}

/** A week as the property openingHoursSpecification of schema.org: one for each range, with its days. Closed days are left out. */
export function openingHoursSpecification(hours: OfficeHours): OpeningHours[] {
  const days = new Map<string, Weekday[]>()
  const shown = joinShifts(hours)
  for (const day of WEEKDAYS) {
    const { enabled, ranges } = shown[day]
    // Readers agree on 00:00 to 23:59 for all day, and time there has no 24:00.
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
