import { queryOptions } from '@tanstack/react-query'
import type { Holiday } from '../contract/holidays.ts'
import { readTolerantly } from '../contract/tolerant.ts'
import { get } from './client.ts'

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

/** GET /holidays: all of them, a page of 100 after the other. */
export const holidaysQuery = queryOptions({
  queryKey: ['holidays'],
  queryFn: async ({ signal }) => {
    const all: Holiday[] = []
    for (let skip = 0; skip < MOST; skip += PAGE) {
      const answer = await get(`/holidays?skip=${skip}&top=${PAGE}`, { signal })
      const { items } = readTolerantly({ items: [] as Holiday[] }, answer, {
        items: noHoliday,
      }).values
      all.push(...items)
      if (items.length < PAGE) break
    }
    return all
  },
})
