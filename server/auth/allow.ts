import { createMiddleware } from 'hono/factory'
import type { Access } from '../../src/contract/roles.ts'
import { apiError } from '../http/api-errors.ts'
import type { Database } from '../store/database.ts'
import { findSession, type Session } from '../store/sessions.ts'
import { grantedTo } from './access.ts'

/** The context of a route that needs a session. */
export type SignedIn = { Variables: { session: Session } }

const ORDER: Access[] = ['self', 'tenant', 'system']

/**
 * Lets a request through if its access token is valid and its user has this access or more. 401
 * without a valid token, 403 without the access. `now` gives milliseconds.
 */
export const allow = (access: Access, db: Database, now: () => number) =>
  createMiddleware<SignedIn>(async (c, next) => {
    const [, token] = /^Bearer ([\w-]+)$/i.exec(c.req.header('Authorization') ?? '') ?? []
    const session = token && (await findSession(db, token, now()))
    if (!session) {
      throw apiError(401, 'UNAUTHORIZED', 'Sign in first', { 'WWW-Authenticate': 'Bearer' })
    }
    if (ORDER.indexOf(grantedTo(session.role)) < ORDER.indexOf(access)) {
      const who = access === 'system' ? 'the system administrator' : 'an administrator'
      throw apiError(403, 'UNKNOWN', `Only ${who} may do this`)
    }
    c.set('session', session)
    await next()
  })
