import type { Context } from 'hono'
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
import { rememberDevice } from '../auth/known-devices.ts'
import { verifyPassword, withHashing } from '../auth/passwords.ts'
import { proves } from '../auth/prove.ts'
import { ApiError, apiError } from '../http/api-errors.ts'
import { answerDigested } from '../http/etags.ts'
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
import { endpoint, type Services } from './endpoint.ts'

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
    handler: async ({ c, body, ...services }) => {
      const { db, now, logSecurity } = services
      const { username, password, domain: sentDomain } = await body()
      const domain = sentDomain ?? ''
      const user = await findUser(db, username, domain)
      const name = `${username}@${domain}`
      const claim = { event: 'sign_in', name, userId: user?.id } as const
      const isProven = await proves(c, services, claim, () =>
        withHashing(() => verifyPassword(password, user?.password_hash)),
      )
      if (!user || !isProven) {
        throw apiError(401, 'UNAUTHORIZED', 'Wrong user name, password or domain')
      }
      if (await asksForSecondFactor(services, user)) {
        const token = await openSecondFactor(db, user.id, now())
        logSecurity(c, { event: 'sign_in', outcome: 'second_factor_asked', user_id: user.id })
        return { two_factor_enabled: true as const, token }
      }
      return begin(c, services, user.id)
    },
  }),

  endpoint({
    method: 'POST',
    path: '/auth/send_otp',
    summary: 'Mail a sign-in code',
    who: 'anyone',
    body: sendOtp,
    status: 200,
    handler: async ({ c, db, now, mail, body, logSecurity }) => {
      const { token } = await body()
      const userId = await secondFactorUser(db, token, now())
      if (userId === undefined) throw signInEnded()
      if (await hasTooManyCodes(db, userId, now())) throw tooManyCodes()
      const code = await newCode(db, token, now())
      if (code === undefined) throw tooManyCodes()
      const { email } = await getUser(db, userId)
      const tell = (outcome: 'ok' | 'failed') =>
        logSecurity(c, { event: 'code_sent', outcome, user_id: userId })
      await mail({ to: email, subject: `${code} is your code`, text: codeText(code) }).catch(() => {
        tell('failed')
        throw apiError(503, 'UNKNOWN', 'Couldn’t send the code')
      })
      tell('ok')
    },
  }),

  endpoint({
    method: 'POST',
    path: '/auth/verify_otp',
    summary: 'Sign in with a mailed code',
    who: 'anyone',
    body: verifyOtp,
    status: 200,
    answer: tokens,
    handler: async ({ c, body, ...services }) => {
      const { db, now } = services
      const { token, code } = await body()
      const userId = await secondFactorUser(db, token, now())
      if (userId === undefined) throw signInEnded()
      const claim = {
        event: 'second_factor',
        name: `second factor of ${userId}`,
        userId,
        holdsSecret: true,
      } as const
      const isProven = await proves(c, services, claim, () =>
        passesSecondFactor(db, token, code, now()),
      )
      if (!isProven) throw apiError(401, 'UNAUTHORIZED', 'Wrong code')
      return begin(c, services, userId)
    },
  }),

  endpoint({
    method: 'POST',
    path: '/auth/refresh_token',
    summary: 'Exchange a refresh token for new tokens, once',
    who: 'anyone',
    body: refreshToken,
    status: 200,
    answer: tokens,
    handler: async ({ c, db, now, body, logSecurity }) => {
      const { refresh_token } = await body()
      const { tokens: renewed, endedFor } = await renewSession(db, refresh_token, now())
      if (renewed) return renewed
      logSecurity(c, { event: 'refresh', outcome: 'refused', user_id: endedFor })
      throw apiError(401, 'UNAUTHORIZED', 'Your session has ended. Sign in again.')
    },
  }),

  endpoint({
    method: 'POST',
    path: '/auth/sign_out',
    summary: 'End the session, or with all=true every session of the user',
    who: 'self',
    query: signOutQuery,
    status: 200,
    isForEnded: true,
    isForReset: true,
    handler: async ({ c, db, session, query, logSecurity }) => {
      const { all } = query()
      if (all === 'true') await closeSessionsOf(db, session.user_id)
      else await closeSession(db, session.id)
      logSecurity(c, { event: 'sign_out', outcome: 'ok', user_id: session.user_id })
    },
  }),

  endpoint({
    method: 'GET',
    path: '/auth/user',
    summary: 'Who is signed in',
    who: 'self',
    isForReset: true,
    status: 200,
    answer: authUser,
    example: { role: 'Admin', password_verified: true, password_force_reset: false },
    handler: ({ c, session: { role, password_force_reset } }) =>
      // Every session of this server began with a password.
      answerDigested(c, { role, password_verified: true, password_force_reset } satisfies AuthUser),
  }),
]

/** Starts a session after everything was proven. */
async function begin(c: Context, services: Services, userId: string) {
  await rememberDevice(services.db, c, userId, services)
  return openSession(services.db, userId, services.now())
}

/** A tenant decides for its users, the server's settings for system administrators. */
async function asksForSecondFactor(
  { db, isAdminTwoFactorOn }: Services,
  user: User,
): Promise<boolean> {
  if (user.tenant_id === null) return isAdminTwoFactorOn
  const { tenant } = await getTenant(db, user.tenant_id)
  return tenant.enable_two_factor_authentication === true
}

/** Names the field, so that the console can tell an ended sign-in from a wrong code. */
function signInEnded(): ApiError {
  const message = 'This sign-in has expired. Sign in again.'
  return new ApiError(401, [{ code: 'UNAUTHORIZED', message, detail: { field: 'token' } }])
}

const tooManyCodes = (): ApiError =>
  apiError(429, 'UNKNOWN', 'Too many codes. Sign in again.', {
    'Retry-After': String(CODE_MS / 1000),
  })

const codeText = (code: string): string =>
  `Your code is ${code}. It expires in ten minutes.\n\nIf this isn’t you, someone knows your password. Change it.\n`
