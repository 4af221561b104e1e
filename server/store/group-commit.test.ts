import { mkdtemp, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { openDatabase, syncToDisk } from './database.ts'
import { markForFaults } from './fault-injection-mark.ts'
import { groupCommit } from './group-commit.ts'
import { migrate } from './migrations/migrate.ts'

/** A disk whose flushes end when the test says so. */
function disk() {
  const waiting: { resolve: () => void; reject: (error: Error) => void }[] = []
  const flush = groupCommit(
    () => new Promise((resolve, reject) => void waiting.push({ resolve, reject })),
  )
  return { waiting, flush }
}

test('callers during a flush share the next one, which begins after their calls', async () => {
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

test('a failed flush rejects for those who waited for it, and the next caller flushes again', async () => {
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

test('a database in a file is flushed, also behind a link; one in memory needs no flush', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'console-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  await symlink('a.db', join(folder, 'link.db'))
  for (const file of [join(folder, 'a.db'), join(folder, 'link.db'), ':memory:']) {
    const db = openDatabase(file)
    await migrate(db)
    await markForFaults(db)
    await syncToDisk(db)
    await db.destroy()
  }
})
