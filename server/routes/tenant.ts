import { Hono } from 'hono'
import { accessOf } from '../../src/contract/roles.ts'
import type { SignedIn } from '../auth/roles.ts'
import { readObject } from '../body.ts'
import type { Database } from '../store/database.ts'
import { currentTenantId, getTenant, updateTenant } from '../store/tenants.ts'
import { changedTenant, publicTenant } from '../tenant.ts'
import { etagOf, expectVersion } from '../versions.ts'

/** /tenant: the tenant of the session. */
export function tenantRoutes(db: Database) {
  return new Hono<SignedIn>()
    .get('/', async (c) => {
      const { tenant, version } = await getTenant(db, await currentTenantId(db, c.var.session))
      c.header('ETag', etagOf(version))
      return c.json(accessOf(c.var.session.role) === 'self' ? publicTenant(tenant) : tenant)
    })

    .post('/', async (c) => {
      const sent = await readObject(c)
      const id = await currentTenantId(db, c.var.session)
      await updateTenant(db, id, (tenant, version) => {
        expectVersion(c, version)
        return changedTenant(tenant, sent)
      })
      return c.body(null, 200)
    })
}
