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
 * GET /tenants: how many match in total, and one page of them. The previous page stays until it has
 * loaded.
 */
export const tenantsQuery = (shown: TenantsPage) =>
  queryOptions({
    queryKey: ['tenants', shown],
    queryFn: async ({ signal }) =>
      readTenants(await get(tenantsPath(shown), { signal }), shown.page, shown.rows),
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

/**
 * POST /tenants/switch: from now on the session works on this tenant. Throws ApiFailure. If it is
 * unknown whether the server has switched, the session works on no tenant until one is chosen.
 */
export async function switchTenant({ id, name, list }: ChosenTenant): Promise<void> {
  try {
    await post(`/tenants/switch?${new URLSearchParams({ id })}`)
  } catch (error) {
    const isKnown = error instanceof ApiFailure && !isOutcomeUnknown(error)
    if (!isKnown) setTenant()
    throw error
  }
  setTenant({ id, name, ...(list && { list }) })
}
