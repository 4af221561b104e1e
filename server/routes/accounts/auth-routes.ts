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
} from '../../../src/contract/auth.ts'
import { rememberDevice } from '../../auth/known-devices.ts'
import { verifyPassword, withHashing } from '../../auth/passwords.ts'
import { proves } from '../../auth/prove.ts'
import { ApiError, apiError } from '../../http/api-errors.ts'
import { answerDigested } from '../../http/etags.ts'
import {
  CODE_MS,
  hasTooManyCodes,
  newCode,
  openSecondFactor,
  passesSecondFactor,
  secondFactorUser,
} from '../../store/accounts/second-factors.ts'
import {
  closeSession,
  closeSessionsOf,
  openSession,
  renewSession,
} from '../../store/accounts/sessions.ts'
import { findUser, getUser, type User } from '../../store/accounts/users.ts'
import { signedIn, signedOut, signInFailed } from '../../store/audit/account-events.ts'
import { type Actor, addEntry } from '../../store/audit/add-entry.ts'
import { inSaveTransaction } from '../../store/lock.ts'
import { auditedTenantId, findTenantId, getTenant } from '../../store/tenant-store.ts'
import { endpoint, type Services } from '../endpoint.ts'

/** /auth: signing in and out, and renewing sessions. */
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
    handler: async ({ c, actor, body, ...services }) => {
      const { db, now, logSecurity } = services
      const { username, password, domain: sentDomain } = await body()
      const domain = sentDomain ?? ''
      const user = await findUser(db, username, domain)
      const name = `${username}@${domain}`
      const claim = { event: 'sign_in', name, userId: user?.id } as const
      const isProven = await proves(c, services, claim, (knownUser) =>
        withHashing(knownUser, () => verifyPassword(password, user?.password_hash)),
      )
      if (!user || !isProven) {
        await noteFailure(services, actor(), domain, user)
        throw apiError(401, 'UNAUTHORIZED', 'Wrong user name, password or domain')
      }
      if (await asksForSecondFactor(services, user)) {
        const token = await openSecondFactor(db, user.id, now())
        logSecurity(c, { event: 'sign_in', outcome: 'second_factor_asked', user_id: user.id })
        return { two_factor_enabled: true as const, token }
      }
      return begin(c, services, actor(), user)
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
      await mail({
        to: email,
        subject: `${code} is your sign-in code`,
        text: codeText(code),
      }).catch(() => {
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
    handler: async ({ c, actor, body, ...services }) => {
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
      const user = await getUser(db, userId)
      if (!isProven) {
        const { username, tenant_id } = user
        const event = signInFailed(await auditedTenantId(db, tenant_id), username, 'wrong_code')
        await addEntry(db, { ...actor(), user_name: username }, event)
        throw apiError(401, 'UNAUTHORIZED', 'Wrong code')
      }
      return begin(c, services, actor(), user)
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
    handler: async ({ c, db, actor, body, logSecurity }) => {
      const { refresh_token } = await body()
      const { tokens: renewed, endedFor } = await renewSession(db, refresh_token, actor())
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
    handler: async ({ c, db, session, actor, query, logSecurity }) => {
      const { id, user_id, user_name, tenant } = session
      const sessions = query().all === 'true' ? 'all' : 'one'
      const tenantId = await auditedTenantId(db, tenant?.id)
      await inSaveTransaction(db, async (trx) => {
        const closed =
          sessions === 'all' ? await closeSessionsOf(trx, user_id) : await closeSession(trx, id)
        // Another request may have ended the session in the meantime.
        if (closed) await addEntry(trx, actor(), signedOut(tenantId, user_name, { sessions }))
      })
      logSecurity(c, { event: 'sign_out', outcome: 'ok', user_id })
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
      // Always true: every session of this server began with a password.
      answerDigested(c, { role, password_verified: true, password_force_reset } satisfies AuthUser),
  }),
]

/** Starts a session once password and second factor have been checked. */
async function begin(c: Context, services: Services, actor: Actor, user: User) {
  const { db } = services
  const { id, username, tenant_id } = user
  await rememberDevice(db, c, id, services)
  const event = signedIn(await auditedTenantId(db, tenant_id), username)
  return inSaveTransaction(db, async (trx) => {
    const opened = await openSession(trx, id, actor.at)
    await addEntry(trx, { ...actor, user_name: username }, event)
    return opened
  })
}

/**
 * Adds a failed sign-in to the audit log. It takes the same time for a wrong name as for a wrong
 * password, so that timing reveals nothing. The name that was typed is left out, because it may be
 * a password.
 */
async function noteFailure({ db }: Services, actor: Actor, domain: string, user?: User) {
  const tenantId = await auditedTenantId(db, await findTenantId(db, domain))
  const username = user?.username ?? ''
  const event = signInFailed(tenantId, username, user ? 'wrong_password' : 'unknown_user')
  await addEntry(db, { ...actor, user_name: username }, event)
}

/**
 * Whether the sign-in needs a second factor. The tenant decides for its users, the server's
 * settings for system administrators.
 */
async function asksForSecondFactor(
  { db, isAdminTwoFactorOn }: Services,
  user: User,
): Promise<boolean> {
  if (user.tenant_id === null) return isAdminTwoFactorOn
  const { tenant } = await getTenant(db, user.tenant_id)
  return tenant.enable_two_factor_authentication === true
}

/**
 * The error names the field `token`, so that the console can tell an expired sign-in from a wrong
 * code.
 */
function signInEnded(): ApiError {
  const message = 'This sign-in has expired. Sign in again.'
  return new ApiError(401, [{ code: 'UNAUTHORIZED', message, detail: { field: 'token' } }])
}

const tooManyCodes = (): ApiError =>
  apiError(429, 'UNKNOWN', 'Too many codes. Sign in again.', {
    'Retry-After': String(CODE_MS / 1000),
  })

const codeText = (code: string): string =>
  `Your code is ${code}. It expires in ten minutes.\n\nIf you aren’t signing in, someone else knows your password. Change it now.\n`
