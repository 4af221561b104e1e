import { queryOptions } from '@tanstack/react-query'
import {
  defaultCallerId,
  planDefaults,
  type TenantPlan,
  type TenantSettings,
  tenantDefaults,
} from '../contract/tenant.ts'
import { readTolerantly } from '../contract/tolerant.ts'
import { get, post } from './client.ts'

/** GET /tenant: the settings, the plan, and the answer as it came. */
export const tenantQuery = queryOptions({
  queryKey: ['tenant'],
  queryFn: async ({ signal }) => {
    const raw = await get('/tenant', { signal })
    const entries = { outbound_caller_ids: defaultCallerId, ranges: { from: '', to: '' } }
    const settings = readTolerantly<TenantSettings>(tenantDefaults, raw, entries)
    const plan = readTolerantly<TenantPlan>(planDefaults, raw)
    return { values: settings.values, unread: settings.unread, plan: plan.values, raw }
  },
})

/** POST /tenant. Read-only fields are left out. */
export const saveTenant = (body: Record<string, unknown>): Promise<unknown> => {
  const writable = Object.entries(body).filter(([name]) => !(name in planDefaults))
  return post('/tenant', { body: Object.fromEntries(writable) })
}
