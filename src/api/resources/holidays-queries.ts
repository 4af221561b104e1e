import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { MAX_COMPARISONS } from '../../contract/collection.ts'
import type { Holiday, HolidayFields } from '../../contract/holidays.ts'
import { parseLenient } from '../../contract/json/lenient.ts'
import {
  entryFieldsOf,
  entryOf,
  type HolidayEntry,
  meaningKey,
  patchEntry,
} from '../../domain/holidays/holiday-entry.ts'
import { inYear, quoted } from '../../domain/holidays/holiday-filter.ts'
import { get, getTagged, post } from '../http/client.ts'
import { readObject, type Snapshot } from '../http/document.ts'
import { ApiFailure, isOutcomeUnknown } from '../http/failure/failure.ts'
import { readCollection } from '../http/read-collection.ts'
import { runPooled } from '../http/request-pool.ts'

const PAGE = 100
/** No tenant has more; a server that counts wrongly is not asked without end. */
const MOST = 20_000

const noHoliday: Holiday = {
  id: '',
  name: '',
  region: '',
  consecutive: false,
  every_year: false,
  year_start: 0,
  year_end: 0,
  month_start: 1,
  month_end: 1,
  day_start: 1,
  day_end: 1,
  hour_start: 0,
  hour_end: 23,
  minute_start: 0,
  minute_end: 59,
}

/**
 * Which holidays a list shows. `filter` and `orderby` as the API takes them; '' leaves them out.
 */
export interface HolidayListQuery {
  skip: number
  top: number
  orderby: string
  search: string
  filter: string
}

/** The path of one page of a list of holidays. */
export function holidaysPath(query: Partial<HolidayListQuery>): string {
  const given = Object.entries(query).filter(([, value]) => value !== '')
  return `/holidays?${new URLSearchParams(given.map(([name, value]) => [name, String(value)]))}`
}

/** What asks for the first page of all holidays that match a filter. */
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
 * All holidays that match a filter. The pages after the first are read some at a time, or one by
 * one from a server that does not count.
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
  // A holiday that was added meanwhile may have moved another onto two pages.
  const all = [...pages].sort(([a], [b]) => a - b).flatMap(([, items]) => items)
  return [...new Map(all.map((holiday) => [holiday.id, holiday])).values()]
}

/** How many ids or names one filter has; `singleDaysNamed` makes three comparisons beside them. */
const MOST_NAMED = MAX_COMPARISONS - 3

/**
 * The holidays whose field is one of these texts; `filter` makes a filter of the one that says so.
 */
async function readAny(
  field: 'id' | 'name',
  texts: readonly string[],
  filter: (any: string) => string,
  signal?: AbortSignal,
): Promise<Holiday[]> {
  const found: Holiday[] = []
  for (let at = 0; at < texts.length; at += MOST_NAMED) {
    const some = texts.slice(at, at + MOST_NAMED)
    const any = some.map((text) => `${field} eq ${quoted(text)}`).join(' or ')
    // A server may take no filter, and then sends all.
    const read = await readHolidays(filter(any), signal)
    found.push(...read.filter((holiday) => some.includes(holiday[field])))
  }
  return found
}

/** Those of the holidays with these ids that are still there. */
export const readHolidaysById = (ids: readonly string[]): Promise<Holiday[]> =>
  readAny('id', ids, (any) => any)

/**
 * The year from which on the schedule's holidays are read; those that were over before it close
 * nothing that anybody asks about. Asked each time: a console may stay open over New Year.
 */
export const holidaysSince = (): number => new Date().getUTCFullYear() - 1

/** The filter for holidays of every year, and for those since a year. */
export const currentFilter = (since: number): string =>
  `every_year eq true or year_start ge ${since} or year_end ge ${since}`

/**
 * GET /holidays: what says whether a tenant is open, so those of every year, and since the year
 * before this one. Where the server has no holidays at all, none closes.
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

/** GET /holidays: those of every year, and dated ones that start from one year to another. */
export const holidaysBetween = (from: number, to: number) =>
  queryOptions({
    queryKey: ['holidays', 'between', from, to],
    queryFn: ({ signal }) =>
      readHolidays(`every_year eq true or (year_start ge ${from} and year_start le ${to})`, signal),
  })

/** GET /holidays: what falls in a year at least in part. */
export const holidaysOfYear = (year: number) =>
  queryOptions({
    queryKey: ['holidays', 'year', year],
    queryFn: ({ signal }) => readHolidays(inYear(year), signal),
  })

