import type { ErrorBody } from '../../../contract/errors.ts'
import { fieldOf } from './field-of.ts'

/** Statuses that proxies and frameworks use for an ended session or token. */
const ENDED_STATUSES = [401, 419, 440, 498]
const ENDED_CODES = /^(?:invalid|expired)[_-]?(?:access[_-]?)?(?:token|session)$/i
const ENDED_CODES_BEHIND =
  /^(?:(?:access[_-]?)?token|session|jwt|auth)[_-]?(?:is[_-]?)?(?:invalid|expired)$/i
/** Matches a whole message, because one that names a field may be about another token. */
const ENDED_TEXT =
  /^(?:(?:the |your )?(?:(?:access|bearer|auth) ?)?(?:token|jwt|session) (?:(?:has|is|was) )?(?:already )?(?:expired|ended|invalid|revoked|(?:not|no longer) valid)|(?:invalid|expired) (?:(?:access|bearer|auth) ?)?(?:token|jwt|session))[.!]?$/i

/**
 * Whether an answer says that the token is no longer valid. Documented are 401 and, before 22.2,
 * 400 with the code UNAUTHORIZED; RFC 6750 has invalid_token. A 403 with UNAUTHORIZED may be about
 * the role, so it doesn't count.
 */
export function saysTokenEnded(
  status: number,
  errors: ErrorBody['errors'],
  challenge: string | null,
): boolean {
  if (ENDED_STATUSES.includes(status)) return true
  if (status >= 500 || status === 404) return false
  if (/\berror="?invalid_token/i.test(challenge ?? '')) return true
  return errors.some(
    ({ code, message, detail }) =>
      ENDED_CODES.test(code) ||
      ENDED_CODES_BEHIND.test(code) ||
      (status !== 403 && /^(?:UNAUTHORIZED|UNAUTHENTICATED|401)$/i.test(code)) ||
      (fieldOf(detail) === '' && ENDED_TEXT.test(message)),
  )
}
