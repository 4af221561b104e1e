import { Hono } from 'hono'
import { accessOf } from '../../src/contract/roles.ts'
import { administrator, type SignedIn, signedIn } from '../auth/roles.ts'
import { readObject } from '../body.ts'
import { invalid } from '../errors.ts'
import type { Database } from '../store/database.ts'
import type { Session } from '../store/sessions.ts'
import { getTenant, onlyTenantId, updateTenant } from '../store/tenants.ts'
import { changedTenant, publicTenant } from '../tenant.ts'
import { etagOf, expectVersion } from '../versions.ts'

/** /tenant: the tenant of the session. `now` gives milliseconds. */
export function tenantRoutes(db: Database, now: () => number) {
  return new Hono<SignedIn>()
    .get('/', signedIn(db, now), async (c) => {
      const { tenant, version } = await getTenant(db, await currentTenantId(db, c.var.session))
      c.header('ETag', etagOf(version))
      return c.json(accessOf(c.var.session.role) === 'self' ? publicTenant(tenant) : tenant)
    })

    .post('/', signedIn(db, now), administrator, async (c) => {
      const sent = await readObject(c)
      const id = await currentTenantId(db, c.var.session)
      await updateTenant(db, id, (tenant, version) => {
        expectVersion(c, version)
        return changedTenant(tenant, sent)
      })
      return c.body(null, 200)
    })
}

/** A system administrator who has switched to no tenant works on the only one. Throws 400 when there are several. */
async function currentTenantId(db: Database, session: Session): Promise<string> {
  const id = session.tenant_id ?? (await onlyTenantId(db))
  if (id === undefined) throw invalid('Switch to a tenant first')
  return id
}
