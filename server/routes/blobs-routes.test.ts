import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { demoTenant } from '../store/demo-tenant.ts'
import { sweep } from '../store/sweep.ts'
import { addTenant } from '../store/tenant-store.ts'
import { fieldsOf, testAppAsAdmin } from '../testing/test-app.ts'

const PNG = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 1])
const JPEG = new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 1])
const WEBP = new TextEncoder().encode('RIFF\x01\x02\x03\x04WEBPVP8 ')
const MIB = 1024 * 1024
const DAY = 24 * 60 * 60 * 1000

const sha256 = (data: Uint8Array) => createHash('sha256').update(data).digest('hex')

async function uploads() {
  const app = await testAppAsAdmin()
  const { token, post, get } = app
  const start = async (filename = 'logo.png') => {
    const response = await post(`/api/blobs/uploads?filename=${filename}&temporary=true`, { token })
    expect(response.status).toBe(202)
    const id = response.headers.get('PortSIP-Upload-ID')
    const uploadToken = response.headers.get('PortSIP-Upload-Token') ?? ''
    return { path: `/api/blobs/uploads/${id}`, uploadToken }
  }
  type Upload = Awaited<ReturnType<typeof start>>
  const append = ({ path, uploadToken }: Upload, body: Uint8Array, headers = {}) =>
    post(`${path}/append`, {
      token,
      body,
      headers: {
        'content-type': 'application/octet-stream',
        'portsip-upload-token': uploadToken,
        ...headers,
      },
    })
  const complete = ({ path }: Upload, digest: string) =>
    post(`${path}/complete?digest=${digest}`, { token })
  const rangeOf = async ({ path }: Upload) =>
    (await get(`${path}/status`, { token })).headers.get('Range')
  const kept = async (data: Uint8Array, filename?: string) => {
    const upload = await start(filename)
    await append(upload, data)
    const { id }: { id: string } = await (await complete(upload, sha256(data))).json()
    return id
  }
  return { ...app, start, append, complete, rangeOf, kept }
}

test('a file arrives in parts, and is what was sent', async () => {
  const { start, append, complete, rangeOf, get, token } = await uploads()
  const upload = await start()
  const first = await append(upload, PNG.slice(0, 5))
  expect([first.status, first.headers.get('Range')]).toEqual([203, '0-4'])
  expect((await append(upload, PNG.slice(5))).status).toBe(203)
  expect(await rangeOf(upload)).toBe('0-11')
  const digest = sha256(PNG)
  const done = await complete(upload, digest.toUpperCase())
  expect(done.status).toBe(201)
  expect(await done.json()).toEqual({ id: expect.any(String) })
  expect((await get(`/api/blobs/${digest.toUpperCase()}`, { token })).status).toBe(200)
  const download = await get(`/api/blobs/${digest}`, { token })
  expect(new Uint8Array(await download.arrayBuffer())).toEqual(PNG)
  expect(download.headers.get('Content-Type')).toBe('image/png')
  expect(download.headers.get('X-Content-Type-Options')).toBe('nosniff')
  expect((await complete(upload, digest)).status).toBe(400)
})

test('a lost part is sent again from where the upload ends', async () => {
  const { start, append, rangeOf } = await uploads()
  const upload = await start()
  await append(upload, PNG.slice(0, 4), { 'content-range': 'bytes 0-3/*' })
  const again = await append(upload, PNG.slice(0, 4), { 'content-range': 'bytes 0-3/*' })
  expect([again.status, again.headers.get('Range')]).toEqual([416, '0-3'])
  expect((await append(upload, PNG.slice(4), { 'content-range': 'bytes 4-11/12' })).status).toBe(
    203,
  )
  expect(await rangeOf(upload)).toBe('0-11')
  expect((await append(upload, PNG, { 'content-range': 'x' })).status).toBe(400)
})

test('a part that is shorter or longer than it says is refused', async () => {
  const { start, append, rangeOf } = await uploads()
  const upload = await start()
  for (const range of ['bytes 0-99/*', 'bytes 0-4/*', 'bytes 4-3/*', '0-6']) {
    const answer = await append(upload, PNG.slice(0, 6), { 'content-range': range })
    expect(answer.status, range).toBe(400)
    expect(await fieldsOf(answer)).toEqual(['Content-Range'])
  }
  expect(await rangeOf(upload)).toBe('0-0')
  await append(upload, PNG.slice(0, 6), { 'content-range': '0-5' })
  expect(await rangeOf(upload)).toBe('0-5')
})

