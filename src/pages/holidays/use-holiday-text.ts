import type { TFunction } from 'i18next'
import { useMemo } from 'react'
import type { HolidayFields } from '../../contract/holidays.ts'
import type { FloatingDay } from '../../domain/holidays/floating/floating-days.ts'
import { ANY_YEAR, entryOf } from '../../domain/holidays/holiday-entry.ts'
import { timeFormat } from '../../domain/hours/text/hours-print.ts'
import { spanFormat } from '../../domain/hours/text/span-print.ts'
import { dateTimeFormat, listFormat } from '../../domain/intl.ts'
import { endMinute, minutesOf, startOf } from '../../domain/time/calendar.ts'
import { weekdayNames } from '../../domain/time/weekday-names.ts'
import { useLocale } from '../../i18n/use-locale.ts'
import { useTranslation } from '../../i18n/use-translation.ts'

/** Writes holidays as sentences, and the times they fall on. */
export function useHolidayText() {
  const { t } = useTranslation('holidays')
  const locale = useLocale()
  return useMemo(() => holidayText(t, locale), [t, locale])
}

function holidayText(t: TFunction<'holidays'>, locale: string) {
  const time = timeFormat(locale)
  const clock = (text: string) => time(minutesOf(text))
  const format = (options: Intl.DateTimeFormatOptions) =>
    dateTimeFormat(locale, { timeZone: 'UTC', ...options })
  const yearly = format({ day: 'numeric', month: 'long' })
  const dated = format({ day: 'numeric', month: 'long', year: 'numeric' })
  const full = format({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })
  const at = (date: string) => startOf(date) * 60_000

  /** "Every year from 24 December 12:00 to 2 January, all day" */
  const sentence = (holiday: HolidayFields): string => {
    const entry = entryOf(holiday)
    const dateText = (date: string) => (entry.every_year ? yearly : dated).format(at(date))
    const start = dateText(entry.start)
    const lead = entry.every_year ? 'yearly' : 'once'
    const [from, to] = [clock(entry.start_time), time(endMinute(entry.end_time))]
    if (entry.kind === 'day') return t(`sentence.${lead}.day`, { start })
    if (entry.kind === 'part') return t(`sentence.${lead}.part`, { start, from, to })
    return t(`sentence.${lead}.several`, {
      start:
        entry.start_time === '00:00' ? start : t('sentence.dateTime', { date: start, time: from }),
      end:
        entry.end_time === '23:59'
          ? t('sentence.allDay', { date: dateText(entry.end) })
          : t('sentence.dateTime', { date: dateText(entry.end), time: to }),
    })
  }
  const monthName = (year: number, month: number) =>
    format({ month: 'long' }).format(Date.UTC(year, month - 1, 1))
  const weekdays = weekdayNames(locale, 'long')
  /** "Fourth Thursday of November" */
  const patternText = (day: FloatingDay): string => {
    if ('days' in day) {
      const near = ([-1, 0, 1] as const).find((days) => days === day.days)
      if (near !== undefined) return t(`floating.pattern.${day.kind}.${near}`)
      const count = Math.abs(day.days)
      return t(`floating.pattern.${day.kind}.${day.days > 0 ? 'after' : 'before'}`, { count })
    }
    if (day.kind === 'nth') {
      const nth = t(`floating.nth.${day.n}`)
      const month = monthName(ANY_YEAR, day.month)
      return t('floating.pattern.nth', { nth, month, weekday: weekdays[day.weekday] })
    }
    const date = yearly.format(Date.UTC(ANY_YEAR, day.month - 1, day.day))
    if (day.kind === 'weekend') return t(`floating.pattern.weekend.${day.saturday}`, { date })
    return day.kind === 'monday'
      ? t('floating.pattern.monday', { date })
      : t('floating.pattern.from', { date, weekday: weekdays[day.weekday] })
  }
  const either = listFormat(locale, { type: 'disjunction' })
  return {
    sentence,
    patternText,
    /** "Fourth Monday of October or Monday on or after 20 October" */
    patternsText: (days: FloatingDay[]) => either.format(days.map(patternText)),
    /** "Thu 24 Dec 2026, 12:00 – 18:00" */
    spanText: spanFormat(locale, 'numeric'),
    /** "Thursday 24 December 2026" */
    dayText: (date: string) => full.format(at(date)),
    monthName,
  }
}
