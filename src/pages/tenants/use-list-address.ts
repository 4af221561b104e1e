import { useLocation, useSearchParams } from 'react-router'
import { FIRST_PAGE, type TenantsPage } from '../../api/resources/tenants-queries.ts'
import { pageIn } from '../../ui/paging.ts'
import type { ListState } from './use-switch.ts'

export const ROWS = [25, 50, 100]

/** The shown part of the list, kept in the address. Any other change shows the first page. */
export function useListAddress() {
  const [params, setParams] = useSearchParams()
  const next = (useLocation().state as ListState | null)?.next

  /** `replace`: without adding a step to the browser's history. */
  const show = (change: Partial<TenantsPage>, replace = false) => {
    // After two quick changes, the rendered address may be out of date. The window's isn't.
    const present = read(new URLSearchParams(window.location.search))
    const { search, sort, direction, page, rows } = { ...present, page: 0, ...change }
    const query = {
      ...(search && { search }),
      ...(sort !== 'name' && { sort }),
      ...(direction !== 'asc' && { direction }),
      ...(page > 0 && { page: `${page + 1}` }),
      ...(rows !== FIRST_PAGE.rows && { rows: `${rows}` }),
    }
    setParams(query, { replace, preventScrollReset: true, state: next && { next } })
  }
  return { shown: read(params), show }
}

function read(params: URLSearchParams): TenantsPage {
  const rows = Number(params.get('rows'))
  return {
    search: params.get('search') ?? '',
    sort: params.get('sort') === 'domain' ? 'domain' : 'name',
    direction: params.get('direction') === 'desc' ? 'desc' : 'asc',
    page: pageIn(params.get('page')),
    rows: ROWS.includes(rows) ? rows : FIRST_PAGE.rows,
  }
}
