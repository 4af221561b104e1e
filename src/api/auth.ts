import { queryOptions } from '@tanstack/react-query'
import { type AuthUser, type SignIn, tokens } from '../contract/auth.ts'
import { readTolerantly } from '../contract/tolerant.ts'
import { get, post, postAnonymously } from './client.ts'
import { ApiFailure } from './failure.ts'
import { forgetSession, startSession } from './session.ts'

/** Signs in and starts the session. Throws ApiFailure; `missing` when the tenant asks for a second factor. */
export async function signIn(who: SignIn, keep: boolean): Promise<void> {
  const answer = tokens.safeParse(await postAnonymously('/auth/sign_in', who))
  if (!answer.success) throw new ApiFailure('missing', 200)
  startSession(answer.data, { username: who.username, domain: who.domain ?? '' }, keep)
}

/** Ends the session at the server, if it can be reached, and here in any case. */
export async function signOut(): Promise<void> {
  await post('/auth/sign_out').catch(() => undefined)
  forgetSession()
}

/** Ends every session of the user, this one too. Throws ApiFailure, and then nothing has ended here. */
export async function signOutEverywhere(): Promise<void> {
  await post('/auth/sign_out?all=true')
  forgetSession()
}

const nobody: AuthUser = { role: '', password_verified: true, password_force_reset: false }

/** Who is signed in: GET /auth/user. */
export const userQuery = queryOptions({
  queryKey: ['auth', 'user'],
  queryFn: async ({ signal }) => readTolerantly(nobody, await get('/auth/user', { signal })).values,
  staleTime: Number.POSITIVE_INFINITY,
})
