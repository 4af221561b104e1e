import { useTranslation } from 'react-i18next'
import { ApiFailure } from '../api/failure.ts'

/** Says why a request failed and what to do about it. */
export function useFailureText(): (error: unknown) => string {
  const { t, i18n } = useTranslation()
  return (error) => {
    const failure = error instanceof ApiFailure ? error : new ApiFailure('broken')
    const wait = new Intl.NumberFormat(i18n.language, {
      style: 'unit',
      unit: 'second',
      unitDisplay: 'long',
    }).format(failure.retryAfter || 60)
    const message = failure.errors.map((e) => e.message).join(' ')
    return t(`failure.${failure.kind}`, { wait, message, status: failure.status })
  }
}
