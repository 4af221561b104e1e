import { parseLenient } from '../../contract/json/lenient.ts'
import { ApiFailure } from '../http/failure/failure.ts'

/**
 * The tokens of a session: `expires_at` in epoch milliseconds, 0 if the end is unknown;
 * `refresh_token` is '' if there is none.
 */
export interface SessionTokens {
  access_token: string
  refresh_token: string
  expires_at: number
}

const noTokens = { access_token: '', refresh_token: '', expires_in: 0, expires_at: '' }

/**
 * The tokens in an answer of any version, which has their end in `expires_in` or `expires_at`.
 * Throws ApiFailure, `unreadable`, if there is no access token.
 */
export function readTokens(answer: unknown): SessionTokens {
  const { access_token, refresh_token, expires_in, expires_at } = parseLenient(
    noTokens,
    answer,
  ).values
  if (!access_token) throw new ApiFailure('unreadable', 200)
  const end = expires_in > 0 ? Date.now() + expires_in * 1000 : instantOf(expires_at)
  return { access_token, refresh_token, expires_at: end }
}

/** An instant in epoch milliseconds, from RFC 3339 or epoch seconds or milliseconds; 0 for none. */
function instantOf(text: string): number {
  const count = Number(text)
  if (text.trim() !== '' && Number.isFinite(count)) return count < 1e11 ? count * 1000 : count
  // The API writes times in UTC, so a time without a zone is in UTC too.
  const hasZone = /(?:Z|[+-]\d{2}:?\d{2})$/i.test(text.trim())
  return Date.parse(hasZone ? text : `${text.trim().replace(' ', 'T')}Z`) || 0
}
