import type { SignIn } from '../../contract/auth.ts'
import { postAnonymously } from '../http/send.ts'
import { readTokens } from './read-tokens.ts'
import { startSession } from './session.ts'

/** A sign-in that waits for its code. `token` stands for the password. */
export interface Waiting {
  token: string
  who: SignIn
  keep: boolean
}

/**
 * Has a code sent by email, which replaces any earlier one. Throws ApiFailure; `unauthorized` if
 * the sign-in has expired.
 */
export const sendCode = ({ token }: Waiting): Promise<unknown> =>
  postAnonymously('/auth/send_otp', { token })

/**
 * Completes signing in, and starts the session. Throws ApiFailure; `unauthorized` if the code is
 * wrong.
 */
export async function verifyCode({ token, who, keep }: Waiting, code: string): Promise<void> {
  startSession(readTokens(await postAnonymously('/auth/verify_otp', { token, code })), who, keep)
}
