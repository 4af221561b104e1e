import type { SignIn } from '../../contract/auth.ts'
import { parseLenient } from '../../contract/json/lenient.ts'
import { post, withoutReads } from '../http/client.ts'
import { ApiFailure } from '../http/failure/failure.ts'
import { postAnonymously } from '../http/send.ts'
import { readTokens } from './read-tokens.ts'
import type { Waiting } from './second-factor.ts'
import { forgetSession, forgetWork, SIGN_OUT, startSession } from './session.ts'

/**
 * Signs in and starts the session. If the tenant requires a second factor, returns the sign-in that
 * waits for the code instead. Throws ApiFailure.
 */
export async function signIn(who: SignIn, keep: boolean): Promise<Waiting | null> {
  let answer: unknown
  try {
    answer = await postAnonymously('/auth/sign_in', who)
  } catch (error) {
    if (!(error instanceof ApiFailure) || error.kind !== 'unsupported') throw error
    const { signInBefore22 } = await import('./older-sign-in.ts')
    startSession(await signInBefore22(who), who, keep)
    return null
  }
  const { two_factor_enabled, token } = parseLenient(noSecondFactor, answer).values
  if (two_factor_enabled && token) return { token, who, keep }
  startSession(readTokens(answer), who, keep)
  return null
}

const noSecondFactor = { two_factor_enabled: false, token: '' }

/**
 * Ends the session on the server, if it can be reached, and here in any case. Also deletes the
 * user's drafts.
 */
export async function signOut(): Promise<void> {
  forgetWork()
  await withoutReads(() => post('/auth/sign_out', { isLast: true }).catch(() => undefined))
  leave()
}

/**
 * Ends every session of the user, including this one, and deletes their drafts in this browser.
 * Throws ApiFailure, and then nothing has ended here.
 */
export async function signOutEverywhere(): Promise<void> {
  await withoutReads(() => post('/auth/sign_out?all=true'))
  leave()
}

function leave() {
  window.dispatchEvent(new Event(SIGN_OUT))
  forgetWork()
  forgetSession()
}
