import { createMiddleware } from 'hono/factory'
import { accessOf } from '../../src/contract/roles.ts'
import { apiError } from '../errors.ts'
import type { Database } from '../store/database.ts'
import { findSession, type Session } from '../store/sessions.ts'

/** What a route behind `signedIn` finds in its context. */
export type SignedIn = { Variables: { session: Session } }

/** Lets a request through that carries a good access token. 401 otherwise. `now` gives milliseconds. */
export const signedIn = (db: Database, now: () => number) =>
  createMiddleware<SignedIn>(async (c, next) => {
    const [, token] = /^Bearer ([\w-]+)$/i.exec(c.req.header('Authorization') ?? '') ?? []
    const session = token && (await findSession(db, token, now()))
    if (!session) {
      throw apiError(401, 'UNAUTHORIZED', 'Sign in first', { 'WWW-Authenticate': 'Bearer' })
    }
    c.set('session', session)
    await next()
  })

/** Lets only administrators through, of this tenant or of all. 403 otherwise. Stands behind `signedIn`. */
export const administrator = createMiddleware<SignedIn>(async (c, next) => {
  if (accessOf(c.var.session.role) === 'self') {
    throw apiError(403, 'UNKNOWN', 'Only an administrator may change this')
  }
  await next()
})
