import { useTranslation } from 'react-i18next'
import type { TimelineDay } from '../../domain/schedule/timeline.ts'
import { timeOf } from '../../domain/time/calendar.ts'
import { useClockText } from '../../i18n/use-clock-text.ts'

/** A day in words: "Open 09:00 – 12:00", "Closed", and its holidays. */
export function useTimelineText(): (day: TimelineDay<{ name: string }>) => string {
  const { t } = useTranslation('office-hours')
  const clockText = useClockText()
  return ({ segments }) => {
    const open = segments.filter(({ state }) => state === 'open')
    const ranges = open
      .map(({ from, to }) => `${clockText(timeOf(from))} – ${clockText(timeOf(to))}`)
      .join(', ')
    const names = segments.flatMap((s) => (s.state === 'holiday' ? [s.holiday.name] : []))
    return [
      open.length > 0 ? t('timeline.open', { ranges }) : t('timeline.closed'),
      ...new Set(names.map((name) => t('timeline.holiday', { name }))),
    ].join('. ')
  }
}
