import { keysOf } from '../../../contract/json/keys-of.ts'
import { HOLIDAY_ORDERS, type HolidayFilter } from '../../../domain/holidays/holiday-filter.ts'
import { pageIn } from '../../../ui/paging.ts'
import { useAddress } from '../holidays-address.ts'

/** Rows per page. */
export const PAGE_ROWS = 25

/** The sort orders. `next`: by next date, which the server can't do. */
export const LIST_ORDERS = [...keysOf(HOLIDAY_ORDERS), 'next'] as const
export type ListState = ReturnType<typeof useListState>

/**
 * The state of the list, from the query
 * `?view=list&search=&year=&region=&repeats=&when=&sort=&direction=&page=`. Pages count from 1.
 */
export function useListState() {
  const { query, page: address, withQuery, navigate } = useAddress()
  const text = (name: string) => query.get(name) ?? ''
  const oneOf = <const T extends string>(name: string, values: readonly T[]): T | '' =>
    values.find((value) => value === text(name)) ?? ''
  const year = /^\d{1,4}$/.test(text('year')) ? Number(text('year')) : undefined
  const filter: HolidayFilter = {
    year,
    region: text('region'),
    repeats: oneOf('repeats', ['yearly', 'once']),
    when: oneOf('when', ['past', 'all']),
  }
  return {
    filter,
    search: text('search'),
    order: oneOf('sort', LIST_ORDERS) || ('next' as const),
    direction: oneOf('direction', ['desc']) || ('asc' as const),
    page: pageIn(text('page')),
    isNarrowed: ['search', 'year', 'region', 'repeats', 'when'].some((name) => text(name)),
    /** Changes the list's address. Goes to the first page unless `page` is among the changes. */
    go: (changes: Record<string, string | undefined>) =>
      navigate(`${address.split('?')[0]}${withQuery({ page: undefined, ...changes })}`, {
        replace: true,
        preventScrollReset: true,
      }),
  }
}
