import type { SignIn } from '../../contract/auth.ts'
import { postAnonymously } from '../http/send.ts'
import { readTokens } from './read-tokens.ts'
import { startSession } from './session.ts'

/** A sign-in that waits for its code: `token` stands for the password. */
export interface Waiting {
  token: string
  who: SignIn
  keep: boolean
}

/**
 * Has a code mailed; it takes the place of any before it. Throws ApiFailure; `unauthorized` when
 * the sign-in has ended.
 */
export const sendCode = ({ token }: Waiting): Promise<unknown> =>
  postAnonymously('/auth/send_otp', { token })

/**
 * Ends signing in, and starts the session. Throws ApiFailure; `unauthorized` for a code that is not
 * good.
 */
export async function verifyCode({ token, who, keep }: Waiting, code: string): Promise<void> {
  startSession(readTokens(await postAnonymously('/auth/verify_otp', { token, code })), who, keep)
}
