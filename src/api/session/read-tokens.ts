import { parseLenient } from '../../contract/json/lenient.ts'
import { ApiFailure } from '../http/failure/failure.ts'

/**
 * Tokens as a session keeps them: `expires_at` in epoch milliseconds, 0 when nobody knows the end;
 * `refresh_token` is '' for none.
 */
export interface SessionTokens {
  access_token: string
  refresh_token: string
  expires_at: number
}

const noTokens = { access_token: '', refresh_token: '', expires_in: 0, expires_at: '' }

/**
 * The tokens in an answer of any version: some tell the end by `expires_in`, some by `expires_at`.
 * Throws ApiFailure, `unreadable`, when there is no access token in it.
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

/** An instant as RFC 3339, or epoch seconds or milliseconds, in epoch milliseconds; 0 for none. */
function instantOf(text: string): number {
  const count = Number(text)
  if (text.trim() !== '' && Number.isFinite(count)) return count < 1e11 ? count * 1000 : count
  // The API writes times in UTC: one without a zone is meant so too.
  const hasZone = /(?:Z|[+-]\d{2}:?\d{2})$/i.test(text.trim())
  return Date.parse(hasZone ? text : `${text.trim().replace(' ', 'T')}Z`) || 0
}
