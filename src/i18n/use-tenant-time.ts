import { useQuery } from '@tanstack/react-query'
import { tenantQuery } from '../api/resources/tenant-queries.ts'
import { dateTimeFormat } from '../domain/intl.ts'
import { ownZone, shownZone } from './shown-zone.ts'
import { useLocale } from './use-locale.ts'
import { useTranslation } from './use-translation.ts'

/** An instant in the tenant's zone, which is named unless it is the browser's own. */
export function useTenantTime(options: Intl.DateTimeFormatOptions): (at: number) => string {
  const { t } = useTranslation()
  const locale = useLocale()
  // The header reads the tenant.
  const { data = '' } = useQuery({
    ...tenantQuery,
    enabled: false,
    select: ({ values }) => values.timezone,
  })
  const zone = shownZone(data)
  return (at) => {
    const time = dateTimeFormat(locale, { ...options, timeZone: zone }).format(at)
    return zone === ownZone() ? time : t('shell.timeInZone', { time, zone })
  }
}
