import { useTranslation } from 'react-i18next'
import type { OfficeHours } from '../../../contract/values/office-hours.ts'
import { groupOfficeHours, type HoursGroup } from '../../../domain/hours/text/hours-text.ts'
import { weekdayNames } from '../../../domain/time/weekday-names.ts'
import { useClockText } from '../../../i18n/use-clock-text.ts'
import { useLocale } from '../../../i18n/use-locale.ts'
import { FactList } from '../../../ui/fact-list.tsx'

/** Office hours to read: days that are alike in one line. */
export function HoursTable({ hours }: { hours: OfficeHours }) {
  const { t } = useTranslation('settings')
  const locale = useLocale()
  const names = weekdayNames(locale, 'long')
  const clockText = useClockText()

  const when = ({ state, ranges }: HoursGroup) => {
    if (state === 'closed') return t('nightMode.closed')
    if (state === 'open') return t('nightMode.allDay')
    const texts = ranges.map(({ from, to }) => `${clockText(from)} – ${clockText(to)}`)
    return new Intl.ListFormat(locale, { type: 'unit' }).format(texts)
  }
  return (
    <FactList
      rows={groupOfficeHours(hours).map((group) => [
        group.from === group.to ? names[group.from] : `${names[group.from]} – ${names[group.to]}`,
        when(group),
      ])}
    />
  )
}
