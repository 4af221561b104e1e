import { WEEKDAYS, type Weekday } from '../../contract/values/office-hours.ts'
import { firstDayOf } from './regional-locale.ts'

/** What a locale calls the days. */
export function weekdayNames(locale: string, style: 'long' | 'short'): Record<Weekday, string> {
  const format = new Intl.DateTimeFormat(locale, { weekday: style, timeZone: 'UTC' })
  // 1 January 2024 was a Monday.
  const names = WEEKDAYS.map((day, i) => [day, format.format(Date.UTC(2024, 0, 1 + i))])
  return Object.fromEntries(names)
}

/** The days in the order in which the calendars of a locale's region show them. */
export function weekdaysInOrder(locale: string): Weekday[] {
  const first = WEEKDAYS.indexOf(firstDayOf(locale))
  return [...WEEKDAYS.slice(first), ...WEEKDAYS.slice(0, first)]
}

/**
 * The days by every name that they are typed by, in lower case: long and short in the locale and in English, and their beginnings of
 * two letters and more that mean one day alone. The locale's come before the English.
 */
export function typedWeekdays(locale: string): Map<string, Weekday> {
  const typed = new Map<string, Weekday>()
  for (const language of [locale, 'en']) {
    const names = (['long', 'short'] as const).flatMap((style) =>
      Object.entries(weekdayNames(language, style)).map(
        ([day, name]) => [name.toLowerCase(), day as Weekday] as const,
      ),
    )
    for (const [name, day] of names) if (!typed.has(name)) typed.set(name, day)
    for (const [name, day] of names) {
      for (let length = 2; length < name.length; length++) {
        const start = name.slice(0, length)
        const isSure = names.every(([other, its]) => its === day || !other.startsWith(start))
        if (isSure && !typed.has(start)) typed.set(start, day)
      }
    }
  }
  return typed
}
