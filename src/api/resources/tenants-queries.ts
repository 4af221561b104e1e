import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { get, post } from '../http/client.ts'
import { ApiFailure, isOutcomeUnknown } from '../http/failure/failure.ts'
import { collectionPath, readCollection } from '../http/read-collection.ts'
import { type ChosenTenant, setTenant } from '../session/session.ts'

/** A tenant in the list. */
export interface TenantSummary extends ChosenTenant {
  domain: string
}

/** Which page of the list to read. `page` counts from 0. */
export interface TenantsPage {
  search: string
  sort: 'name' | 'domain'
  direction: 'asc' | 'desc'
  page: number
  rows: number
}

/** The first page of the list. */
export const FIRST_PAGE: TenantsPage = {
  search: '',
  sort: 'name',
  direction: 'asc',
  page: 0,
  rows: 25,
}

/** The path of one page of the list. */
export const tenantsPath = ({ search, sort, direction, page, rows }: TenantsPage): string =>
  collectionPath('/tenants', {
    skip: page * rows,
    top: rows,
    orderby: `${sort} ${direction}`,
    search,
  })

/**
 * GET /tenants: how many match `search` in total, and one page of them. The previous page stays
 * until it has loaded.
 */
export const tenantsQuery = (shown: TenantsPage) =>
  queryOptions({
    queryKey: ['tenants', shown],
    queryFn: async ({ signal }) => ({
      search: shown.search,
      ...readTenants(await get(tenantsPath(shown), { signal }), shown.page, shown.rows),
    }),
    placeholderData: keepPreviousData,
  })

/** A page of the list from any server. A tenant without a name is listed by its domain. */
export function readTenants(answer: unknown, page: number, rows: number) {
  const none: TenantSummary = { id: '', name: '', domain: '' }
  const { count, items } = readCollection(answer, none, page * rows)
  // A server that ignores `top` sends all tenants.
  const shown = items.slice(0, rows)
  return {
    count,
    items: shown.map((item) => ({ ...item, name: item.name || item.domain || item.id })),
  }
}

/** Ends when all switches that have begun so far have ended. Never rejects. */
let lastSwitch: Promise<void> = Promise.resolve()

/**
 * POST /tenants/switch: from now on the session works on this tenant. Throws ApiFailure. If it is
 * unknown whether the server has switched, the session works on no tenant until one is chosen.
 * Switches wait for each other, because the last one chosen must be the last one on the server.
 */
export function switchTenant(tenant: ChosenTenant): Promise<void> {
  const switched = lastSwitch.then(() => requestSwitch(tenant))
  lastSwitch = switched.catch(() => {})
  return switched
}

async function requestSwitch({ id, name, list }: ChosenTenant): Promise<void> {
  try {
    await post(`/tenants/switch?${new URLSearchParams({ id })}`)
  } catch (error) {
    const isKnown = error instanceof ApiFailure && !isOutcomeUnknown(error)
    if (!isKnown) setTenant()
    throw error
  }
  setTenant({ id, name, ...(list && { list }) })
}
