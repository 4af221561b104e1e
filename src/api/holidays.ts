import { queryOptions } from '@tanstack/react-query'
import { created, type Holiday, type HolidayFields } from '../contract/holidays.ts'
import { readTolerantly } from '../contract/tolerant.ts'
import { get, post } from './client.ts'
import { ApiFailure } from './failure.ts'

const PAGE = 100
/** No tenant has more; a server that counts wrongly is not asked without end. */
const MOST = 10_000

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

/** The year from which on holidays are read; those that were over before it close nothing that anybody asks about. */
export const HOLIDAYS_SINCE = new Date().getUTCFullYear() - 1

const CURRENT = `every_year eq true or year_start ge ${HOLIDAYS_SINCE} or year_end ge ${HOLIDAYS_SINCE}`

/** GET /holidays: those of every year, and since the year before this one; a page of 100 after the other. */
export const holidaysQuery = queryOptions({
  queryKey: ['holidays'],
  queryFn: async ({ signal }) => {
    const all: Holiday[] = []
    for (let skip = 0; skip < MOST; skip += PAGE) {
      const query = new URLSearchParams({ skip: `${skip}`, top: `${PAGE}`, filter: CURRENT })
      const answer = await get(`/holidays?${query}`, { signal })
      const { items } = readTolerantly({ items: [] as Holiday[] }, answer, {
        items: noHoliday,
      }).values
      all.push(...items)
      if (items.length < PAGE) break
    }
    return all
  },
})

/** POST /holidays; gives the id of the new one. Throws ApiFailure. */
export async function createHoliday(fields: HolidayFields): Promise<string> {
  const answer = created.safeParse(await post('/holidays', { body: fields }))
  if (!answer.success) throw new ApiFailure('broken')
  return answer.data.id
}

/** POST /holidays/{id}/destroy. Throws ApiFailure. */
export const destroyHoliday = (id: string): Promise<unknown> =>
  post(`/holidays/${encodeURIComponent(id)}/destroy`)
