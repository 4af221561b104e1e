import { useTranslation } from 'react-i18next'
import type { TenantSnapshot } from '../../api/resources/tenant-queries.ts'
import type { Holiday } from '../../contract/holidays.ts'
import { spanFormat } from '../../domain/hours/text/span-print.ts'
import type { Attention } from '../../domain/schedule/attention.ts'
import { textAt } from '../../i18n/text-at.ts'
import { useHolidayName } from '../../i18n/use-holiday-name.ts'
import { useLocale } from '../../i18n/use-locale.ts'
import { useDiskUsage } from './use-usages.ts'

/** The title and the text of an item that needs attention. */
export function useItemText(
  tenant: TenantSnapshot,
): (item: Attention<Holiday>) => [string, string] {
  const { t } = useTranslation('overview')
  const locale = useLocale()
  const nameText = useHolidayName()
  const disk = useDiskUsage(tenant)
  return (item) => {
    const words = {
      ...('days' in item && { count: item.days }),
      ...('span' in item && {
        name: nameText(item.holiday.name),
        when: spanFormat(locale)(item.span),
      }),
      ...(item.kind === 'disk' && { words: disk?.words }),
    }
    const key = `items.${item.kind}`
    return [textAt(t, key, words), textAt(t, `${key}Text`, words)]
  }
}
