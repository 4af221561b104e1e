import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { type Database, openDatabase } from '../database.ts'
import { migrate } from '../migrations/migrate.ts'
import { addTenant, isDemo, markDemo } from '../tenant-store.ts'
import { remembered } from './remembered.ts'

const folder = mkdtempSync(join(tmpdir(), 'remembered-'))
let db: Database
let other: Database
const read = vi.fn(async (db: Database, id: string) =>
  id === 'none' ? undefined : { isDemo: await isDemo(db, id) },
)
const recall = remembered(read)

beforeAll(async () => {
  // Two connections to one file, as two processes have.
  db = openDatabase(join(folder, 'console.db'))
  other = openDatabase(join(folder, 'console.db'))
  await migrate(db)
})
beforeEach(() => {
  read.mockClear()
})
afterAll(async () => {
  await Promise.all([db.destroy(), other.destroy()])
  rmSync(folder, { recursive: true })
})

const recallTwice = async (id: string) => [await recall(db, id), await recall(db, id)]

test('reads once as long as nothing changes', async () => {
  await addTenant(db, '1', { domain: 'one.example' })
  expect(await recallTwice('1')).toEqual([{ isDemo: false }, { isDemo: false }])
  expect(read).toHaveBeenCalledTimes(1)
})

test('reads again after a change by itself', async () => {
  await addTenant(db, '2', { domain: 'two.example' })
  await recall(db, '2')
  await markDemo(db, '2')
  expect(await recallTwice('2')).toEqual([{ isDemo: true }, { isDemo: true }])
  expect(read).toHaveBeenCalledTimes(2)
})

test('reads again after a change by another process', async () => {
  await addTenant(db, '3', { domain: 'three.example' })
  await recall(db, '3')
  await markDemo(other, '3')
  expect(await recallTwice('3')).toEqual([{ isDemo: true }, { isDemo: true }])
  expect(read).toHaveBeenCalledTimes(2)
})

test('a result read before a change is not reused after it', async () => {
  await addTenant(db, '4', { domain: 'four.example' })
  read.mockImplementationOnce(async (db, id) => {
    const found = { isDemo: await isDemo(db, id) }
    await markDemo(other, id)
    return found
  })
  expect(await recallTwice('4')).toEqual([{ isDemo: false }, { isDemo: true }])
})

test('a change that is rolled back does not change the result', async () => {
  await addTenant(db, '5', { domain: 'five.example' })
  const failing = db.transaction().execute(async (trx) => {
    await markDemo(trx, '5')
    throw new Error('rolled back')
  })
  await expect(failing).rejects.toThrow('rolled back')
  expect(await recallTwice('5')).toEqual([{ isDemo: false }, { isDemo: false }])
})

test('does not cache that something is missing', async () => {
  expect(await recallTwice('none')).toEqual([undefined, undefined])
  expect(read).toHaveBeenCalledTimes(2)
})
