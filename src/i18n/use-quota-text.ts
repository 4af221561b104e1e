import { useTranslation } from 'react-i18next'
import { parseQuota } from '../domain/tenant/quota-text.ts'
import { useLocale } from './use-locale.ts'

const UNITS = { KB: 'kilobyte', MB: 'megabyte', GB: 'gigabyte', PB: 'petabyte' }

/**
 * A quota of the wire as it reads in the user's language: "1 GB", "Unlimited"; one that cannot be
 * read as it came.
 */
export function useQuotaText(): (quota: string) => string {
  const { t } = useTranslation()
  const locale = useLocale()
  return (text) => {
    const quota = parseQuota(text)
    if (quota === 'unlimited') return t('unlimited')
    if (quota === 'unreadable') return text
    return new Intl.NumberFormat(locale, {
      style: 'unit',
      unit: UNITS[quota.unit],
      maximumFractionDigits: 6,
    }).format(Number(quota.amount))
  }
}
