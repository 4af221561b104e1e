import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { prepareDatabase } from './prepare.ts'
import { readSettings } from './settings.ts'
import { scryptsOf } from './testing/test-scrypt.ts'

test('only the first start hashes passwords', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'console-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const settings = readSettings({ DATABASE_URL: `file:${join(folder, 'console.db')}` })
  const start = async () => (await prepareDatabase(settings)).destroy()
  expect(await scryptsOf(start)).toHaveLength(3)
  expect(await scryptsOf(start)).toEqual([])
})
