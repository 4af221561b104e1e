import { queryOptions } from '@tanstack/react-query'
import {
  defaultCallerId,
  planDefaults,
  type TenantEdits,
  type TenantPlan,
  type TenantSettings,
  tenantDefaults,
} from '../contract/tenant.ts'
import { type Reading, readTolerantly } from '../contract/tolerant.ts'
import { getTagged, post } from './client.ts'
import { ApiFailure } from './failure.ts'

/** The settings, the plan, and the answer as it came. */
export interface TenantAnswer extends Reading<TenantEdits> {
  plan: TenantPlan
  raw: unknown
  /** Its ETag, '' where it has none. */
  tag: string
}

/** GET /tenant. */
export const tenantQuery = queryOptions<TenantAnswer>({
  queryKey: ['tenant'],
  queryFn: async ({ signal }) => {
    const { body: raw, tag } = await getTagged('/tenant', { signal })
    if (typeof raw !== 'object' || raw === null || Array.isArray(raw))
      throw new ApiFailure('unreadable', 200)
    const entries = { outbound_caller_ids: defaultCallerId, ranges: { from: '', to: '' } }
    const settings = readTolerantly<TenantSettings>(tenantDefaults, raw, entries)
    const plan = readTolerantly<TenantPlan>(planDefaults, raw)
    const values = { ...settings.values, avatar_file_id: plan.values.avatar_file_url }
    return { ...settings, values, plan: plan.values, raw, tag }
  },
})

/** POST /tenant, if it still has the ETag `tag`, '' for any. Read-only fields are left out. */
export const saveTenant = (body: Record<string, unknown>, tag: string): Promise<unknown> => {
  const writable = Object.entries(body).filter(([name]) => !(name in planDefaults))
  return post('/tenant', { body: Object.fromEntries(writable), ifMatch: tag })
}
