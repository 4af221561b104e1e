import { type QueryClient, queryOptions } from '@tanstack/react-query'
import {
  defaultCallerId,
  planDefaults,
  type TenantPlan,
  type TenantSettings,
  tenantDefaults,
} from '../contract/tenant.ts'
import { type Reading, readTolerantly } from '../contract/tolerant.ts'
import { post } from './client.ts'
import { readObject } from './document.ts'
import { ApiFailure } from './failure.ts'

/** The settings, the plan, and the answer as it came. */
export interface TenantAnswer extends Reading<TenantSettings> {
  plan: TenantPlan
  raw: unknown
  /** Its ETag, '' where it has none. */
  tag: string
}

/** GET /tenant. */
export const tenantQuery = queryOptions<TenantAnswer>({
  queryKey: ['tenant'],
  queryFn: (context) =>
    readObject('/tenant', context, (raw, tag) => {
      const entries = { outbound_caller_ids: defaultCallerId, ranges: { from: '', to: '' } }
      const settings = readTolerantly<TenantSettings>(tenantDefaults, raw, entries)
      const plan = readTolerantly<TenantPlan>(planDefaults, raw)
      return { ...settings, plan: plan.values, raw, tag }
    }),
})

/** POST /tenant, if it still has the ETag `tag`, '' for any. Read-only fields are left out. */
export const saveTenant = (body: Record<string, unknown>, tag: string): Promise<unknown> => {
  const writable = Object.entries(body).filter(([name]) => !(name in planDefaults))
  return post('/tenant', { body: Object.fromEntries(writable), ifMatch: tag })
}

/**
 * Makes sure that the session still works on the tenant `id`; undefined for one whose user belongs to a tenant, which never changes.
 * The tabs of one session share what the server holds as its tenant. Throws ApiFailure, `moved` if it is another by now.
 */
export async function expectTenant(queries: QueryClient, id: string | undefined): Promise<void> {
  if (id === undefined) return
  // What was read a moment ago, as by a save of the tenant itself, will do.
  const { plan } = await queries.fetchQuery({ ...tenantQuery, staleTime: 500, retry: false })
  if (plan.id !== id) throw new ApiFailure('moved')
}
