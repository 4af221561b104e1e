import { parseLenient } from '../../contract/json/lenient.ts'
import { accessOf } from '../../contract/roles.ts'
import { getAs } from '../http/send.ts'
import { startSession } from './session.ts'

/**
 * Starts a session, of this tab alone, with a token got elsewhere, once the server has said that it is good. The session has no
 * refresh token and an unknown end. Throws ApiFailure; `unauthorized` for a token that is not good.
 */
export async function signInWithToken(access_token: string): Promise<void> {
  const user = await getAs(access_token, '/auth/user')
  const { role } = parseLenient({ role: '' }, user).values
  // A token is not rejected because its owner is unknown.
  const ask = (path: string) => getAs(access_token, path).catch(() => undefined)
  const isSystem = accessOf(role) === 'system'
  const [account, tenant] = await Promise.all([ask('/user'), isSystem ? {} : ask('/tenant')])
  const { name } = parseLenient({ name: '' }, account).values
  const { domain } = parseLenient({ domain: '' }, tenant).values
  const tokens = { token_type: 'Bearer', access_token, refresh_token: '', expires_in: 0 }
  // Without a domain, users of the same name cannot be told apart.
  startSession(tokens, { username: isSystem || domain ? name : '', domain }, false)
}
