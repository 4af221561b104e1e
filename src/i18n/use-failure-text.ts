import { ApiFailure } from '../api/http/failure/failure.ts'
import { waitText } from '../domain/time/wait-text.ts'
import { useLocale } from './use-locale.ts'
import { useTranslation } from './use-translation.ts'

/** Explains why a request failed and what to do about it. */
export function useFailureText(): (error: unknown) => string {
  const { t } = useTranslation()
  const locale = useLocale()
  return (error) => {
    const failure = error instanceof ApiFailure ? error : new ApiFailure('server_error')
    const { status, errors } = failure
    const wait = waitText(failure.retryAfter || 60, locale)
    const message = errors.map((e) => e.message).join('. ')
    return t(`failure.${keyOf(failure)}`, { wait, message, status })
  }
}

/**
 * Says what a failed write means. `said` makes the sentence from the reason; an outcome that is not
 * known has a sentence of its own, because then nobody can say that nothing was changed.
 */
export function useWriteFailureText() {
  const failureText = useFailureText()
  return (error: unknown, said: (why: string) => string): string => {
    const why = failureText(error)
    return error instanceof ApiFailure && error.kind === 'unconfirmed' ? why : said(why)
  }
}

function keyOf({ kind, status, errors, isOfAllTenants }: ApiFailure) {
  if (kind === 'forbidden' && isOfAllTenants) return 'forbiddenToTenants'
  const isSaid = errors.some(({ message }) => message)
  if (kind === 'server_error' && isSaid) return 'server_errorSaid'
  if (kind !== 'rejected' || isSaid) return kind
  return status === 413 ? 'tooLarge' : 'rejectedUnsaid'
}
