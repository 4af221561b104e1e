import { AUDIT_OBJECT_NAMES } from '../../../src/contract/audit-logs.ts'
import { passwordPolicy } from '../../../src/contract/password-policy.ts'
import { passwordChange, type User, user } from '../../../src/contract/user.ts'
import { defaultPasswordPolicy } from '../../../src/contract/values/defaults.ts'
import { isAccepted } from '../../../src/domain/passwords/password-rules.ts'
import { hashPassword, verifyPassword, withHashing } from '../../auth/passwords.ts'
import { proves } from '../../auth/prove.ts'
import { answerDigested } from '../../http/etags.ts'
import { invalid } from '../../rules/invalid-input.ts'
import { closeOtherSessions } from '../../store/accounts/sessions.ts'
import { getUser, type User as StoredUser, setPassword } from '../../store/accounts/users.ts'
import type { Database } from '../../store/database.ts'
import { getDocument } from '../../store/document-store.ts'
import { inSaveTransaction } from '../../store/lock.ts'
import { endpoint } from '../endpoint.ts'

/** /user: the account of the signed-in user. */
export const userEndpoints = [
  endpoint({
    method: 'GET',
    path: '/user',
    summary: 'Your own account',
    who: 'self',
    isForReset: true,
    status: 200,
    answer: user,
    example: {
      id: '2',
      name: 'tenantadmin',
      email: 'tenantadmin@demo.example',
      display_name: 'Tenant Admin',
      role: 'Admin',
      enabled: true,
      extension_number: '100',
    },
    handler: async ({ c, db, session }) => {
      const { id, username, email, display_name, role, extension_number } = await getUser(
        db,
        session.user_id,
      )
      const account: User = {
        id,
        name: username,
        email,
        display_name,
        role,
        // This server can't disable accounts.
        enabled: true,
        extension_number,
      }
      return answerDigested(c, account)
    },
  }),

  endpoint({
    method: 'POST',
    path: '/user/password',
    summary: 'Change your own password; your other sessions end',
    who: 'self',
    body: passwordChange,
    status: 200,
    isForReset: true,
    handler: async ({ c, session, actor, body, ...services }) => {
      const { db } = services
      const { old_password, new_password } = await body()
      const { id, user_id } = session
      const user = await getUser(db, user_id)
      // Limit the attempts: someone who finds an open session must not be able to guess the
      // password.
      const claim = {
        event: 'password_change',
        name: `password of ${user_id}`,
        userId: user_id,
        holdsSecret: true,
      } as const
      const isKnown = await proves(c, services, claim, (knownUser) =>
        withHashing(knownUser, () => verifyPassword(old_password, user.password_hash)),
      )
      if (!isKnown) throw invalid('Wrong password', 'old_password')
      if (session.password_force_reset && new_password === old_password) {
        throw invalid('Choose a password other than your current one', 'new_password')
      }
      await expectAccepted(db, user, new_password)
      const hash = await hashPassword(new_password)
      await inSaveTransaction(db, async (trx) => {
        await setPassword(trx, user, hash, actor())
        await closeOtherSessions(trx, user_id, id)
      })
    },
  }),
]

const POLICY = { name: AUDIT_OBJECT_NAMES.password_policy, defaults: defaultPasswordPolicy }

/** Throws InvalidInput if a password violates the password policy of the user's tenant. */
async function expectAccepted(db: Database, user: StoredUser, password: string): Promise<void> {
  const { tenant_id, username, extension_number, email } = user
  const { document } =
    tenant_id === null
      ? { document: defaultPasswordPolicy }
      : await getDocument(db, tenant_id, POLICY)
  const policy = passwordPolicy.parse(document)
  const account = { name: username, extension_number, email, phone: '' }
  if (!isAccepted(policy, password, account)) {
    throw invalid('The password breaks a rule of the password policy', 'new_password')
  }
}
