import { expect, onTestFinished, test, vi } from 'vitest'
import { ACTOR, testApp } from '../../testing/test-app.ts'
import { HOLIDAY_FIELDS } from '../../testing/test-holiday.ts'
import { addHoliday } from '../holiday-store.ts'

/** The entries of saves that share a transaction, which only those on SQLite do. */
async function emptyLog() {
  // A group takes no more saves after a while.
  const clock = vi.spyOn(performance, 'now').mockReturnValue(0)
  onTestFinished(() => clock.mockRestore())
  const { db } = await testApp({ database: ':memory:' })
  const { id } = await db.selectFrom('tenants').select('id').executeTakeFirstOrThrow()
  await db.deleteFrom('audit_logs').execute()
  const add = (name: string, max?: number) =>
    addHoliday(db, id, { ...HOLIDAY_FIELDS, name }, ACTOR, max)
  const entries = async () => {
    const logs = db.selectFrom('audit_logs').select('object_name').orderBy('id')
    return (await logs.execute()).map(({ object_name }) => object_name)
  }
  return { db, add, entries }
}

test('saves that share a transaction write their entries in one statement', async () => {
  const { db, add, entries } = await emptyLog()
  const run = vi.spyOn(db.getExecutor().constructor.prototype, 'executeQuery')
  onTestFinished(() => run.mockRestore())
  const begin = vi.spyOn(db, 'transaction')
  await Promise.all(['a', 'b', 'c'].map((name) => add(name)))
  expect(begin).toHaveBeenCalledTimes(1)
  const texts = run.mock.calls.map(([query]) => (query as { sql: string }).sql)
  expect(texts.filter((text) => text.startsWith('insert into "audit_logs"'))).toHaveLength(1)
  expect(await entries()).toEqual(['a', 'b', 'c'])
})

test('a save that fails leaves no entry, those before and after it do', async () => {
  const { add, entries } = await emptyLog()
  const results = await Promise.allSettled([add('a'), add('b', 0), add('c')])
  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
  expect(await entries()).toEqual(['a', 'c'])
})

test('any number of saves leaves as many entries, in their order', async () => {
  const { add, entries } = await emptyLog()
  const names = Array.from({ length: 100 }, (_, i) => `Day ${i}`)
  await Promise.all(names.map((name) => add(name)))
  expect(await entries()).toEqual(names)
})
