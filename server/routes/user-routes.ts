import { type Context, Hono } from 'hono'
import { defaultPasswordPolicy, passwordPolicy } from '../../src/contract/password-policy.ts'
import { passwordChange, type User } from '../../src/contract/user.ts'
import { isAccepted } from '../../src/domain/passwords/password-rules.ts'
import type { SignedIn } from '../auth/allow.ts'
import { addressOf } from '../auth/client-address.ts'
import { limited } from '../auth/limiter.ts'
import { hashPassword, verifyPassword } from '../auth/passwords.ts'
import { invalid } from '../http/api-errors.ts'
import { readBody } from '../http/body.ts'
import { answerDigested } from '../http/etags.ts'
import type { Database } from '../store/database.ts'
import { getDocument } from '../store/document-store.ts'
import { closeOtherSessions } from '../store/sessions.ts'
import { getUser, type User as StoredUser, setPassword } from '../store/users.ts'

/** /user: one's own account. `now` gives milliseconds. */
export function userRoutes(db: Database, now: () => number, trustedProxies: number) {
  return new Hono<SignedIn>()
    .get('/', async (c) => {
      const { id, username, email, display_name, role, extension_number } = await getUser(
        db,
        c.var.session.user_id,
      )
      // This server has no accounts that are switched off.
      const user = {
        ...{ id, name: username, email, display_name, role, enabled: true },
        extension_number,
      }
      return answerDigested(c, user satisfies User)
    })

    .post('/password', async (c: Context<SignedIn>) => {
      const { old_password, new_password } = await readBody(c, passwordChange)
      const { id: session, user_id } = c.var.session
      const user = await getUser(db, user_id)
      // Who has found a session open may not guess on without end.
      const who = { user: `password of ${user_id}`, address: addressOf(c, trustedProxies) }
      const isKnown = await limited(db, who, now, async () =>
        (await verifyPassword(old_password, user.password_hash)) ? true : undefined,
      )
      if (!isKnown) throw invalid('This is not your password', 'old_password')
      await expectAccepted(db, user, new_password)
      await setPassword(db, user_id, await hashPassword(new_password))
      await closeOtherSessions(db, user_id, session)
      return c.body(null, 200)
    })
}

/** Throws 400 where a password does not hold to the policy of the user's tenant. */
async function expectAccepted(db: Database, user: StoredUser, password: string): Promise<void> {
  const { tenant_id, username, extension_number, email } = user
  const { document } =
    tenant_id === null ? { document: {} } : await getDocument(db, tenant_id, 'password_policy')
  const policy = passwordPolicy.parse({ ...defaultPasswordPolicy, ...document })
  const account = { name: username, extension_number, email, phone: '' }
  if (!isAccepted(policy, password, account)) {
    throw invalid('The password breaks a rule of the password policy', 'new_password')
  }
}
