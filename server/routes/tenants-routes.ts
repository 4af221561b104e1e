import { Hono } from 'hono'
import { switchQuery } from '../../src/contract/tenants.ts'
import type { SignedIn } from '../auth/allow.ts'
import { invalid } from '../http/api-errors.ts'
import { check } from '../http/body.ts'
import { readPage } from '../odata/select-page.ts'
import type { Database } from '../store/database.ts'
import { switchTenant } from '../store/sessions.ts'
import { hasTenant, listTenants, TENANT_FIELDS } from '../store/tenant-store.ts'

/** /tenants: what only a system administrator sees. */
export function tenantsRoutes(db: Database) {
  return new Hono<SignedIn>()
    .get('/', async (c) => c.json(await listTenants(db, readPage(c, TENANT_FIELDS))))

    .post('/switch', async (c) => {
      const { id } = check(switchQuery, c.req.query())
      if (!(await hasTenant(db, id))) throw invalid('There is no such tenant', 'id')
      await switchTenant(db, c.var.session.id, id)
      return c.body(null, 200)
    })
}
