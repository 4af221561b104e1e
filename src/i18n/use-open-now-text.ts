import type { OpenNow } from '../contract/open-now.ts'
import { textAt } from './text-at.ts'
import { useInstantText } from './use-instant-text.ts'
import { useTranslation } from './use-translation.ts'

interface OpenAnswer extends Pick<OpenNow, 'open'> {
  by: string
  until: Date | null
}

/**
 * Open or closed in words. `brief` is "Open". `whole` adds when that changes, if known: "Open,
 * closes 17:00", "Closed, opens Mon 09:00", "Closed by night mode".
 */
export function useOpenNowText(zone: string) {
  const { t } = useTranslation()
  const text = useInstantText(zone)
  return ({ open, by, until }: OpenAnswer, now: Date) => {
    const time = until && text(until, now)
    const brief =
      open === null ? textAt(t, `openNow.${by}`) : t(open ? 'openNow.open' : 'openNow.closed')
    const whole =
      by === 'night_mode'
        ? t('openNow.night_mode')
        : time
          ? t(open ? 'openNow.openUntil' : 'openNow.closedUntil', { time })
          : brief
    return { brief, whole }
  }
}
