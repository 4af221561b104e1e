import { everyDay, WEEKDAYS, type Weekday } from '../../contract/values/weekdays.ts'
import { dateTimeFormat } from '../intl.ts'
import { foldWord } from './fold-text.ts'
import { firstDayOf } from './regional-locale.ts'

/** The names of the weekdays in a locale. */
export function weekdayNames(locale: string, style: 'long' | 'short'): Record<Weekday, string> {
  const format = dateTimeFormat(locale, { weekday: style, timeZone: 'UTC' })
  // 1 January 2024 was a Monday.
  return everyDay((day) => format.format(Date.UTC(2024, 0, 1 + WEEKDAYS.indexOf(day))))
}

/** The weekdays in the order of the week in a locale's region. */
export function weekdaysInOrder(locale: string): Weekday[] {
  const first = WEEKDAYS.indexOf(firstDayOf(locale))
  return [...WEEKDAYS.slice(first), ...WEEKDAYS.slice(0, first)]
}

/**
 * The weekdays by every name that users type, folded: long and short, in the locale and in English,
 * and unambiguous beginnings of two letters or more. The locale's names come first.
 */
export function typedWeekdays(locale: string): Map<string, Weekday> {
  return new Map([...namesAndBeginnings('en'), ...namesAndBeginnings(locale)])
}

/** The same for one language, the names before their beginnings. */
export function namesAndBeginnings(language: string): Map<string, Weekday> {
  const names = (['long', 'short'] as const).flatMap((style) => {
    const named = weekdayNames(language, style)
    return WEEKDAYS.map((day) => [foldWord(named[day]), day] as const)
  })
  const typed = new Map(names.toReversed())
  for (const [name, day] of names) {
    // Only part of the first word: the dash of "segunda-feira" could be that of a range.
    const [word = ''] = /^[\p{L}\p{M}]+/u.exec(name) ?? []
    for (let length = 2; length <= word.length; length++) {
      const start = word.slice(0, length)
      const isSure = names.every(([other, its]) => its === day || !other.startsWith(start))
      if (isSure && !typed.has(start)) typed.set(start, day)
    }
  }
  return typed
}
