import type { Context } from 'hono'
import type { Access } from '../../src/contract/roles.ts'
import { apiError } from '../http/api-errors.ts'
import type { Description } from '../http/openapi.ts'
import { findSession, type Session } from '../store/accounts/sessions.ts'
import type { Database } from '../store/database.ts'
import { grantedTo } from './access.ts'
import type { SecurityLog } from './security-log.ts'

/** The context of a route that needs a session. */
export type SignedIn = { Variables: { session: Session } }

const ORDER: Access[] = ['self', 'tenant', 'system']

interface Surroundings {
  db: Database
  /** Milliseconds. */
  now: () => number
  logSecurity: SecurityLog
}

/**
 * The session of a request, if its access token is valid and its user has the required access.
 * Throws 401 without a valid token, and 403 without the access or while the user must first choose
 * a new password.
 */
export async function expectSession(
  c: Context,
  access: Access,
  { isForEnded, isForReset }: Pick<Description, 'isForEnded' | 'isForReset'>,
  { db, now, logSecurity }: Surroundings,
): Promise<Session> {
  const [, token] = /^Bearer ([\w-]+)$/i.exec(c.req.header('Authorization') ?? '') ?? []
  const session = token && (await findSession(db, token, isForEnded ? 'ever' : now()))
  if (!session) {
    throw apiError(401, 'UNAUTHORIZED', 'Sign in first', { 'WWW-Authenticate': 'Bearer' })
  }
  const refused = (message: string) => {
    logSecurity(c, { event: 'access', outcome: 'refused', user_id: session.user_id })
    return apiError(403, 'UNKNOWN', message)
  }
  if (ORDER.indexOf(grantedTo(session.role)) < ORDER.indexOf(access)) {
    const who = access === 'system' ? 'the system administrator' : 'an administrator'
    throw refused(`Only ${who} can do this`)
  }
  if (session.password_force_reset && !isForReset) {
    throw refused('Choose a new password first')
  }
  return session
}
