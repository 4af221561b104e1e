import { mkdtemp, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { durable, openDatabase } from './database.ts'
import { shared } from './durable.ts'
import { markTestMode } from './fault-injection-mark.ts'
import { migrate } from './migrate.ts'

/** A disk that does as it is told, and how often it was asked. */
function disk() {
  const waiting: { resolve: () => void; reject: (error: Error) => void }[] = []
  const flush = shared(
    () => new Promise((resolve, reject) => void waiting.push({ resolve, reject })),
  )
  return { waiting, flush }
}

test('those who ask while the disk is at work share what comes after, and none gets what began before he asked', async () => {
  const { waiting, flush } = disk()
  const done: string[] = []
  const ask = (name: string) => flush().then(() => done.push(name))
  const first = ask('first')
  await expect.poll(() => waiting.length).toBe(1)
  const others = [ask('second'), ask('third')]
  waiting[0]?.resolve()
  await first
  await expect.poll(() => waiting.length).toBe(2)
  expect(done).toEqual(['first'])
  waiting[1]?.resolve()
  await Promise.all(others)
  expect([done, waiting.length]).toEqual([['first', 'second', 'third'], 2])
})

test('a disk that fails is told to those who waited for it, and asked again by the next', async () => {
  const { waiting, flush } = disk()
  const failed = flush()
  await expect.poll(() => waiting.length).toBe(1)
  waiting[0]?.reject(new Error('EIO'))
  await expect(failed).rejects.toThrow('EIO')
  const next = flush()
  await expect.poll(() => waiting.length).toBe(2)
  waiting[1]?.resolve()
  await next
})

test('a database in a file, also behind a link, is flushed; one in memory has nothing to flush', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'durable-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  await symlink('a.db', join(folder, 'link.db'))
  for (const file of [join(folder, 'a.db'), join(folder, 'link.db'), ':memory:']) {
    const db = openDatabase(file)
    await migrate(db)
    await markTestMode(db)
    await durable(db)
    await db.destroy()
  }
})
