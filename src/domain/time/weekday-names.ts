import { everyDay, WEEKDAYS, type Weekday } from '../../contract/values/weekdays.ts'
import { dateTimeFormat } from '../intl.ts'
import { firstDayOf } from './regional-locale.ts'

/** The names of the weekdays in a locale. */
export function weekdayNames(locale: string, style: 'long' | 'short'): Record<Weekday, string> {
  const format = dateTimeFormat(locale, { weekday: style, timeZone: 'UTC' })
  // 1 January 2024 was a Monday.
  return everyDay((day) => format.format(Date.UTC(2024, 0, 1 + WEEKDAYS.indexOf(day))))
}

/** The weekdays in the order of the calendars of a locale's region. */
export function weekdaysInOrder(locale: string): Weekday[] {
  const first = WEEKDAYS.indexOf(firstDayOf(locale))
  return [...WEEKDAYS.slice(first), ...WEEKDAYS.slice(0, first)]
}

/**
 * The weekdays by every name that users type, in lower case: long and short, in the locale and in
 * English, and unambiguous beginnings of two letters or more. The locale's names come first.
 */
export function typedWeekdays(locale: string): Map<string, Weekday> {
  const typed = new Map<string, Weekday>()
  for (const language of [locale, 'en']) {
    const names = (['long', 'short'] as const).flatMap((style) => {
      const named = weekdayNames(language, style)
      return WEEKDAYS.map((day) => [named[day].toLowerCase(), day] as const)
    })
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
