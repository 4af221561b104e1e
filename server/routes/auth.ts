import type { HttpBindings } from '@hono/node-server'
import { type Context, Hono } from 'hono'
import { type AuthUser, refreshToken, signIn, type Tokens } from '../../src/contract/auth.ts'
import { limited } from '../auth/limiter.ts'
import { verifyPassword } from '../auth/passwords.ts'
import type { SignedIn } from '../auth/roles.ts'
import { readBody } from '../body.ts'
import { apiError } from '../errors.ts'
import type { Database } from '../store/database.ts'
import { closeSession, openSession, renewSession } from '../store/sessions.ts'
import { findUser } from '../store/users.ts'

/** /auth: sessions. `now` gives milliseconds. */
export function authRoutes(db: Database, now: () => number) {
  return new Hono<SignedIn>()
    .post('/sign_in', async (c) => {
      const { username, password, domain } = await readBody(c, signIn)
      const who = { user: `${username}@${domain ?? ''}`, address: addressOf(c) }
      const user = await limited(db, who, now, async () => {
        const found = await findUser(db, username, domain ?? '')
        return (await verifyPassword(password, found?.password_hash)) ? found : undefined
      })
      if (!user) throw apiError(401, 'UNAUTHORIZED', 'Wrong user name, password or domain')
      return c.json((await openSession(db, user.id, now())) satisfies Tokens)
    })

    .post('/refresh_token', async (c) => {
      const { refresh_token } = await readBody(c, refreshToken)
      const tokens = await renewSession(db, refresh_token, now())
      if (!tokens) throw apiError(401, 'UNAUTHORIZED', 'This session has ended: sign in again')
      return c.json(tokens satisfies Tokens)
    })

    .post('/sign_out', async (c) => {
      await closeSession(db, c.var.session.id)
      return c.body(null, 200)
    })

    .get('/user', (c) => {
      const { role, password_force_reset } = c.var.session
      // Every session of this server began with a password.
      return c.json({ role, password_verified: true, password_force_reset } satisfies AuthUser)
    })
}

/** Where the request came from; '' when it came from no socket, as in unit tests. */
function addressOf(c: Context): string {
  const bindings: Partial<HttpBindings> | undefined = c.env
  return bindings?.incoming?.socket.remoteAddress ?? ''
}
