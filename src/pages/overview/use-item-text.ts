import { useTranslation } from 'react-i18next'
import type { TenantAnswer } from '../../api/tenant.ts'
import type { Holiday } from '../../contract/holidays.ts'
import type { Attention } from '../../domain/attention.ts'
import { DAY } from '../../domain/calendar.ts'
import type { Span } from '../../domain/occurrences.ts'
import { useLocale } from '../../i18n/use-locale.ts'
import { useDiskUsage } from './use-usages.ts'

/** What needs attention in words: what it is, and what it means. */
export function useItemText(tenant: TenantAnswer): (item: Attention<Holiday>) => [string, string] {
  const { t } = useTranslation('overview')
  const locale = useLocale()
  const disk = useDiskUsage(tenant)
  return (item) => {
    const words = {
      ...('days' in item && { count: item.days }),
      ...('span' in item && { name: item.holiday.name, when: whenText(item.span, locale) }),
      ...(item.kind === 'disk' && { words: disk?.words }),
    }
    const key = `items.${item.kind}` as 'items.disk'
    return [t(key, words), t(`${key}Text`, words)]
  }
}

/** A span of the wall clock: its days, with the times where it does not fill them. */
function whenText({ start, end }: Span, locale: string): string {
  const isWhole = start % DAY === 0 && end % DAY === 0
  const format = new Intl.DateTimeFormat(locale, {
    timeZone: 'UTC',
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    ...(!isWhole && { hour: 'numeric', minute: '2-digit' }),
  })
  const last = isWhole ? end - 1 : end
  return format.formatRange(start * 60_000, last * 60_000)
}
