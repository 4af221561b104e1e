import { useTranslation } from 'react-i18next'
import { ApiFailure } from '../api/failure.ts'
import { useLocale } from '../i18n/use-locale.ts'

/** Says why a request failed and what to do about it. */
export function useFailureText(): (error: unknown) => string {
  const { t } = useTranslation()
  const locale = useLocale()
  return (error) => {
    const failure = error instanceof ApiFailure ? error : new ApiFailure('broken')
    const wait = new Intl.NumberFormat(locale, {
      style: 'unit',
      unit: 'second',
      unitDisplay: 'long',
    }).format(failure.retryAfter || 60)
    const { kind, status, errors } = failure
    const message = errors.map((e) => e.message).join('. ')
    const key =
      kind === 'forbidden' && failure.isOfAllTenants
        ? 'forbiddenToTenants'
        : kind === 'refused' && !message
          ? 'refusedUnsaid'
          : kind
    return t(`failure.${key}`, { wait, message, status })
  }
}