/**
 * GET /holidays: single dated days of these names that fall in a year or later; of no names nothing
 * is asked.
 */
export const singleDaysNamed = (names: readonly string[], since: number) =>
  queryOptions({
    queryKey: ['holidays', 'named', names, since],
    queryFn: ({ signal }) => {
      const single = `every_year eq false and consecutive eq false and year_start ge ${since}`
      return readAny('name', names, (any) => `${single} and (${any})`, signal)
    },
    enabled: names.length > 0,
  })

/** GET /holidays: one page of a list. The page before stays until it is there. */
export const holidayList = (query: HolidayListQuery) =>
  queryOptions({
    queryKey: ['holidays', 'list', query],
    queryFn: ({ signal }) => readPage(query, signal),
    placeholderData: keepPreviousData,
  })

/** So many are sorted here by their next date, which no server does. */
const MOST_SORTED = 1000

/** GET /holidays: all that match, to be sorted here; null where there are too many for that. */
export const matchingHolidays = (filter: string, search: string) =>
  queryOptions({
    queryKey: ['holidays', 'matching', filter, search],
    queryFn: async ({ signal }) => {
      const { count } = await readPage({ filter, search, skip: 0, top: 1 }, signal)
      return count > MOST_SORTED ? null : readHolidays(filter, signal, search)
    },
    placeholderData: keepPreviousData,
  })

/** GET /holidays/{id}, in the shape of the form. */
export const holidayQuery = (id: string) =>
  queryOptions<Snapshot<HolidayEntry>>({
    queryKey: ['holidays', 'one', id],
    queryFn: (context) =>
      readObject(`/holidays/${encodeURIComponent(id)}`, context, (raw, tag) => {
        const { values, invalidPaths, missingPaths } = parseLenient(noHoliday, raw)
        return {
          values: entryOf(values),
          raw,
          tag,
          invalidPaths: entryFieldsOf(values, invalidPaths),
          missingPaths: entryFieldsOf(values, missingPaths),
        }
      }),
  })

/** What may be sent of a holiday that was read: all but its id. */
export const writable = (raw: unknown): HolidayFields => {
  const { id: _, ...fields } = raw as Holiday
  return fields
}

/**
 * POST /holidays: gives the id of the new one; '' where the server does not tell it and it cannot
 * be found.
 */
export async function addHoliday(fields: HolidayFields): Promise<string> {
  const answer = await post('/holidays', { body: fields })
  const { id } = parseLenient({ id: '' }, answer).values
  return id || ((await findSame(fields).catch(() => undefined)) ?? '')
}

/** Adds a holiday and gives its id. If no answer came, it looks whether the holiday is there. */
export async function addOrFindHoliday(fields: HolidayFields): Promise<string> {
  try {
    return await addHoliday(fields)
  } catch (error) {
    const id = isOutcomeUnknown(error) && (await findSame(fields).catch(() => undefined))
    if (id) return id
    throw error
  }
}

/** POST /holidays/{id}, if it still has the ETag `tag`, '' for any. */
export const saveHoliday = (id: string, body: object, tag = ''): Promise<unknown> =>
  post(`/holidays/${encodeURIComponent(id)}`, { body: writable(body), ifMatch: tag })

/** Changes one entry of a holiday into another, and keeps what others have changed since. */
export async function changeHoliday(
  id: string,
  from: HolidayEntry,
  to: HolidayEntry,
): Promise<unknown> {
  const { body: raw, tag } = await getTagged(`/holidays/${encodeURIComponent(id)}`)
  return saveHoliday(id, patchEntry(raw, from, to), tag)
}

/** POST /holidays/{id}/destroy. Throws ApiFailure, also for one whose id nobody knows. */
export const destroyHoliday = async (id: string): Promise<unknown> => {
  if (id === '') throw new ApiFailure('unreadable')
  return post(`/holidays/${encodeURIComponent(id)}/destroy`)
}

/**
 * The id of a holiday that means the same, if the server has one. It tells whether a request
 * without an answer was carried out.
 */
export async function findSame(fields: HolidayFields): Promise<string | undefined> {
  const named = await readHolidays(`name eq ${quoted(fields.name)}`)
  return named.find((other) => meaningKey(other) === meaningKey(fields))?.id
}
