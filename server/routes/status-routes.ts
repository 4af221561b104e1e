import packageJson from '../../package.json' with { type: 'json' }
import { type Status, status } from '../../src/contract/status.ts'
import { demoTraffic } from '../../src/domain/schedule/demo-traffic.ts'
import { currentTenantId } from '../auth/current-tenant.ts'
import { answerDigested } from '../http/etags.ts'
import { countUsers } from '../store/accounts/users.ts'
import { getTenant, isDemo } from '../store/tenant-store.ts'
import { endpoint } from './endpoint.ts'

/**
 * /tenant/status: users are counted in the database. Only the demo tenant has calls, which are
 * made up.
 */
export const statusEndpoints = [
  endpoint({
    method: 'GET',
    path: '/tenant/status',
    summary: 'Live figures',
    who: 'tenant',
    status: 200,
    answer: status,
    handler: async ({ c, db, now, session }) => {
      const id = await currentTenantId(db, session)
      const { tenant } = await getTenant(db, id)
      const users = await countUsers(db, id, now())
      const hours = (await isDemo(db, id)) ? tenant : undefined
      const figures: Status = {
        version: packageJson.version,
        licensed_users: Number(tenant.max_extensions),
        ...users,
        ...demoTraffic(hours, now()),
      }
      return answerDigested(c, figures)
    },
  }),
]
