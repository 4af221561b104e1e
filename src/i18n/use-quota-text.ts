import { useTranslation } from 'react-i18next'
import { numberFormat } from '../domain/intl.ts'
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
  return (text) => (parseQuota(text) === 'unlimited' ? t('unlimited') : quotaText(text, locale))
}

/** A limited quota of the wire as it reads in a language; others as they came. */
export function quotaText(text: string, locale: string): string {
  const quota = parseQuota(text)
  if (typeof quota === 'string') return text
  const format = { style: 'unit', unit: UNITS[quota.unit], maximumFractionDigits: 6 } as const
  return numberFormat(locale, format).format(Number(quota.amount))
}
