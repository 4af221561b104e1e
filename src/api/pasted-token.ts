import { readTolerantly } from '../contract/tolerant.ts'
import { getAs } from './client.ts'
import { startSession } from './session.ts'

/**
 * Starts a session, of this tab alone, with a token got elsewhere, once the server has said that it is good. The session has no
 * refresh token and an unknown end. Throws ApiFailure; `unauthorized` for a token that is not good.
 */
export async function signInWithToken(access_token: string): Promise<void> {
  await getAs(access_token, '/auth/user')
  // Whose it is is good to show, and nothing depends on it.
  const account = await getAs(access_token, '/user').catch(() => undefined)
  const { name } = readTolerantly({ name: '' }, account).values
  const tokens = { token_type: 'Bearer', access_token, refresh_token: '', expires_in: 0 }
  startSession(tokens, { username: name }, false)
}
