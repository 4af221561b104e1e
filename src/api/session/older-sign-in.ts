// Only for PBXs before 22.2: load it with import() if /auth/* is missing.
import type { SignIn } from '../../contract/auth.ts'
import { ApiFailure, type FailureKind } from '../http/failure/failure.ts'
import { postAnonymously } from '../http/send.ts'
import { readTokens, type SessionTokens } from './read-tokens.ts'

/** The only client id that the vendor's documents give, for all clients. */
const CLIENT_ID = '9d806019-75b2-4b3d-bb8b-f5a3a412cc0a'

/**
 * The failures that mean a PBX doesn't have this way of signing in, so that the next one is tried.
 */
const OTHERWISE: readonly FailureKind[] = ['unsupported', 'rejected', 'unreadable']

/** Signs in to a PBX before 22.2, which has one of three ways. Throws ApiFailure. */
export async function signInBefore22(who: SignIn): Promise<SessionTokens> {
  const { username, password, domain } = who
  const fields = { username, password, domain }
  const ways = [
    () => askForTokens({ grant_type: 'password', scope: 'all', ...fields }),
    async () => readTokens(await postAnonymously('/login', who)),
    async () => readTokens(await postAnonymously('/login', formOf(fields))),
  ]
  let failure: unknown
  for (const way of ways) {
    try {
      return await way()
    } catch (error) {
      if (!isKind(error, OTHERWISE)) throw error
      // A rejection is more helpful than a missing path.
      if (failure === undefined || isKind(failure, ['unsupported', 'unreadable'])) failure = error
    }
  }
  throw failure
}

/** Gets new tokens from a PBX before 22.2. Throws ApiFailure. */
export const refreshBefore22 = (refresh_token: string): Promise<SessionTokens> =>
  askForTokens({ grant_type: 'refresh_token', refresh_token })

type Fields = Record<string, string | null | undefined>

async function askForTokens(fields: Fields): Promise<SessionTokens> {
  const form = formOf({ client_id: CLIENT_ID, ...fields })
  try {
    return readTokens(await postAnonymously('/login/oauth/token', form))
  } catch (error) {
    throw isInvalidGrant(error) ? new ApiFailure('unauthorized', 401, error.errors) : error
  }
}

function formOf(fields: Fields): URLSearchParams {
  const form = new URLSearchParams()
  for (const [name, value] of Object.entries(fields)) if (value) form.set(name, value)
  return form
}

/** Whether the user name or the password is wrong, according to OAuth (RFC 6749, 5.2). */
const isInvalidGrant = (error: unknown): error is ApiFailure =>
  error instanceof ApiFailure && error.errors.some(({ code }) => code === 'invalid_grant')

const isKind = (error: unknown, kinds: readonly FailureKind[]) =>
  error instanceof ApiFailure && kinds.includes(error.kind)
