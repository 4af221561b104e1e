import type { TimelineDay } from '../../domain/schedule/timeline.ts'
import { timeOf } from '../../domain/time/calendar.ts'
import { useClockText } from '../../i18n/use-clock-text.ts'
import { useHolidayName } from '../../i18n/use-holiday-name.ts'
import { useListText } from '../../i18n/use-lists.ts'
import { useTranslation } from '../../i18n/use-translation.ts'

/** A day in words: "Open 09:00 – 12:00", "Closed", and its holidays. */
export function useTimelineText(): (day: TimelineDay<{ name: string }>) => string {
  const { t } = useTranslation('office-hours')
  const clockText = useClockText()
  const nameText = useHolidayName()
  const listText = useListText()
  return ({ segments }) => {
    const open = segments.filter(({ state }) => state === 'open')
    const ranges = listText(
      open.map(({ from, to }) => `${clockText(timeOf(from))} – ${clockText(timeOf(to))}`),
    )
    const found = segments.flatMap((s) => (s.state === 'holiday' ? [nameText(s.holiday.name)] : []))
    const names = new Set(found)
    const hours = open.length > 0 ? t('timeline.open', { ranges }) : t('timeline.closed')
    if (names.size === 0) return hours
    return t('timeline.holidays', { count: names.size, hours, names: listText(names) })
  }
}
