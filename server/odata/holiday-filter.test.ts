import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import type { Holiday } from '../../src/contract/holidays.ts'
import { keysOf } from '../../src/contract/json/keys-of.ts'
import { arbitraryHoliday } from '../../src/domain/holidays/arbitrary-holiday.ts'
import {
  filterText,
  HOLIDAY_ORDERS,
  type HolidayFilter,
  isPast as isPastAt,
  orderText,
} from '../../src/domain/holidays/holiday-filter.ts'
import { startOf } from '../../src/domain/time/calendar.ts'
import { testAppAsAdmin } from '../testing/test-app.ts'

const TODAY = '2026-11-25'
let app: Awaited<ReturnType<typeof testAppAsAdmin>>
let all: Holiday[]

beforeAll(async () => {
  app = await testAppAsAdmin()
  const some = fc.sample(arbitraryHoliday, { numRuns: 60, seed: 5 })
  const around = ['2026-11-24', TODAY, '2026-11-26'].flatMap((date) => {
    const [year_start = 0, month_start = 0, day_start = 0] = date.split('-').map(Number)
    const day = { year_start, month_start, day_start, every_year: false }
    const own = { ...day, name: date, region: 'NLD', consecutive: false }
    return [
      { ...own, region: 'NLD' },
      {
        ...own,
        region: 'NLD',
        consecutive: true,
        year_start: 2025,
        year_end: year_start,
        month_end: month_start,
        day_end: day_start,
      },
    ]
  })
  for (const body of [...some, ...around]) {
    const { status } = await app.post('/api/holidays', { token: app.token, body })
    expect(status).toBe(201)
  }
  all = await read({})
})

async function read(query: Record<string, string>): Promise<Holiday[]> {
  const text = new URLSearchParams({ top: '100', ...query })
  const { items } = await (await app.get(`/api/holidays?${text}`, { token: app.token })).json()
  return items
}

// The list of upcoming holidays asks this instead of the server.
const isPast = (h: Holiday) => isPastAt(h, startOf(TODAY))
const isIn = (h: Holiday, year: number) =>
  h.every_year || (h.year_start <= year && (h.consecutive ? h.year_end : h.year_start) >= year)

test.each<[HolidayFilter, (holiday: Holiday) => boolean]>([
  [{ when: 'all' }, () => true],
  [{ when: 'past' }, isPast],
  [{}, (h) => !isPast(h)],
  [{ year: 2026, when: 'all' }, (h) => isIn(h, 2026)],
  [{ year: 2025, repeats: 'once', when: 'all' }, (h) => isIn(h, 2025) && !h.every_year],
  [{ repeats: 'yearly' }, (h) => h.every_year],
  [{ region: 'NLD', when: 'past' }, (h) => h.region === 'NLD' && isPast(h)],
  [{ region: "O'Z" }, () => false],
  [
    { year: 2026, region: 'NLD', repeats: 'once' },
    (h) => isIn(h, 2026) && h.region === 'NLD' && !h.every_year && !isPast(h),
  ],
])('%j finds what it says', async (filter, fits) => {
  const text = filterText(filter, startOf(TODAY))
  const found = await read(text ? { filter: text } : {})
  const ids = (holidays: Holiday[]) => holidays.map(({ id }) => id).sort()
  expect(ids(found)).toEqual(ids(all.filter(fits)))
  if ('when' in filter) expect(found.length).toBeGreaterThan(0)
})

const isRising = ([a, b]: (string | number | boolean)[]) =>
  a !== undefined && b !== undefined && a < b

test.each(keysOf(HOLIDAY_ORDERS))('sorts by %s, both ways', async (order) => {
  const fields = HOLIDAY_ORDERS[order]
  const keys = (holidays: Holiday[]) => holidays.map((h) => fields.map((field) => h[field]))
  const up = keys(await read({ orderby: orderText(order, 'asc') }))
  const down = keys(await read({ orderby: orderText(order, 'desc') }))
  expect(up).toHaveLength(all.length)
  expect(down).toEqual(up.toReversed())
  for (const [i, key] of up.entries()) {
    const before = up[i - 1] ?? key
    const differs = key.findIndex((value, at) => value !== before[at])
    if (differs >= 0) expect([before, key].map((one) => one[differs] ?? '')).toSatisfy(isRising)
  }
})
