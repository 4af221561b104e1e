import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { expect, onTestFinished, test } from 'vitest'
import { QueueFull } from '../../rules/queue.ts'
import { testApp } from '../../testing/test-app.ts'
import { emptyDatabase } from '../../testing/test-database.ts'
import { addHolidays } from '../../testing/test-many.ts'
import { type Database, isUnavailable, openDatabase } from '../database.ts'
import { openReaders } from '../sqlite/reading-dialect.ts'
import { readCollection, readingOf, setReading } from './read-collection.ts'

async function newFile() {
  const folder = await mkdtemp(join(tmpdir(), 'console-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  return join(folder, 'console.db')
}

/** A query that runs until it is interrupted. */
const ENDLESS =
  'with recursive numbers (n) as (select 1 union all select n + 1 from numbers) select count(*) as n from numbers'

test('a read of a file leaves the event loop free, and is interrupted at its limit', async () => {
  const file = await newFile()
  const db = openDatabase(file)
  const readers = openReaders(file, 300)
  let turns = 0
  const turning = setInterval(() => (turns += 1), 1)
  const error = await readers.read(ENDLESS, []).catch((thrown: unknown) => thrown)
  clearInterval(turning)
  expect(error).toMatchObject({ code: 'SQLITE_INTERRUPT' })
  expect(isUnavailable(error)).toBe(true)
  expect(turns).toBeGreaterThan(3)
  for (let i = 0; i < 5; i++) expect(await readers.read('select 7 as n', [])).toEqual([{ n: 7 }])
  readers.close()
  await db.destroy()
})

test('a read of a file gives what the database itself would, also of nothing', async () => {
  const app = await testApp({ database: await newFile() })
  const { db } = app
  const { id } = await db.selectFrom('tenants').select('id').executeTakeFirstOrThrow()
  await addHolidays(db, id, 300)
  const reading = readingOf(db)
  expect(reading).not.toBe(db)
  for (const name of ['Easter', 'nothing']) {
    expect(await rowsOf(reading, name)).toEqual(await rowsOf(db, name))
  }
  await expect(sql`delete from holidays`.execute(reading)).rejects.toThrow()
})

test('a read of a file keeps rows whose columns are all null', async () => {
  const file = await newFile()
  const db = openDatabase(file)
  const readers = openReaders(file)
  for (const [query, rows] of [
    ['select null as a, null as b', [{ a: null, b: null }]],
    ['select null as a where false', []],
    [
      'select b from (select 1 as a union all select 2) left join (select 2 as b) on a = b',
      [{ b: null }, { b: 2 }],
    ],
    ['values (null), (3)', [{ column1: null }, { column1: 3 }]],
  ] as const) {
    expect(await readers.read(query, []), query).toEqual(rows)
  }
  readers.close()
  await db.destroy()
})

const rowsOf = (db: Database, name: string) =>
  db
    .selectFrom('holidays')
    .selectAll()
    .where('name', '>=', name)
    .where('name', '<', `${name}\u{10ffff}`)
    .orderBy('name', 'desc')
    .limit(20)
    .execute()

test('a tenant reads one collection at a time, others meanwhile, and a bounded number wait', async () => {
  const db = openDatabase(await emptyDatabase())
  setReading(db, db)
  let running = 0
  let most = 0
  const ends: (() => void)[] = []
  const read = (reader: string) =>
    readCollection(db, reader, async () => {
      running += 1
      most = Math.max(most, running)
      await new Promise<void>((resolve) => ends.push(resolve))
      running -= 1
    })
  const first = Array.from({ length: 51 }, () => read('first'))
  await expect(read('first')).rejects.toBeInstanceOf(QueueFull)
  expect(running).toBe(1)
  const second = read('second')
  expect(running).toBe(2)
  for (let i = 0; i < 52; i++) {
    await expect.poll(() => ends.length).toBeGreaterThan(i)
    ends[i]?.()
  }
  await Promise.all([...first, second])
  expect(most).toBe(2)
  await db.destroy()
})
