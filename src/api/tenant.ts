import { type QueryClient, type QueryKey, queryOptions } from '@tanstack/react-query'
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

/** Whether what is read under a key is the tenant itself. */
export const isTenantKey = (key: QueryKey): boolean => key[0] === tenantQuery.queryKey[0]

/**
 * Makes sure that the session still works on the tenant `id`; undefined for one whose user belongs to a tenant, which never changes.
 * The tabs of one session share what the server holds as its tenant. `read`: the tenant as it was just read, where it was. Throws
 * ApiFailure, `moved` if it is another by now.
 */
export async function expectTenant(
  queries: QueryClient,
  id: string | undefined,
  read?: unknown,
): Promise<void> {
  if (id === undefined) return
  const tenant =
    (read as TenantAnswer | undefined) ??
    (await queries.fetchQuery({ ...tenantQuery, staleTime: 0, retry: false }))
  // A PBX that does not tell ids leaves nothing to compare.
  if (tenant.plan.id && tenant.plan.id !== id) throw new ApiFailure('moved')
}
