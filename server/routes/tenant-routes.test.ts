import { generateKeyPairSync } from 'node:crypto'
import { expect, onTestFinished, test, vi } from 'vitest'
import { planDefaults, tenantDefaults } from '../../src/contract/values/defaults.ts'
import { demoTenant } from '../store/demo-tenant.ts'
import { addTenant, updateTenant } from '../store/tenant-store.ts'
import { ACTOR, fieldsOf, PASSWORD, testApp, testAppAsAdmin } from '../testing/test-app.ts'

test.each(['admin', 'tenantadmin'] as const)('%s reads everything and saves', async (account) => {
  const { tokenOf, post, tenant } = await testApp()
  const token = await tokenOf(account)
  expect(await tenant(token)).toEqual({ ...demoTenant, id: expect.any(String) })
  const response = await post('/api/tenant', { token, body: { name: 'New name' } })
  expect(response.status).toBe(200)
  expect(await response.text()).toBe('')
  expect((await tenant(token)).name).toBe('New name')
})

test('a user reads the fields of their account page, nothing else, and saves nothing', async () => {
  const { tokenOf, post, tenant, save, read, get } = await testAppAsAdmin()
  const unknown = { new_field: 'hush', new_object: { note: 'hush' }, constructor: 'hush' }
  const ranges = demoTenant.office_hours.monday.ranges.map((range) => ({ ...range, note: 'hush' }))
  const office_hours = { note: 'hush', monday: { note: 'hush', ranges } }
  expect((await save({ ...unknown, office_hours })).status).toBe(200)
  const before = await read()
  const token = await tokenOf('user101')
  const seen = await tenant(token)
  const shown = ['name', 'domain', 'website', 'timezone', 'enable_night_mode', 'office_hours']
  for (const field of Object.keys({ ...tenantDefaults, ...planDefaults, ...unknown })) {
    expect(Object.hasOwn(seen, field), field).toBe(shown.includes(field))
    if (shown.includes(field)) {
      expect(seen[field]).toEqual(Object.entries(demoTenant).find(([name]) => name === field)?.[1])
    }
  }
  expect(Object.keys(seen).toSorted()).toEqual(shown.toSorted())
  // The user must not get the answer that was cached for an administrator.
  expect(await (await get('/api/tenant', { token })).text()).not.toContain('hush')
  const response = await post('/api/tenant', { token, body: { name: 'Mine' } })
  expect(response.status).toBe(403)
  expect((await response.json()).errors[0].message).not.toBe('')
  expect(await read()).toEqual(before)
})

test('absent and null fields stay unchanged', async () => {
  const { save, read } = await testAppAsAdmin()
  const before = await read()
  expect((await save({ recording_retention: 7, name: null, e164: null })).status).toBe(200)
  expect(await read()).toEqual({ ...before, recording_retention: 7 })
  expect((await save({})).status).toBe(200)
  expect(await read()).toEqual({ ...before, recording_retention: 7 })
})

test('an object is merged by key, a list replaced', async () => {
  const { save, read } = await testAppAsAdmin()
  const before = await read()
  const row = { provider_id: '9', caller_id: '900', description: null }
  const response = await save({
    e164: { prefix: '33' },
    cdr_event: { url: 'https://new.example/', token: null },
    office_hours: { monday: { enabled: false }, friday: { ranges: [] } },
    outbound_caller_ids: [row],
  })
  expect(response.status).toBe(200)
  const after = await read()
  expect(after.e164).toEqual({ ...before.e164, prefix: '33' })
  expect(after.cdr_event).toEqual({ ...before.cdr_event, url: 'https://new.example/' })
  expect(after.office_hours).toEqual({
    ...before.office_hours,
    monday: { ...before.office_hours.monday, enabled: false },
    friday: { enabled: true, ranges: [] },
  })
  expect(after.outbound_caller_ids).toEqual([{ ...row, description: '' }])
})

test('a field that only answers carry is ignored, whatever it holds', async () => {
  const { save, read } = await testAppAsAdmin()
  const before = await read()
  const body = { id: 'x', max_extensions: -1, disk_quota: '', enable_billing: 'no', name: 'New' }
  expect((await save(body)).status).toBe(200)
  expect(await read()).toEqual({ ...before, name: 'New' })
})

test('an unknown field is stored, returned, and unchanged by later saves', async () => {
  const { save, read } = await testAppAsAdmin()
  const unknown = { new_flag: true, new_list: [{ a: 1 }], new_object: { deep: { er: 'x' } } }
  expect((await save({ ...unknown, e164: { new_code: '7' } })).status).toBe(200)
  expect((await save({ name: 'New' })).status).toBe(200)
  const after = await read()
  expect(after).toMatchObject({ ...unknown, name: 'New', e164: { new_code: '7' } })
})

test.each([
  '1e400',
  '-1e400',
  '883634229655633921',
  '12345678901234567890',
  '0.12345678901234567890',
])(
  'a number in an unknown field keeps every digit, through later saves too: %s',
  async (number) => {
    const { get, token, save } = await testAppAsAdmin()
    const text = async () => (await get('/api/tenant', { token })).text()
    const row = `{"provider_id":"1","caller_id":"1","description":"","row_id":${number}}`
    const sent = `"outbound_caller_ids":[${row}],"new_id":${number},"new_object":{"list":[1,${number}]}`
    expect((await save(`{${sent}}`)).status).toBe(200)
    expect((await save({ name: 'New' })).status).toBe(200)
    expect((await save(await text())).status).toBe(200)
    const read = await text()
    expect(read).toContain(`"new_id":${number},"new_object":{"list":[1,${number}]}`)
    expect(read).toContain(row)
    expect((await save(`{"new_object":${number},"new_id":{"a":1}}`)).status).toBe(200)
    expect(await text()).toContain(`"new_id":{"a":1},"new_object":${number}`)
  },
)

