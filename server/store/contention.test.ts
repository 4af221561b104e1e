import { expect, test } from 'vitest'
import { ACTOR, testAppAsAdmin } from '../testing/test-app.ts'
import { HOLIDAY_FIELDS, NEW_HOLIDAY } from '../testing/test-holiday.ts'
import { addRecharge } from './balance-store.ts'
import { addBlob } from './blob-store.ts'
import { updateDocument } from './document-store.ts'
import { addHoliday, destroyHoliday, updateHoliday } from './holiday-store.ts'
import { addTenant, updateTenant } from './tenant-store.ts'

const SAVES = 20
const KIND = { name: 'x', object_type: 'SYSTEM', defaults: {} } as const

async function stores() {
  const { db } = await testAppAsAdmin()
  const { id } = await db.selectFrom('tenants').select('id').executeTakeFirstOrThrow()
  return { db, id }
}

test('saves at once are made one at a time, without retries', async () => {
  const { db, id } = await stores()
  const holiday = await addHoliday(db, id, HOLIDAY_FIELDS, ACTOR)
  const row = { tenant_id: id, user_id: 'x', units: 1 }
  let tries = 0
  const made = <T>(value: T): T => {
    tries += 1
    return value
  }
  const saves = {
    tenant: () => updateTenant(db, id, made, ACTOR),
    document: () => updateDocument(db, id, KIND, made, ACTOR),
    holiday: () => updateHoliday(db, id, holiday, () => made(HOLIDAY_FIELDS), ACTOR),
    balance: () => addRecharge(db, row, made, ACTOR),
  }
  for (const [name, save] of Object.entries(saves)) {
    tries = 0
    await Promise.all(Array.from({ length: SAVES }, save))
    expect(tries, name).toBe(SAVES)
  }
})

test('a rejected save does not block later ones', async () => {
  const { db, id } = await stores()
  const holiday = await addHoliday(db, id, HOLIDAY_FIELDS, ACTOR)
  const refuse = () => {
    throw new Error('refused')
  }
  const refused = [
    updateTenant(db, id, refuse, ACTOR),
    updateDocument(db, id, KIND, refuse, ACTOR),
    updateHoliday(db, id, holiday, refuse, ACTOR),
    destroyHoliday(db, id, holiday, refuse, ACTOR),
  ]
  const taken = [
    updateTenant(db, id, (old) => old, ACTOR),
    updateDocument(db, id, KIND, (old) => old, ACTOR),
    updateHoliday(db, id, holiday, () => HOLIDAY_FIELDS, ACTOR),
    destroyHoliday(db, id, holiday, () => {}, ACTOR),
  ]
  for (const { status } of await Promise.allSettled(refused)) expect(status).toBe('rejected')
  await Promise.all(taken)
})

test('a tenant has no more holidays than it may, however many are added at once', async () => {
  const { post, get, token } = await testAppAsAdmin({ maxHolidays: 5 })
  const add = async () => (await post('/api/holidays', { token, body: NEW_HOLIDAY })).status
  const statuses = await Promise.all(Array.from({ length: 8 }, add))
  expect(statuses.sort()).toEqual([...Array(5).fill(201), ...Array(3).fill(400)])
  const { items } = await (await get('/api/holidays', { token })).json()
  expect(items).toHaveLength(5)
  await post(`/api/holidays/${items[0].id}/destroy`, { token })
  expect(await add()).toBe(201)
  expect(await add()).toBe(400)
})

test('a tenant has 20 uploads under way at most, however many are started at once', async () => {
  const { post, token } = await testAppAsAdmin()
  const begin = () => post('/api/blobs/uploads?filename=x', { token })
  const started = await Promise.all(Array.from({ length: 25 }, begin))
  const [first] = started.filter(({ status }) => status === 202)
  expect(started.filter(({ status }) => status === 202)).toHaveLength(20)
  const refused = started.filter(({ status }) => status === 429)
  expect(refused.map(({ headers }) => headers.get('Retry-After'))).toEqual(Array(5).fill('3600'))
  const id = first?.headers.get('PortSIP-Upload-ID')
  expect((await post(`/api/blobs/uploads/${id}/destroy`, { token })).status).toBe(204)
  expect((await begin()).status).toBe(202)
})

test.each([
  ['200 MiB', 1, 200 * 1024 * 1024],
  ['500', 500, 1],
])('a tenant with files of %s starts no upload; others do', async (_, count, size) => {
  const { db, post, tokenOf, token } = await testAppAsAdmin()
  const { id: tenant_id } = await db.selectFrom('tenants').select('id').executeTakeFirstOrThrow()
  const file = { filename: 'x', type: 'x', data: Buffer.from('x'), size, used_at: 0 }
  for (let i = 0; i < count; i++) await addBlob(db, { ...file, tenant_id, digest: `digest ${i}` })
  expect((await post('/api/blobs/uploads?filename=x', { token })).status).toBe(429)
  await addTenant(db, 'other', { name: 'Other', domain: 'other.example' })
  const admin = await tokenOf('admin')
  await post('/api/tenants/switch?id=other', { token: admin })
  expect((await post('/api/blobs/uploads?filename=x', { token: admin })).status).toBe(202)
})
