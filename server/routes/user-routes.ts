import { type User, user } from '../../src/contract/user.ts'
import { answerDigested } from '../http/etags.ts'
import { getUser } from '../store/users.ts'
import { endpoint } from './endpoint.ts'

/** /user: the account of the signed-in user. */
export const userEndpoints = [
  endpoint({
    method: 'GET',
    path: '/user',
    summary: 'Your own account',
    who: 'self',
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
        // This server has no accounts that are switched off.
        enabled: true,
        extension_number,
      }
      return answerDigested(c, account)
    },
  }),
]