test('an empty part is taken and adds nothing', async () => {
  const { start, append, complete, rangeOf } = await uploads()
  const upload = await start()
  for (const part of [new Uint8Array(), PNG.slice(0, 5), new Uint8Array(), new Uint8Array()]) {
    expect((await append(upload, part)).status).toBe(203)
  }
  expect(await rangeOf(upload)).toBe('0-4')
  expect((await append(upload, PNG.slice(5))).status).toBe(203)
  expect((await complete(upload, sha256(PNG))).status).toBe(201)
})

test('of two parts at once for one position only one is accepted', async () => {
  const { start, append, rangeOf } = await uploads()
  const upload = await start()
  const place = { 'content-range': 'bytes 0-11/*' }
  const answers = await Promise.all([append(upload, PNG, place), append(upload, PNG, place)])
  expect(answers.map(({ status }) => status).sort()).toEqual([203, 416])
  expect(await rangeOf(upload)).toBe('0-11')
})

test('an upload that is finished by several at once is one file', async () => {
  const { start, append, complete, db } = await uploads()
  const upload = await start()
  await append(upload, PNG)
  const answers = await Promise.all(Array.from({ length: 6 }, () => complete(upload, sha256(PNG))))
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 400, 400, 400, 400, 400])
  expect(await db.selectFrom('blobs').select('id').execute()).toHaveLength(1)
})

test('5 MiB are taken, in one part or several, and not a byte more', async () => {
  const { start, append, complete } = await uploads()
  const upload = await start()
  const data = new Uint8Array(5 * MIB)
  expect((await append(upload, data.slice(0, 4 * MIB))).status).toBe(203)
  expect((await append(upload, data.slice(0, MIB + 1))).status).toBe(413)
  expect((await append(upload, data.slice(0, MIB))).status).toBe(203)
  expect((await append(upload, new Uint8Array(1))).status).toBe(413)
  expect((await complete(upload, sha256(data))).status).toBe(201)
  expect((await append(await start(), new Uint8Array(5 * MIB + 1))).status).toBe(413)
})

test('another digest, a made-up one and another token are refused', async () => {
  const { start, append, complete } = await uploads()
  const upload = await start()
  await append(upload, PNG)
  expect(await fieldsOf(await complete(upload, sha256(JPEG)))).toEqual(['digest'])
  expect(await fieldsOf(await complete(upload, 'abc'))).toEqual(['digest'])
  expect((await append({ ...upload, uploadToken: 'other' }, PNG)).status).toBe(400)
  expect((await complete(upload, sha256(PNG))).status).toBe(201)
})

test('an upload can be given up, and one that was not finished is gone after a day', async () => {
  const { start, append, get, post, token, clock, db, tokenOf } = await uploads()
  const upload = await start()
  const destroyed = await post(`${upload.path}/destroy`, { token })
  expect(destroyed.status).toBe(204)
  expect((await append(upload, PNG)).status).toBe(400)
  const forgotten = await start()
  await append(forgotten, PNG)
  clock.now += DAY
  const later = await tokenOf('tenantadmin')
  expect((await get(`${forgotten.path}/status`, { token: later })).status).toBe(400)
  await sweep(db, clock.now)
  expect(await db.selectFrom('uploads').select('filename').execute()).toEqual([])
  expect(await db.selectFrom('upload_parts').select('start').execute()).toEqual([])
})

test.each([
  '',
  '?filename=',
  '?filename=%e2%80%ae',
  `?filename=${'x'.repeat(256)}`,
  '?filename=a&temporary=maybe',
  '?filename=a%0d%0ab',
])('an upload does not start with %j', async (query) => {
  const { post, token } = await uploads()
  expect((await post(`/api/blobs/uploads${query}`, { token })).status).toBe(400)
})

test('a file’s name loses the characters that change the order of letters', async () => {
  const { kept, save, read } = await uploads()
  const avatar_file_id = await kept(PNG, encodeURIComponent('logo\u202egnp.exe'))
  expect((await save({ avatar_file_id })).status).toBe(200)
  expect((await read()).avatar_file_name).toBe('logognp.exe')
})

