import { useTranslation } from 'react-i18next'
import type { OfficeHours, Weekday } from '../../../contract/office-hours.ts'
import { WEEKDAYS } from '../../../contract/office-hours.ts'
import { groupOfficeHours, type HoursGroup } from '../../../domain/hours-text.ts'
import { useLocale } from '../../../i18n/use-locale.ts'
import { FactList } from '../../../ui/fact-list.tsx'

/** Office hours to read: days that are alike in one line. */
export function HoursTable({ hours }: { hours: OfficeHours }) {
  const { t } = useTranslation('settings')
  const locale = useLocale()
  const day = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' })
  const clock = new Intl.DateTimeFormat(locale, { timeStyle: 'short', timeZone: 'UTC' })

  // 1 January 2024 was a Monday.
  const dayDate = (name: Weekday) => Date.UTC(2024, 0, 1 + WEEKDAYS.indexOf(name))
  const time = (text: string) =>
    Date.UTC(2024, 0, 1, Number(text.slice(0, 2)), Number(text.slice(3)))
  const when = ({ state, ranges }: HoursGroup) => {
    if (state === 'closed') return t('nightMode.closed')
    if (state === 'open') return t('nightMode.allDay')
    const texts = ranges.map(
      ({ from, to }) => `${clock.format(time(from))} – ${clock.format(time(to))}`,
    )
    return new Intl.ListFormat(locale, { type: 'unit' }).format(texts)
  }
  return (
    <FactList
      rows={groupOfficeHours(hours).map((group) => [
        group.from === group.to
          ? day.format(dayDate(group.from))
          : `${day.format(dayDate(group.from))} – ${day.format(dayDate(group.to))}`,
        when(group),
      ])}
    />
  )
}
