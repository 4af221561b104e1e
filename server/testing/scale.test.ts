import { expect, test } from 'vitest'
import { type Database, isPostgres } from '../store/database.ts'
import { testApp } from './test-app.ts'
import { addHolidays, addTenants, BROAD_PAGES, HOLIDAY_PAGES, TENANT_PAGES } from './test-many.ts'
import { workOf } from './test-work.ts'

const FEW = 500
const MANY = 5000
/** How much the work grows for a query that reads every row. */
const LINEAR = MANY / FEW
/** The growth that is allowed, because the tree of an index may get another level. */
const ROOM = 1.5

/**
 * Pages that count their matches: an eighth of the tenants; all of them, by a word; a letter that
 * matches more words than there are tenants; and two words.
 */
const COUNTED = {
  common: 'top=25&search=easter',
  all: 'top=25&search=example',
  letter: 'top=25&search=e',
  'two words': 'top=25&search=easter 77&orderby=domain desc',
  'last page': `top=25&skip=${FEW - 25}&orderby=name desc`,
}

async function serverWith(tenants: number) {
  const app = await testApp()
  await addTenants(app.db, tenants)
  const token = await app.tokenOf('admin')
  /** The database work for one answer. */
  const work = (path: string) =>
    workOf(app.db, async () => {
      const response = await app.get(path, { token })
      expect(response.status).toBe(200)
    })
  return { ...app, token, work }
}

/** PostgreSQL may read small tables completely, because that is cheaper. */
const expectSameWork = (db: Database, growth: number, name: string) =>
  expect(growth, name).toBeLessThanOrEqual((isPostgres(db) ? LINEAR : 1) * ROOM)

test('pages of many holidays are no more work than pages of few', async () => {
  const { db, post, token, work } = await serverWith(FEW)
  await addHolidays(db, 't1', FEW)
  await addHolidays(db, 't2', MANY)
  const workIn = async (tenant: string, query: string) => {
    await post(`/api/tenants/switch?id=${tenant}`, { token })
    return work(`/api/holidays?${query}`)
  }
  for (const [name, query] of Object.entries(HOLIDAY_PAGES)) {
    expectSameWork(db, (await workIn('t2', query)) / (await workIn('t1', query)), name)
  }
})

test('pages of many tenants are no more work than pages of few, unless they count more', async () => {
  const [few, many] = [await serverWith(FEW), await serverWith(MANY)]
  const growth = async (query: string) =>
    (await many.work(`/api/tenants?${query}`)) / (await few.work(`/api/tenants?${query}`))
  for (const [name, query] of Object.entries(TENANT_PAGES)) {
    expectSameWork(many.db, await growth(query), name)
  }
  for (const [name, query] of Object.entries(COUNTED)) {
    expect(await growth(query), name).toBeLessThanOrEqual(LINEAR * ROOM)
  }
})

/**
 * The most steps for each row on SQLite: two looks in an index that contains all that is needed,
 * and a sort.
 */
const STEPS_A_ROW = 25
/** The most reads for each row on PostgreSQL, where each node of a plan counts the row again. */
const READS_A_ROW = 8

test('pages that have to look at every holiday look at each a few times', async () => {
  const { db, post, token, work } = await serverWith(FEW)
  await addHolidays(db, 't1', MANY)
  await post('/api/tenants/switch?id=t1', { token })
  const most = MANY * (isPostgres(db) ? READS_A_ROW : STEPS_A_ROW)
  for (const [name, query] of Object.entries(BROAD_PAGES)) {
    expect(await work(`/api/holidays?${query}`), name).toBeLessThanOrEqual(most)
  }
})
