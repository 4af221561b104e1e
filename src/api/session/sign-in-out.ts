import { type SignIn, secondFactor } from '../../contract/auth.ts'
import { post } from '../http/client.ts'
import { postAnonymously } from '../http/send.ts'
import type { Waiting } from './second-factor.ts'
import { forgetSession, forgetWork, readTokens, SIGN_OUT, startSession } from './session.ts'

/** Signs in and starts the session; where the tenant asks for a second factor it gives what waits for the code instead. Throws ApiFailure. */
export async function signIn(who: SignIn, keep: boolean): Promise<Waiting | null> {
  const answer = await postAnonymously('/auth/sign_in', who)
  const asked = secondFactor.safeParse(answer)
  if (asked.success) return { token: asked.data.token, who, keep }
  startSession(readTokens(answer), who, keep)
  return null
}

/** Ends the session at the server, if it can be reached, and here in any case; with it go the user's drafts. */
export async function signOut(): Promise<void> {
  forgetWork()
  await post('/auth/sign_out', { isLast: true }).catch(() => undefined)
  leave()
}

/**
 * Ends every session of the user, this one too, and removes their drafts from this browser. Throws
 * ApiFailure, and then nothing has ended here.
 */
export async function signOutEverywhere(): Promise<void> {
  await post('/auth/sign_out?all=true')
  leave()
}

function leave() {
  window.dispatchEvent(new Event(SIGN_OUT))
  forgetWork()
  forgetSession()
}
