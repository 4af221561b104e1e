import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { Holiday } from '../../contract/holidays.ts'
import { noHoliday } from '../../contract/values/defaults.ts'
import { inYear } from '../../domain/holidays/holiday-filter.ts'
import { get } from '../http/client.ts'
import { ApiFailure } from '../http/failure/failure.ts'
import { collectionPath, readCollection } from '../http/read-collection.ts'
import { runPooled } from '../http/request-pool.ts'

const PAGE = 100
/** A limit, so that a server that counts wrongly isn't read endlessly. No tenant has more. */
const MOST = 20_000

/** Which holidays a list shows. `filter` and `orderby` are as in the API; '' for none. */
export interface HolidayListQuery {
  skip: number
  top: number
  orderby: string
  search: string
  filter: string
}

/** The path of one page of a list of holidays. */
export const holidaysPath = (query: Partial<HolidayListQuery>): string =>
  collectionPath('/holidays', query)

/** The query for the first page of all holidays that match a filter. */
export const firstPageOf = (filter: string): Partial<HolidayListQuery> => ({
  skip: 0,
  top: PAGE,
  filter,
  orderby: 'id asc',
})

async function readPage(query: Partial<HolidayListQuery>, signal?: AbortSignal) {
  const answer = await get(holidaysPath(query), signal && { signal })
  return readCollection(answer, noHoliday, query.skip)
}

/**
 * All holidays that match a filter. The pages after the first are read several at a time, or one by
 * one from a server that doesn't count.
 */
export async function readHolidays(
  filter = '',
  signal?: AbortSignal,
  search = '',
): Promise<Holiday[]> {
  const page = (skip: number) =>
    readPage({ ...firstPageOf(filter), search, skip }, signal).then(({ items, count }) => {
      pages.set(skip, items)
      return count
    })
  const pages = new Map<number, Holiday[]>()
  const count = Math.min(await page(0), MOST)
  let next = PAGE
  if (count === PAGE) {
    while (pages.get(next - PAGE)?.length === PAGE && next < MOST) {
      await page(next)
      next += PAGE
    }
  }
  const rest = Array.from(
    { length: Math.max(0, Math.ceil((count - next) / PAGE)) },
    (_, index) => next + index * PAGE,
  )
  await runPooled(rest, page)
  // A holiday added meanwhile may have moved another one onto two pages.
  const all = [...pages].sort(([a], [b]) => a - b).flatMap(([, items]) => items)
  return [...new Map(all.map((holiday) => [holiday.id, holiday])).values()]
}

/**
 * The year from which the schedule's holidays are read; earlier ones no longer matter. Calculated
 * on each call, because the console may stay open over New Year.
 */
export const holidaysSince = (): number => new Date().getUTCFullYear() - 1

/** The filter for yearly holidays, and for those since a year. */
export const currentFilter = (since: number): string =>
  `every_year eq true or year_start ge ${since} or year_end ge ${since}`

/**
 * GET /holidays: the holidays that decide whether a tenant is open, so yearly ones and those since
 * last year. Empty if the server has no holidays at all.
 */
export const holidaysQuery = queryOptions({
  queryKey: ['holidays', 'current'],
  queryFn: ({ signal }) => {
    return readHolidays(currentFilter(holidaysSince()), signal).catch(
      (error: unknown): Holiday[] => {
        if (error instanceof ApiFailure && error.kind === 'unsupported') return []
        throw error
      },
    )
  },
})

/** GET /holidays: yearly ones, and dated ones that start from one year to another. */
export const holidaysBetween = (from: number, to: number) =>
  queryOptions({
    queryKey: ['holidays', 'between', from, to],
    queryFn: ({ signal }) =>
      readHolidays(`every_year eq true or (year_start ge ${from} and year_start le ${to})`, signal),
  })

/** GET /holidays: those that fall at least partly in a year. */
export const holidaysOfYear = (year: number) =>
  queryOptions({
    queryKey: ['holidays', 'year', year],
    queryFn: ({ signal }) => readHolidays(inYear(year), signal),
  })

/** GET /holidays: one page of a list. The previous page stays until it has loaded. */
export const holidayList = (query: HolidayListQuery) =>
  queryOptions({
    queryKey: ['holidays', 'list', query],
    queryFn: ({ signal }) => readPage(query, signal),
    placeholderData: keepPreviousData,
  })

/** How many holidays the browser sorts by their next date, which no server does. */
export const MOST_SORTED = 1000

/** GET /holidays: all that match, to be sorted by the browser; null if there are too many. */
export const matchingHolidays = (filter: string, search: string) =>
  queryOptions({
    queryKey: ['holidays', 'matching', filter, search],
    queryFn: async ({ signal }) => {
      const { count } = await readPage({ filter, search, skip: 0, top: 1 }, signal)
      return count > MOST_SORTED ? null : readHolidays(filter, signal, search)
    },
    placeholderData: keepPreviousData,
  })
