import { Hono } from 'hono'
import type { User } from '../../src/contract/user.ts'
import type { SignedIn } from '../auth/allow.ts'
import { answerDigested } from '../http/etags.ts'
import type { Database } from '../store/database.ts'
import { getUser } from '../store/users.ts'

/** /user: one's own account. */
export function userRoutes(db: Database) {
  return new Hono<SignedIn>().get('/', async (c) => {
    const { id, username, email, display_name, role, extension_number } = await getUser(
      db,
      c.var.session.user_id,
    )
    // This server has no accounts that are switched off.
    const user = { id, name: username, email, display_name, role, enabled: true, extension_number }
    return answerDigested(c, user satisfies User)
  })
}
