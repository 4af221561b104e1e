import { collectionQuery } from '../../src/contract/collection.ts'
import { switchQuery, tenants } from '../../src/contract/tenants.ts'
import { readPage } from '../http/read-page.ts'
import { invalid } from '../rules/invalid-input.ts'
import { demoTenant } from '../store/demo-tenant.ts'
import { readCollection } from '../store/reads/read-collection.ts'
import { switchTenant } from '../store/sessions.ts'
import { hasTenant, listTenants, TENANT_FIELDS } from '../store/tenant-store.ts'
import { endpoint } from './endpoint.ts'

/** /tenants: what only a system administrator sees. */
export const tenantsEndpoints = [
  endpoint({
    method: 'GET',
    path: '/tenants',
    summary: 'A page of tenants',
    who: 'system',
    query: collectionQuery,
    status: 200,
    answer: tenants,
    example: {
      count: 1,
      items: [{ id: '1', name: demoTenant.name, domain: demoTenant.domain }],
    },
    handler: async ({ c, db }) => {
      const wanted = readPage(c, TENANT_FIELDS)
      return readCollection(db, 'tenants', (reading) => listTenants(reading, wanted))
    },
  }),

  endpoint({
    method: 'POST',
    path: '/tenants/switch',
    summary: 'Switch the session to another tenant',
    who: 'system',
    query: switchQuery,
    status: 200,
    handler: async ({ c, db, session, query, logSecurity }) => {
      const { id } = query()
      if (!(await hasTenant(db, id))) throw invalid('Tenant not found', 'id')
      await switchTenant(db, session.id, id)
      const { user_id } = session
      logSecurity(c, { event: 'tenant_switch', outcome: 'ok', user_id, tenant_id: id })
    },
  }),
]
