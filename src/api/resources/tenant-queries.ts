import {
  type FetchQueryOptions,
  type QueryClient,
  type QueryKey,
  queryOptions,
} from '@tanstack/react-query'
import { parseLenient } from '../../contract/json/lenient.ts'
import { isPlain } from '../../contract/json/plain.ts'
import { rowShape } from '../../contract/json/row-origin.ts'
import { isOversized } from '../../contract/json/sizes.ts'
import { newerSettingsIn } from '../../contract/newer/newer-settings.ts'
import type {
  OutboundCallerId,
  TenantEdits,
  TenantPlan,
  TenantSettings,
} from '../../contract/tenant.ts'
import { defaultCallerId, planDefaults, tenantDefaults } from '../../contract/values/defaults.ts'
import { post } from '../http/client.ts'
import { readObject, type Snapshot } from '../http/document.ts'
import { ApiFailure } from '../http/failure/failure.ts'

/**
 * The settings and the plan. Invalid and missing paths are those of both. The avatar's id is not in
 * `raw`: a save sends it only if the user chose another picture.
 */
export interface TenantSnapshot extends Snapshot<TenantEdits> {
  plan: TenantPlan
  /** The server sent no office hours, or not all of them: the settings have defaults instead. */
  hasUnknownHours: boolean
  raw: Record<string, unknown>
}

/** GET /tenant. */
export const tenantQuery = queryOptions<TenantSnapshot>({
  queryKey: ['tenant'],
  queryFn: (context) =>
    readObject('/tenant', context, (answer, tag) => ({ ...readTenant({ ...answer }), tag })),
})

/** The tenant in the shape of the form, from a body of the API. */
export function readTenant(body: Record<string, unknown>): Omit<TenantSnapshot, 'tag'> {
  const { avatar_file_id: _, ...raw } = body
  const entries = {
    outbound_caller_ids: rowShape(callerIdShape(raw)),
    ranges: { from: '', to: '' },
  }
  const settings = parseLenient<TenantSettings>(tenantDefaults, raw, entries)
  const plan = parseLenient<TenantPlan>(planDefaults, raw)
  const values = {
    ...settings.values,
    ...newerSettingsIn(raw),
    avatar_file_id: plan.values.avatar_file_url,
  }
  const invalidPaths = [...settings.invalidPaths, ...plan.invalidPaths]
  const missingPaths = [...settings.missingPaths, ...plan.missingPaths]
  const hasUnknownHours = [...invalidPaths, ...missingPaths].some((path) =>
    path.startsWith('office_hours'),
  )
  return { values, plan: plan.values, invalidPaths, missingPaths, hasUnknownHours, raw }
}

const namedCallerId: OutboundCallerId = { ...defaultCallerId, display_name: '' }

/** The shape of a caller ID on this PBX: with a display name if the PBX sends one. */
export function callerIdShape(tenant: Record<string, unknown>): OutboundCallerId {
  const { outbound_caller_ids: rows } = tenant
  const isList = Array.isArray(rows) && !isOversized(rows)
  const hasName = isList && rows.some((row) => isPlain(row) && 'display_name' in row)
  return hasName ? namedCallerId : defaultCallerId
}

/** Whether the tenant has an account with a balance. An old PBX doesn't say. */
export const isBilled = ({ plan, missingPaths }: TenantSnapshot): boolean =>
  plan.enable_billing || missingPaths.includes('enable_billing')

/** POST /tenant, if it still has the ETag `tag`, '' for any. Read-only fields are left out. */
export const saveTenant = (body: Record<string, unknown>, tag: string): Promise<unknown> => {
  const writable = Object.entries(body).filter(([name]) => !(name in planDefaults))
  return post('/tenant', { body: Object.fromEntries(writable), ifMatch: tag })
}

/** Whether a query key is that of the tenant itself. */
export const isTenantKey = (key: QueryKey): boolean => key[0] === tenantQuery.queryKey[0]

/**
 * Reads the tenant `id`, by a query with the key of `tenantQuery`. `id` is undefined if the user's
 * tenant can't change. The server has one tenant for all tabs of a session. Throws ApiFailure,
 * `tenant_switched` if that is another one by now; the cache keeps the one that the page shows.
 */
export async function fetchTenant<T>(
  queries: QueryClient,
  id: string | undefined,
  query: FetchQueryOptions<T> & { queryKey: QueryKey },
): Promise<T> {
  const shown = queries.getQueryData(query.queryKey)
  const tenant = await queries.fetchQuery(query)
  const { plan } = tenant as TenantSnapshot
  // A PBX that sends no ids leaves nothing to compare.
  if (id === undefined || !plan.id || plan.id === id) return tenant
  queries.setQueryData(query.queryKey, shown)
  throw new ApiFailure('tenant_switched')
}

/** Checks that the session still works on the tenant `id`. Fails as `fetchTenant` does. */
export async function expectTenant(
  queries: QueryClient,
  id: string | undefined,
  options?: Pick<FetchQueryOptions<TenantSnapshot>, 'retry'>,
): Promise<void> {
  if (id === undefined) return
  await fetchTenant(queries, id, { ...tenantQuery, ...options, staleTime: 0 })
}
