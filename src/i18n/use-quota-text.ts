import { numberFormat } from '../domain/intl.ts'
import { parseQuota } from '../domain/tenant/quota-text.ts'
import { useLocale } from './use-locale.ts'
import { useTranslation } from './use-translation.ts'

const UNITS = { KB: 'kilobyte', MB: 'megabyte', GB: 'gigabyte', PB: 'petabyte' }

/**
 * Writes a quota from the API in the user's language: "1 GB", "Unlimited". Returns text that isn't
 * a quota unchanged.
 */
export function useQuotaText(): (quota: string) => string {
  const { t } = useTranslation()
  const locale = useLocale()
  return (text) => (parseQuota(text) === 'unlimited' ? t('unlimited') : quotaText(text, locale))
}

/** Writes a limited quota from the API in a locale. Returns other text unchanged. */
export function quotaText(text: string, locale: string): string {
  const quota = parseQuota(text)
  if (typeof quota === 'string') return text
  const format = { style: 'unit', unit: UNITS[quota.unit], maximumFractionDigits: 6 } as const
  return numberFormat(locale, format).format(Number(quota.amount))
}
