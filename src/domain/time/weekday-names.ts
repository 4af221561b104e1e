import { WEEKDAYS, type Weekday } from '../../contract/values/office-hours.ts'

/** What a locale calls the days. */
export function weekdayNames(locale: string, style: 'long' | 'short'): Record<Weekday, string> {
  const format = new Intl.DateTimeFormat(locale, { weekday: style, timeZone: 'UTC' })
  // 1 January 2024 was a Monday.
  const names = WEEKDAYS.map((day, i) => [day, format.format(Date.UTC(2024, 0, 1 + i))])
  return Object.fromEntries(names)
}

/** The days in the order in which a locale's calendars show them; from Monday on where the platform does not tell. */
export function weekdaysInOrder(locale: string): Weekday[] {
  const info: Intl.Locale & { getWeekInfo?: () => WeekInfo; weekInfo?: WeekInfo } = new Intl.Locale(
    locale,
  )
  const first = (info.getWeekInfo?.() ?? info.weekInfo)?.firstDay ?? 1
  return [...WEEKDAYS.slice(first - 1), ...WEEKDAYS.slice(0, first - 1)]
}

/** `firstDay`: 1 for Monday to 7 for Sunday. */
type WeekInfo = { firstDay: number }

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
