import { Hono } from 'hono'
import packageJson from '../../package.json' with { type: 'json' }
import type { Status } from '../../src/contract/status.ts'
import { type DemoHours, demoTraffic } from '../../src/domain/schedule/demo-traffic.ts'
import type { SignedIn } from '../auth/allow.ts'
import { answerDigested } from '../http/etags.ts'
import type { Database } from '../store/database.ts'
import { currentTenantId, getTenant, isDemo } from '../store/tenant-store.ts'
import { countUsers } from '../store/users.ts'

/** /tenant/status: users as the database knows them. Only the demo tenant has calls, and those are made up. `now` gives milliseconds. */
export function statusRoutes(db: Database, now: () => number) {
  return new Hono<SignedIn>().get('/', async (c) => {
    const id = await currentTenantId(db, c.var.session)
    const { tenant } = await getTenant(db, id)
    const users = await countUsers(db, id, now())
    const traffic = demoTraffic((await isDemo(db, id)) ? (tenant as DemoHours) : undefined, now())
    const status = {
      version: packageJson.version,
      licensed_users: Number(tenant.max_extensions),
      ...users,
      ...traffic,
    }
    return answerDigested(c, status satisfies Status)
  })
}
