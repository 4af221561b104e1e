import { parseLenient } from '../../contract/json/lenient.ts'
import { accessOf } from '../../contract/roles.ts'
import { getAs } from '../http/send.ts'
import { readAuthUser } from '../resources/auth-user.ts'
import { startSession } from './session.ts'

/**
 * Starts a session for this tab only, with a pasted token, after the server has accepted it. The
 * session has no refresh token and an unknown end. Throws ApiFailure; `unauthorized` if the token
 * is not valid.
 */
export async function signInWithToken(access_token: string): Promise<void> {
  const get = (path: string) => getAs(access_token, path)
  const user = await readAuthUser(get)
  const isSystem = accessOf(user) === 'system'
  // Don't reject a token because its owner is unknown.
  const ask = (path: string) => get(path).catch(() => undefined)
  const [account, tenant] = await Promise.all([ask('/user'), isSystem ? {} : ask('/tenant')])
  const { name } = parseLenient({ name: '' }, account).values
  const { domain } = parseLenient({ domain: '' }, tenant).values
  const tokens = { access_token, refresh_token: '', expires_at: 0 }
  // Without a domain, users of the same name cannot be distinguished.
  startSession(tokens, { username: isSystem || domain ? name : '', domain }, false)
}
