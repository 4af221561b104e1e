import { mkdtemp, open, rm, truncate } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Libsql from 'libsql'
import { expect, onTestFinished, test, vi } from 'vitest'
import { prepareDatabase } from './prepare.ts'
import { readSettings, StartError } from './settings.ts'
import { scryptsOf } from './testing/test-scrypt.ts'

async function newFile() {
  const folder = await mkdtemp(join(tmpdir(), 'console-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const file = join(folder, 'console.db')
  const settings = readSettings({ DATABASE_URL: `file:${file}`, DEMO_PASSWORD: 'some password' })
  const start = async () => (await prepareDatabase(settings)).destroy()
  return { file, start }
}

test('only the first start hashes passwords', async () => {
  const { start } = await newFile()
  expect(await scryptsOf(start)).toHaveLength(3)
  expect(await scryptsOf(start)).toEqual([])
})

test('a database whose file went missing or empty is not replaced by a new one', async () => {
  const { file, start } = await newFile()
  await start()
  const lose = [() => truncate(file), () => rm(file)]
  for (const how of lose) {
    await how()
    await expect(start()).rejects.toThrow(/^DATABASE_URL: .* is missing or empty\. .*$/)
  }
  await rm(`${file}.created`)
  await start()
})

test('a bad page anywhere in the file ends the start at once, with one line', async () => {
  const { file, start } = await newFile()
  await start()
  // Move everything from the write-ahead log into the database file.
  const connection = new Libsql(file)
  connection.exec('pragma wal_checkpoint(truncate)')
  connection.close()
  const handle = await open(file, 'r+')
  const pages = (await handle.stat()).size / 4096
  expect(pages).toBeGreaterThan(20)
  const bad = Buffer.alloc(4096, 0xa5)
  const waits = vi.spyOn(Atomics, 'wait')
  onTestFinished(() => waits.mockRestore())
  for (let page = 0; page < pages; page++) {
    const good = Buffer.alloc(4096)
    await handle.read(good, 0, 4096, page * 4096)
    await handle.write(bad, 0, 4096, page * 4096)
    const error = await start().catch((thrown: unknown) => thrown)
    expect(error, `page ${page}`).toBeInstanceOf(StartError)
    expect((error as StartError).lines.join(), `page ${page}`).not.toContain('\n')
    await handle.write(good, 0, 4096, page * 4096)
  }
  await handle.close()
  expect(waits).not.toHaveBeenCalled()
  await start()
})
