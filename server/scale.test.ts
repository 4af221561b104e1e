import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { searchText } from './odata/page.ts'
import type { Tables } from './store/database.ts'
import { wordRows } from './store/holidays.ts'
import { tenantWords } from './store/tenants.ts'
import { testApp } from './test-app.ts'

const FEW = 1000
const MANY = 100_000
const TENANTS = 10_000
const WORDS = [
  'Christmas',
  'Easter',
  'Harvest',
  'Founders',
  'Spring',
  'Midsummer',
  'Victory',
  'Unity',
]

/** Pages as a list asks for them. Each matches as much of the few as of the many. */
const HOLIDAYS = {
  sorted: 'top=100&orderby=name desc',
  filtered: "top=100&orderby=name&filter=month_start eq 2 and day_start eq 3 and region eq 'ISL'",
  searched: 'top=100&orderby=name&search=rare',
  all: "top=100&orderby=name desc&search=rare&filter=region eq 'ISL' and month_start eq 2",
}
const TENANT_PAGES = {
  sorted: 'top=100&orderby=name desc',
  filtered: "top=100&orderby=name&filter=name eq 'Tenant 7'",
  searched: 'top=100&orderby=name&search=rare',
}

/** How many times each page is asked for, of the few and of the many by turns. */
const PAIRS = 15
/** A machine that is busy with something else gets another chance; what reads every row is far above the bar in each. */
const CHANCES = 3

type Ask = (query: string) => Promise<Response>

/** Asks the server alone: to check an answer against the document takes longer than to make it. */
const asking =
  (app: Awaited<ReturnType<typeof testApp>>['app'], path: string, token: string): Ask =>
  async (query) =>
    app.request(`${path}?${query}`, { headers: { authorization: `Bearer ${token}` } })

/** How much longer the many take than the few: the median of pairs, each measured at nearly the same moment. */
async function ratioOf(few: Ask, many: Ask, query: string, isRight: (items: unknown[]) => void) {
  const timed = async (ask: Ask, i: number) => {
    const start = performance.now()
    // A page that nobody asked for yet: an answer that is kept would tell nothing.
    const { items } = await (await ask(`${query}&_=${i}-${start}`)).json()
    const time = performance.now() - start
    isRight(items)
    return time
  }
  const ratios: number[] = []
  for (let i = 0; i < PAIRS; i++) {
    const time = await timed(few, i)
    ratios.push((await timed(many, i)) / time)
  }
  return ratios.sort((a, b) => a - b)[Math.floor(PAIRS / 2)] ?? Infinity
}

async function expectAtMostTwice(few: Ask, many: Ask, queries: Record<string, string>) {
  for (const [name, query] of Object.entries(queries)) {
    const length = name === 'filtered' && query.includes('Tenant 7') ? 1 : 100
    let ratio = Infinity
    for (let chance = 0; chance < CHANCES && ratio > 2; chance++) {
      ratio = await ratioOf(few, many, query, (items) => expect(items).toHaveLength(length))
    }
    expect(ratio, name).toBeLessThanOrEqual(2)
  }
}

async function serverWith(tenants: number) {
  const app = await testApp()
  const rows = Array.from({ length: tenants }, (_, i) => {
    const name = `Tenant ${i}${i % (tenants / 100) === 0 ? ' rare' : ''}`
    const search_text = searchText(name)
    return { id: `t${i}`, version: 1, domain: `t${i}.example`, data: '{}', name, search_text }
  })
  await inChunks(rows, (chunk) => app.db.insertInto('tenants').values(chunk).execute())
  await inChunks(rows.flatMap(tenantWords), (chunk) =>
    app.db.insertInto('tenant_words').values(chunk).execute(),
  )
  return app
}

test('pages of 100,000 holidays, beside 10,000 tenants, take at most twice the time of 1,000', async () => {
  const { app, db, post, tokenOf } = await serverWith(TENANTS)
  const asks: Ask[] = []
  for (const [tenant_id, count] of [
    ['t1', FEW],
    ['t2', MANY],
  ] as const) {
    const rows = Array.from({ length: count }, (_, i) => holiday(tenant_id, i, count))
    await inChunks(rows, (chunk) => db.insertInto('holidays').values(chunk).execute())
    await inChunks(rows.flatMap(wordRows), (chunk) =>
      db.insertInto('holiday_words').values(chunk).execute(),
    )
    await db
      .updateTable('tenants')
      .set({ holiday_count: count })
      .where('id', '=', tenant_id)
      .execute()
    const token = await tokenOf('admin')
    await post(`/api/tenants/switch?id=${tenant_id}`, { token })
    asks.push(asking(app, '/api/holidays', token))
  }
  const [few, many] = asks as [Ask, Ask]
  await expectAtMostTwice(few, many, HOLIDAYS)
}, 120_000)

test('pages of 10,000 tenants take at most twice the time of 1,000', async () => {
  const [few, many] = await Promise.all(
    [FEW, TENANTS].map(async (count) => {
      const { app, tokenOf } = await serverWith(count)
      return asking(app, '/api/tenants', await tokenOf('admin'))
    }),
  )
  await expectAtMostTwice(few as Ask, many as Ask, TENANT_PAGES)
}, 120_000)

async function inChunks<T>(rows: T[], insert: (chunk: T[]) => Promise<unknown>) {
  for (let i = 0; i < rows.length; i += 500) await insert(rows.slice(i, i + 500))
}

/** The i-th of a tenant's holidays: 100 are rare ones, and 100 those of 3 February in Iceland. */
function holiday(tenant_id: string, i: number, count: number): Tables['holidays'] {
  const isRare = i % (count / 100) === 0
  const name = `${WORDS[i % WORDS.length]} ${i}${isRare ? ' rare' : ''}`
  return {
    ...{ id: randomUUID(), tenant_id, version: 1, name },
    ...{
      region: isRare ? 'ISL' : 'GBR',
      consecutive: 0,
      every_year: 1,
      year_start: 0,
      year_end: 0,
    },
    ...{ month_start: isRare ? 2 : 1 + (i % 12), day_start: isRare ? 3 : 1 + (i % 28) },
    ...{ month_end: 1, day_end: 1, hour_start: 0, minute_start: 0, hour_end: 23, minute_end: 59 },
  }
}
