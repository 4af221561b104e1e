import { collectionQuery } from '../../src/contract/collection.ts'
import { switchQuery, tenants } from '../../src/contract/tenants.ts'
import { readPage } from '../http/read-page.ts'
import { invalid } from '../rules/invalid-input.ts'
import { switchTenant } from '../store/accounts/sessions.ts'
import { switchedTenant } from '../store/audit/account-events.ts'
import { addEntry } from '../store/audit/add-entry.ts'
import { demoTenant } from '../store/demo-tenant.ts'
import { inSaveTransaction } from '../store/lock.ts'
import { readCollection } from '../store/reads/read-collection.ts'
import { listTenants, TENANT_FIELDS, tenantName } from '../store/tenant-store.ts'
import { endpoint } from './endpoint.ts'

/** /tenants: endpoints for system administrators only. */
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
    handler: async ({ c, db, session, actor, query, logSecurity }) => {
      const { id } = query()
      const name = await tenantName(db, id)
      if (name === undefined) throw invalid('Tenant not found', 'id')
      await inSaveTransaction(db, async (trx) => {
        const isOther = await switchTenant(trx, session.id, id)
        if (isOther) await addEntry(trx, actor(), switchedTenant(id, name))
      })
      const { user_id } = session
      logSecurity(c, { event: 'tenant_switch', outcome: 'ok', user_id, tenant_id: id })
    },
  }),
]