test.each([
  ['image/png', PNG],
  ['image/jpeg', JPEG],
  ['image/webp', WEBP],
])('%s becomes the avatar by its content', async (type, data) => {
  const { kept, save, read, get, token } = await uploads()
  expect((await save({ avatar_file_id: await kept(data, 'a.txt') })).status).toBe(200)
  const tenant = await read()
  expect(tenant).toMatchObject({ avatar_file_name: 'a.txt', avatar_file_size: data.length })
  expect(tenant).not.toHaveProperty('avatar_file_id')
  const download = await get(tenant.avatar_file_url, { token })
  expect(download.headers.get('Content-Type')).toBe(type)
  await save({ name: 'New', avatar_file_id: null })
  expect((await read()).avatar_file_name).toBe('a.txt')
  await save({ avatar_file_id: '' })
  expect(await read()).toMatchObject({ avatar_file_name: '', avatar_file_url: '' })
})

test('files that are not images, and unknown files, cannot be the avatar', async () => {
  const { kept, save, read } = await uploads()
  const before = await read()
  const html = new TextEncoder().encode('<script>alert(1)</script>')
  for (const avatar_file_id of [await kept(html, 'a.png'), 'nope', 7]) {
    const response = await save({ avatar_file_id, name: 'New' })
    expect(response.status).toBe(400)
    expect(await fieldsOf(response)).toEqual(['avatar_file_id'])
  }
  expect(await read()).toEqual(before)
})

test("another tenant's file is not found", async () => {
  const { kept, db, get, post, tokenOf } = await uploads()
  const avatar_file_id = await kept(PNG)
  await addTenant(db, '2', { ...demoTenant, domain: 'other.example' })
  const token = await tokenOf('admin')
  await post('/api/tenants/switch?id=2', { token })
  expect((await get(`/api/blobs/${sha256(PNG)}`, { token })).status).toBe(404)
  expect(await fieldsOf(await post('/api/tenant', { token, body: { avatar_file_id } }))).toEqual([
    'avatar_file_id',
  ])
})

test('the last part may come with complete, and the digest may be left out', async () => {
  const { start, append, get, post, token } = await uploads()
  const finish = ({ path, uploadToken }: { path: string; uploadToken: string }, query = '') =>
    post(`${path}/complete${query}`, {
      token,
      body: PNG.slice(5),
      headers: {
        'content-type': 'application/octet-stream',
        'portsip-upload-token': uploadToken,
      },
    })
  const upload = await start()
  await append(upload, PNG.slice(0, 5))
  expect(await fieldsOf(await finish({ ...upload, uploadToken: 'x' }))).toEqual([
    'PortSIP-Upload-Token',
  ])
  // The digest belongs to another file.
  expect(await fieldsOf(await finish(upload, `?digest=${sha256(JPEG)}`))).toEqual(['digest'])
  expect((await finish(upload)).status).toBe(201)
  const download = await get(`/api/blobs/${sha256(PNG)}`, { token })
  expect(new Uint8Array(await download.arrayBuffer())).toEqual(PNG)
})

test('an upload has 1,000 parts at most, and stays as it is when one more comes', async () => {
  const { db, start, append, complete, rangeOf } = await uploads()
  const upload = await start()
  const id = upload.path.split('/').at(-1) ?? ''
  const parts = Array.from({ length: 999 }, (_, i) => ({
    upload_id: id,
    start: i,
    data: Buffer.of(7),
  }))
  await db.insertInto('upload_parts').values(parts).execute()
  await db.updateTable('uploads').set({ size: 999 }).where('id', '=', id).execute()
  expect((await append(upload, Uint8Array.of(7))).status).toBe(203)
  expect((await append(upload, Uint8Array.of(7))).status).toBe(400)
  expect(await rangeOf(upload)).toBe('0-999')
  expect((await complete(upload, sha256(new Uint8Array(1000).fill(7)))).status).toBe(201)
})

test('a tenant with 500 files, or 200 MiB of them, starts no further upload', async () => {
  const { db, kept, post, token } = await uploads()
  await kept(PNG)
  const begin = async () => (await post('/api/blobs/uploads?filename=x', { token })).status
  await db
    .updateTable('blobs')
    .set({ size: 200 * MIB })
    .execute()
  expect(await begin()).toBe(429)
  await db.updateTable('blobs').set({ size: 1 }).execute()
  expect(await begin()).toBe(202)
  const blob = await db.selectFrom('blobs').selectAll().executeTakeFirstOrThrow()
  const others = Array.from({ length: 499 }, (_, i) => ({
    ...{ ...blob, id: `${i}`, data: Buffer.of(7) },
  }))
  for (const other of others) await db.insertInto('blobs').values(other).execute()
  expect(await begin()).toBe(429)
})
