import { Hono } from 'hono'
import {
  type AuthUser,
  refreshToken,
  type SecondFactor,
  sendOtp,
  signIn,
  signOutQuery,
  type Tokens,
  verifyOtp,
} from '../../src/contract/auth.ts'
import type { SignedIn } from '../auth/allow.ts'
import { addressOf } from '../auth/client-address.ts'
import { limited } from '../auth/limiter.ts'
import { verifyPassword } from '../auth/passwords.ts'
import { apiError } from '../http/api-errors.ts'
import { check, readBody } from '../http/body.ts'
import { answerDigested } from '../http/etags.ts'
import type { Mail } from '../mail.ts'
import type { Database } from '../store/database.ts'
import {
  newCode,
  openSecondFactor,
  passesSecondFactor,
  secondFactorUser,
} from '../store/second-factors.ts'
import { closeSession, closeSessionsOf, openSession, renewSession } from '../store/sessions.ts'
import { getTenant } from '../store/tenant-store.ts'
import { findUser, getUser, type User } from '../store/users.ts'

/** /auth: sessions. `now` gives milliseconds. */
export function authRoutes(db: Database, now: () => number, mail: Mail, trustedProxies: number) {
  return new Hono<SignedIn>()
    .post('/sign_in', async (c) => {
      const { username, password, domain } = await readBody(c, signIn)
      const who = { user: `${username}@${domain ?? ''}`, address: addressOf(c, trustedProxies) }
      const user = await limited(db, who, now, async () => {
        const found = await findUser(db, username, domain ?? '')
        return (await verifyPassword(password, found?.password_hash)) ? found : undefined
      })
      if (!user) throw apiError(401, 'UNAUTHORIZED', 'Wrong user name, password or domain')
      if (await asksForSecondFactor(db, user)) {
        const token = await openSecondFactor(db, user.id, now())
        return c.json({ two_factor_enabled: true, token } satisfies SecondFactor)
      }
      return c.json((await openSession(db, user.id, now())) satisfies Tokens)
    })

    .post('/send_otp', async (c) => {
      const { token } = await readBody(c, sendOtp)
      const { user_id, code } = await newCode(db, token, now())
      const { email } = await getUser(db, user_id)
      await mail({ to: email, subject: `${code} is your code`, text: codeText(code) }).catch(() => {
        throw apiError(503, 'UNKNOWN', 'The code could not be mailed')
      })
      return c.body(null, 200)
    })

    .post('/verify_otp', async (c) => {
      const { token, code } = await readBody(c, verifyOtp)
      const userId = await secondFactorUser(db, token, now())
      const who = { user: `second factor of ${userId}`, address: addressOf(c, trustedProxies) }
      const passed = await limited(db, who, now, async () =>
        (await passesSecondFactor(db, token, code, now())) ? userId : undefined,
      )
      if (!passed) throw apiError(401, 'UNAUTHORIZED', 'Wrong code')
      return c.json((await openSession(db, passed, now())) satisfies Tokens)
    })

    .post('/refresh_token', async (c) => {
      const { refresh_token } = await readBody(c, refreshToken)
      const tokens = await renewSession(db, refresh_token, now())
      if (!tokens) throw apiError(401, 'UNAUTHORIZED', 'This session has ended: sign in again')
      return c.json(tokens satisfies Tokens)
    })

    .post('/sign_out', async (c) => {
      const { all } = check(signOutQuery, c.req.query())
      const { id, user_id } = c.var.session
      await (all === 'true' ? closeSessionsOf(db, user_id) : closeSession(db, id))
      return c.body(null, 200)
    })

    .get('/user', (c) => {
      const { role, password_force_reset } = c.var.session
      // Every session of this server began with a password.
      const user = { role, password_verified: true, password_force_reset } satisfies AuthUser
      return answerDigested(c, user)
    })
}

async function asksForSecondFactor(db: Database, user: User): Promise<boolean> {
  if (user.tenant_id === null) return false
  const { tenant } = await getTenant(db, user.tenant_id)
  return tenant.enable_two_factor_authentication === true
}

const codeText = (code: string): string =>
  `Your code is ${code}. It is good for ten minutes.\n\nIf you are not signing in, somebody knows your password: change it.\n`
