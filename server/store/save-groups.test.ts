import { sql } from 'kysely'
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest'
import { type Database, isDuplicate, openDatabase } from './database.ts'
import { saveInGroup } from './save-groups.ts'

let db: Database
/** In milliseconds. */
let now: number

beforeEach(async () => {
  now = 0
  const clock = vi.spyOn(performance, 'now').mockImplementation(() => now)
  onTestFinished(() => clock.mockRestore())
  // Only SQLite has groups.
  db = openDatabase(':memory:')
  onTestFinished(() => db.destroy())
  await sql`create table saves (name text unique)`.execute(db)
})

const add = async (trx: Database, name: string) => {
  await sql`insert into saves values (${name})`.execute(trx)
  return name
}

const stored = async () => {
  const { rows } = await sql<{ name: string }>`select name from saves order by name`.execute(db)
  return rows.map(({ name }) => name).join(' ')
}

const outcomes = async (saves: Promise<string>[]) =>
  (await Promise.allSettled(saves)).map((one) =>
    one.status === 'fulfilled' ? one.value : String(one.reason),
  )

test('saves at once share a transaction, later ones get a new one', async () => {
  const begin = vi.spyOn(db, 'transaction')
  const save = (name: string) => saveInGroup(db, (trx) => add(trx, name))
  expect(await outcomes([save('a'), save('b')])).toEqual(['a', 'b'])
  expect(begin).toHaveBeenCalledTimes(1)
  await save('c')
  expect(begin).toHaveBeenCalledTimes(2)
  expect(await stored()).toBe('a b c')
})

test('a group that has run for 10 ms takes no more saves', async () => {
  const begin = vi.spyOn(db, 'transaction')
  const save = (name: string, ms: number) =>
    saveInGroup(db, (trx) => {
      now += ms
      return add(trx, name)
    })
  const saves = [save('a', 5), save('b', 5), save('c', 20), save('d', 0)]
  expect(await outcomes(saves)).toEqual(['a', 'b', 'c', 'd'])
  expect(begin).toHaveBeenCalledTimes(3)
})

test('a save sees those before it, and settles only after the commit', async () => {
  const settled: string[] = []
  const first = saveInGroup(db, (trx) => add(trx, 'a')).then((name) => settled.push(name))
  const failed = saveInGroup(db, async () => {
    throw new Error('no')
  }).catch(() => settled.push('failed'))
  const last = saveInGroup(db, async (trx) => {
    const { rows } = await sql`select name from saves`.execute(trx)
    return { rows, settled: [...settled] }
  })
  expect(await last).toEqual({ rows: [{ name: 'a' }], settled: [] })
  await Promise.all([first, failed])
  expect(settled).toEqual(['a', 'failed'])
})

test('a save that throws leaves nothing behind and does not affect others', async () => {
  const saves = [
    saveInGroup(db, (trx) => add(trx, 'a')),
    saveInGroup(db, async (trx) => {
      await add(trx, 'b')
      throw new Error('no')
    }),
    saveInGroup(db, (trx) => add(trx, 'c')),
    saveInGroup(db, async (trx) => {
      await add(trx, 'd')
      return add(trx, 'c').catch((error) => Promise.reject(isDuplicate(error)))
    }),
  ]
  expect(await outcomes(saves)).toEqual(['a', 'Error: no', 'c', 'true'])
  expect(await stored()).toBe('a c')
})

test('after a transaction that failed, each save runs again in its own', async () => {
  const saves = [
    saveInGroup(db, (trx) => add(trx, 'a')),
    saveInGroup(db, async (trx) => {
      // A full disk ends the transaction like this.
      await sql`rollback`.execute(trx)
      throw new Error('full')
    }),
    saveInGroup(db, (trx) => add(trx, 'c')),
  ]
  expect(await outcomes(saves)).toEqual(['a', 'Error: full', 'c'])
  expect(await stored()).toBe('a c')
})

test('saves fail if no transaction can begin, and later ones work again', async () => {
  vi.spyOn(db, 'transaction').mockImplementationOnce(() => {
    throw new Error('locked')
  })
  const save = (name: string) => saveInGroup(db, (trx) => add(trx, name))
  expect(await outcomes([save('a'), save('b')])).toEqual(['Error: locked', 'b'])
  await db.destroy()
  const [late] = await outcomes([save('c')])
  expect(late).toMatch(/destroyed/)
})