test.each(['1e400', '12345678901234567890', '"5"'])(
  'a number that a field of the contract cannot hold is refused by name: %s',
  async (number) => {
    const { save, read } = await testAppAsAdmin()
    const before = await read()
    expect(await fieldsOf(await save(`{"log_retention":${number}}`))).toEqual(['log_retention'])
    expect(await read()).toEqual(before)
  },
)

test('an object that looks like an exact number leaves a readable tenant', async () => {
  const { save, read } = await testAppAsAdmin()
  for (const text of ['01', '1]', '5', '', 'x'.repeat(100)]) {
    expect((await save({ new_object: { $number: text } })).status).toBe(200)
    expect(await read()).toHaveProperty('new_object')
  }
})

test.each([['[]'], ['null'], ['"text"'], ['7']])('%s is no tenant', async (body) => {
  const { save } = await testAppAsAdmin()
  const response = await save(body)
  expect(response.status).toBe(400)
  expect(await response.json()).toEqual({
    errors: [{ code: 'VALIDATE_FAILED', message: 'The body must be a JSON object' }],
  })
})

test('unknown fields cannot fill the disk', async () => {
  const { save, read } = await testAppAsAdmin()
  const half = 'x'.repeat(600_000)
  expect((await save({ first: half })).status).toBe(200)
  expect((await save({ second: half })).status).toBe(400)
  expect(await read()).not.toHaveProperty('second')
})

test('a private key behind a certificate is refused, and no user reads it', async () => {
  const { save, tokenOf, tenant } = await testAppAsAdmin()
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const key = privateKey.export({ type: 'pkcs8', format: 'pem' })
  const cert = '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n'
  const response = await save({ stir_shaken_cert: cert + key })
  expect([response.status, await fieldsOf(response)]).toEqual([400, ['stir_shaken_cert']])
  expect(JSON.stringify(await tenant(await tokenOf('user101')))).not.toContain('PRIVATE KEY')
})

test('a value that an older version accepted is returned, and does not block other saves', async () => {
  const { save, read, db } = await testAppAsAdmin()
  const { id } = await read()
  const old = {
    stir_shaken_key: 'no PEM',
    stir_shaken_cert: 'nor this',
    cdr_event: {
      ...demoTenant.cdr_event,
      auth: 'BASIC',
      username: 'pbx-events',
      password: 'Pass-Word',
    },
  }
  await updateTenant(db, id, (tenant) => ({ ...tenant, ...old }), ACTOR)
  expect((await save({ website: 'https://new.example' })).status).toBe(200)
  expect(await read()).toMatchObject({ ...old, website: 'https://new.example' })
  const url = 'https://hooks.example/new'
  expect((await save({ cdr_event: { ...old.cdr_event, url } })).status).toBe(200)
  const another = await save({ cdr_event: { username: 'pbx-event2' } })
  expect([another.status, await fieldsOf(another)]).toEqual([400, ['cdr_event.username']])
  const response = await save({ stir_shaken_key: 'no PEM either' })
  expect([response.status, await fieldsOf(response)]).toEqual([400, ['stir_shaken_key']])
  expect((await save({ stir_shaken_key: '' })).status).toBe(200)
})

test("another tenant's domain is refused, whatever its case", async () => {
  const { save, read, db } = await testAppAsAdmin()
  await addTenant(db, '2', { domain: 'other.example' })
  const response = await save({ domain: 'Other.Example', name: 'New' })
  expect(response.status).toBe(400)
  expect(await fieldsOf(response)).toEqual(['domain'])
  expect(await read()).toMatchObject({ domain: 'demo.example', name: 'Demo Company' })
})

test('a new domain is signed in with from then on', async () => {
  const { save, post, signIn } = await testAppAsAdmin()
  expect((await save({ domain: 'New.Example' })).status).toBe(200)
  expect((await signIn('tenantadmin')).status).toBe(401)
  const body = { username: 'tenantadmin', password: PASSWORD, domain: 'new.example' }
  expect((await post('/api/auth/sign_in', { body })).status).toBe(200)
})

test('a system administrator with several tenants must switch first', async () => {
  const { db, tokenOf, get, post } = await testApp()
  await addTenant(db, '2', { domain: 'other.example' })
  const token = await tokenOf('admin')
  expect((await get('/api/tenant', { token })).status).toBe(400)
  expect((await post('/api/tenant', { token, body: { name: 'x' } })).status).toBe(400)
})

test('saves of different fields at once are all stored', async () => {
  const { save, read } = await testAppAsAdmin()
  const fields = ['recording_retention', 'log_retention', 'temp_file_retention']
  const answers = await Promise.all(fields.map((field) => save({ [field]: 77 })))
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200])
  expect(await read()).toMatchObject(Object.fromEntries(fields.map((field) => [field, 77])))
})

test('a save writes the tenant as JSON once', async () => {
  const { save, read } = await testAppAsAdmin()
  const stringify = vi.spyOn(JSON, 'stringify')
  onTestFinished(() => stringify.mockRestore())
  for (const body of [{ name: 'New' }, { recording_retention: 7 }]) {
    stringify.mockClear()
    expect((await save(body)).status).toBe(200)
    const written = stringify.mock.calls.filter(([value]) => isTenant(value))
    expect(written).toHaveLength(1)
  }
  expect(await read()).toMatchObject({ name: 'New', recording_retention: 7 })
})

const isTenant = (value: unknown) =>
  typeof value === 'object' && value !== null && 'office_hours' in value
