import { expect, test } from 'vitest'
import { testAppAsAdmin } from '../testing/test-app.ts'
import { addBlob } from './blob-store.ts'
import { sweep } from './sweep.ts'
import { startUpload } from './uploads.ts'

const DAY = 24 * 60 * 60 * 1000

async function files() {
  const app = await testAppAsAdmin()
  const { db, clock } = app
  const { id: tenant_id } = await db.selectFrom('tenants').select('id').executeTakeFirstOrThrow()
  const add = (filename: string) =>
    addBlob(db, {
      ...{
        tenant_id,
        digest: `digest of ${filename}`,
        filename,
        type: 'image/png',
        data: Buffer.from('x'),
      },
      size: 1,
      used_at: clock.now,
    })
  const left = async () => {
    const rows = await db.selectFrom('blobs').select('filename').orderBy('filename').execute()
    return rows.map(({ filename }) => filename)
  }
  return { ...app, tenant_id, add, left }
}

test('an unfinished upload is deleted after a day', async () => {
  const { db, clock, tenant_id } = await files()
  await startUpload(db, tenant_id, 'first', clock.now)
  await startUpload(db, tenant_id, 'second', clock.now + 1)
  await sweep(db, clock.now + DAY - 1)
  expect(await db.selectFrom('uploads').select('filename').execute()).toHaveLength(2)
  await sweep(db, clock.now + DAY)
  const rows = await db.selectFrom('uploads').select('filename').execute()
  expect(rows).toEqual([{ filename: 'second' }])
})

test('an unused file is deleted after a day, the avatar stays', async () => {
  const { db, clock, save, add, left } = await files()
  await add('unused')
  const avatar_file_id = await add('avatar')
  expect((await save({ avatar_file_id })).status).toBe(200)
  await sweep(db, clock.now + DAY - 1)
  expect(await left()).toEqual(['avatar', 'unused'])
  await sweep(db, clock.now + 3 * DAY)
  expect(await left()).toEqual(['avatar'])
})

test('using a file again keeps it for another day', async () => {
  const { db, clock, save, add, left } = await files()
  const avatar_file_id = await add('avatar')
  clock.now += 10 * 60 * 1000
  await save({ avatar_file_id })
  await save({ avatar_file_id: '' })
  await sweep(db, clock.now + DAY - 1)
  expect(await left()).toEqual(['avatar'])
  await sweep(db, clock.now + DAY)
  expect(await left()).toEqual([])
})

test('expired sessions and failures are deleted', async () => {
  const { db, clock, signIn } = await files()
  await signIn('user101', 'wrong')
  const left = async () => [
    (await db.selectFrom('sessions').select('id').execute()).length,
    (await db.selectFrom('sign_in_failures').select('key').execute()).length,
  ]
  await sweep(db, clock.now + DAY / 24 - 1)
  expect(await left()).toEqual([1, 3])
  await sweep(db, clock.now + DAY / 24)
  expect(await left()).toEqual([1, 0])
  await sweep(db, clock.now + 30 * DAY)
  expect(await left()).toEqual([0, 0])
})
