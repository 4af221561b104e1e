import { z } from 'zod/mini'
import {
  type AuthUser,
  authUser,
  refreshToken,
  secondFactor,
  sendOtp,
  signIn,
  signOutQuery,
  tokens,
  verifyOtp,
} from '../../src/contract/auth.ts'
import { addressOf } from '../auth/client-address.ts'
import { limited } from '../auth/limiter.ts'
import { verifyPassword, withHashing } from '../auth/passwords.ts'
import { ApiError, apiError } from '../http/api-errors.ts'
import { answerDigested } from '../http/etags.ts'
import type { Database } from '../store/database.ts'
import {
  CODE_MS,
  hasTooManyCodes,
  newCode,
  openSecondFactor,
  passesSecondFactor,
  secondFactorUser,
} from '../store/second-factors.ts'
import { closeSession, closeSessionsOf, openSession, renewSession } from '../store/sessions.ts'
import { getTenant } from '../store/tenant-store.ts'
import { findUser, getUser, type User } from '../store/users.ts'
import { endpoint } from './endpoint.ts'

/** /auth: sessions. */
export const authEndpoints = [
  endpoint({
    method: 'POST',
    path: '/auth/sign_in',
    summary: 'Sign in',
    who: 'anyone',
    body: signIn,
    status: 200,
    answer: z.union([tokens, secondFactor]),
    example: {
      token_type: 'Bearer',
      access_token: 'access',
      refresh_token: 'refresh',
      expires_in: 3600,
    },
    handler: async ({ c, db, now, trustedProxies, body }) => {
      const { username, password, domain: sentDomain } = await body()
      const domain = sentDomain ?? ''
      const who = { user: `${username}@${domain}`, address: addressOf(c, trustedProxies) }
      const user = await withHashing(() =>
        limited(db, who, now, async () => {
          const found = await findUser(db, username, domain)
          return (await verifyPassword(password, found?.password_hash)) ? found : undefined
        }),
      )
      if (!user) throw apiError(401, 'UNAUTHORIZED', 'Wrong user name, password or domain')
      if (await asksForSecondFactor(db, user)) {
        const token = await openSecondFactor(db, user.id, now())
        return { two_factor_enabled: true as const, token }
      }
      return openSession(db, user.id, now())
    },
  }),

  endpoint({
    method: 'POST',
    path: '/auth/send_otp',
    summary: 'Mail the code of the second factor',
    who: 'anyone',
    body: sendOtp,
    status: 200,
    handler: async ({ db, now, mail, body }) => {
      const { token } = await body()
      const userId = await secondFactorUser(db, token, now())
      if (userId === undefined) throw signInEnded()
      if (await hasTooManyCodes(db, userId, now())) throw tooManyCodes()
      const code = await newCode(db, token, now())
      if (code === undefined) throw tooManyCodes()
      const { email } = await getUser(db, userId)
      await mail({ to: email, subject: `${code} is your code`, text: codeText(code) }).catch(() => {
        throw apiError(503, 'UNKNOWN', 'The code could not be mailed')
      })
    },
  }),

  endpoint({
    method: 'POST',
    path: '/auth/verify_otp',
    summary: 'Sign in with the code of the second factor',
    who: 'anyone',
    body: verifyOtp,
    status: 200,
    answer: tokens,
    handler: async ({ c, db, now, trustedProxies, body }) => {
      const { token, code } = await body()
      const userId = await secondFactorUser(db, token, now())
      if (userId === undefined) throw signInEnded()
      const who = { user: `second factor of ${userId}`, address: addressOf(c, trustedProxies) }
      const passed = await limited(db, who, now, async () =>
        (await passesSecondFactor(db, token, code, now())) ? userId : undefined,
      )
      if (!passed) throw apiError(401, 'UNAUTHORIZED', 'Wrong code')
      return openSession(db, passed, now())
    },
  }),

  endpoint({
    method: 'POST',
    path: '/auth/refresh_token',
    summary: 'Change a refresh token for new tokens, once',
    who: 'anyone',
    body: refreshToken,
    status: 200,
    answer: tokens,
    handler: async ({ db, now, body }) => {
      const { refresh_token } = await body()
      const renewed = await renewSession(db, refresh_token, now())
      if (!renewed) throw apiError(401, 'UNAUTHORIZED', 'This session has ended: sign in again')
      return renewed
    },
  }),

  endpoint({
    method: 'POST',
    path: '/auth/sign_out',
    summary: 'End the session, or with all=true every session of the user',
    who: 'self',
    query: signOutQuery,
    status: 200,
    handler: async ({ db, session, query }) => {
      const { all } = query()
      if (all === 'true') await closeSessionsOf(db, session.user_id)
      else await closeSession(db, session.id)
    },
  }),

  endpoint({
    method: 'GET',
    path: '/auth/user',
    summary: 'Who is signed in',
    who: 'self',
    status: 200,
    answer: authUser,
    example: { role: 'Admin', password_verified: true, password_force_reset: false },
    handler: ({ c, session: { role, password_force_reset } }) =>
      // Every session of this server began with a password.
      answerDigested(c, { role, password_verified: true, password_force_reset } satisfies AuthUser),
  }),
]

async function asksForSecondFactor(db: Database, user: User): Promise<boolean> {
  if (user.tenant_id === null) return false
  const { tenant } = await getTenant(db, user.tenant_id)
  return tenant.enable_two_factor_authentication === true
}

/** Names the field, so that the console can tell an ended sign-in from a wrong code. */
function signInEnded(): ApiError {
  const message = 'This sign-in has ended: sign in again'
  return new ApiError(401, [{ code: 'UNAUTHORIZED', message, detail: { field: 'token' } }])
}

const tooManyCodes = (): ApiError =>
  apiError(429, 'UNKNOWN', 'Too many codes: sign in again', {
    'Retry-After': String(CODE_MS / 1000),
  })

const codeText = (code: string): string =>
  `Your code is ${code}. It is good for ten minutes.\n\nIf you are not signing in, somebody knows your password: change it.\n`
