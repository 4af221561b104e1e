import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { searchText } from './odata/page.ts'
import { type Database, isPostgres, type Tables } from './store/database.ts'
import { wordRows } from './store/holidays.ts'
import { tenantWords } from './store/tenants.ts'
import { testApp } from './test-app.ts'
import { workOf } from './test-work.ts'

const FEW = 500
const MANY = 5000
/** What reads every row is this many times the work. */
const LINEAR = MANY / FEW
/** Room for another level in the tree of an index. */
const ROOM = 1.5
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

/** Pages as a list asks for them. Each matches as many of the few as of the many. */
const HOLIDAYS = {
  sorted: 'top=100&orderby=name desc',
  filtered: "top=100&orderby=name&filter=month_start eq 2 and day_start eq 3 and region eq 'ISL'",
  'by date': 'top=100&orderby=name&filter=month_start eq 2 and day_start eq 3',
  searched: 'top=100&orderby=name&search=rare',
  all: "top=100&orderby=name desc&search=rare&filter=region eq 'ISL' and month_start eq 2",
}
const TENANTS = {
  sorted: 'top=100&orderby=name desc',
  filtered: "top=100&orderby=name&filter=name eq 'Victory 6'",
  searched: 'top=100&orderby=name&search=rare',
  none: 'top=25&search=nobody',
}
/** Pages that count what they match: an eighth of the tenants, all by a word, more than all by a letter, some by two words. */
const COUNTED = {
  common: 'top=25&search=easter',
  all: 'top=25&search=example',
  letter: 'top=25&search=e',
  'two words': 'top=25&search=easter 77&orderby=domain desc',
  'last page': `top=25&skip=${FEW - 25}&orderby=name desc`,
}

async function serverWith(tenants: number) {
  const app = await testApp()
  const rows = Array.from({ length: tenants }, (_, i) => tenant(i, tenants))
  await inChunks(rows, (chunk) => app.db.insertInto('tenants').values(chunk).execute())
  await inChunks(rows.flatMap(tenantWords), (chunk) =>
    app.db.insertInto('tenant_words').values(chunk).execute(),
  )
  await settle(app.db)
  const token = await app.tokenOf('admin')
  /** How much work one answer is for the database. */
  const work = (path: string) =>
    workOf(app.db, async () => {
      const response = await app.get(path, { token })
      expect(response.status).toBe(200)
    })
  return { ...app, token, work }
}

/** PostgreSQL reads small tables whole, because that costs it less. */
const expectSameWork = (db: Database, growth: number, name: string) =>
  expect(growth, name).toBeLessThanOrEqual((isPostgres(db) ? LINEAR : 1) * ROOM)

test('pages of many holidays are no more work than pages of few', async () => {
  const { db, post, token, work } = await serverWith(FEW)
  await addHolidays(db, 't1', FEW)
  await addHolidays(db, 't2', MANY)
  await settle(db)
  const workIn = async (tenant: string, query: string) => {
    await post(`/api/tenants/switch?id=${tenant}`, { token })
    return work(`/api/holidays?${query}`)
  }
  for (const [name, query] of Object.entries(HOLIDAYS)) {
    expectSameWork(db, (await workIn('t2', query)) / (await workIn('t1', query)), name)
  }
})

test('pages of many tenants are no more work than pages of few, unless they count more', async () => {
  const [few, many] = [await serverWith(FEW), await serverWith(MANY)]
  const growth = async (query: string) =>
    (await many.work(`/api/tenants?${query}`)) / (await few.work(`/api/tenants?${query}`))
  for (const [name, query] of Object.entries(TENANTS)) {
    expectSameWork(many.db, await growth(query), name)
  }
  for (const [name, query] of Object.entries(COUNTED)) {
    expect(await growth(query), name).toBeLessThanOrEqual(LINEAR * ROOM)
  }
})

/** Has PostgreSQL look at what its tables hold, as it does by itself after a while. */
const settle = async (db: Database) => void (isPostgres(db) && (await sql`analyze`.execute(db)))

async function addHolidays(db: Database, tenant_id: string, count: number) {
  const rows = Array.from({ length: count }, (_, i) => holiday(tenant_id, i, count))
  await inChunks(rows, (chunk) => db.insertInto('holidays').values(chunk).execute())
  await inChunks(rows.flatMap(wordRows), (chunk) =>
    db.insertInto('holiday_words').values(chunk).execute(),
  )
  const row = db.updateTable('tenants').set({ holiday_count: count })
  await row.where('id', '=', tenant_id).execute()
}

async function inChunks<T>(rows: T[], insert: (chunk: T[]) => Promise<unknown>) {
  for (let i = 0; i < rows.length; i += 500) await insert(rows.slice(i, i + 500))
}

/** The i-th of the tenants, of whom 100 are rare ones. */
function tenant(i: number, count: number) {
  const isRare = i % (count / 100) === 0
  const name = `${WORDS[i % WORDS.length]} ${i}${isRare ? ' rare' : ''}`
  const domain = `t${i}.example`
  return {
    id: `t${i}`,
    version: 1,
    domain,
    data: '{}',
    name,
    search_text: searchText(name, domain),
  }
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
