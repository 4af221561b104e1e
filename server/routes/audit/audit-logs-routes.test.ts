import { describe, expect, test } from 'vitest'
import { MAX_STATE_LENGTH } from '../../../src/contract/audit-logs.ts'
import { addEntry } from '../../store/audit/add-entry.ts'
import { addTenant } from '../../store/tenant-store.ts'
import { auditedApp, HOLIDAY, MASK, SECRET } from '../../testing/audit-cases.ts'
import { ACTOR } from '../../testing/test-app.ts'
import { ENDPOINTS } from '../all-endpoints.ts'

/** The most recent entry, shortened to a line. */
async function newest({ entries }: Awaited<ReturnType<typeof auditedApp>>) {
  const [first] = await entries('top=1')
  const { user_name, action, object_type, object_name, new_state } = first ?? {}
  return [user_name, action, object_type, object_name, new_state].join(' ')
}

const DOMAIN = 'demo.example'
const WRONG = { password: SECRET, domain: DOMAIN }

describe('signing in and out', () => {
  test.each([
    [
      'a wrong password',
      'user101',
      'user101 LOGIN USER user101 {"result":"failed","reason":"wrong_password"}',
    ],
    ['an unknown name', 'secret.name', ' LOGIN USER  {"result":"failed","reason":"unknown_user"}'],
  ])('%s is an entry without what was typed', async (_, username, entry) => {
    const app = await auditedApp()
    app.clock.now += 1
    const count = (await app.entries()).length
    const answer = await app.post('/api/auth/sign_in', { body: { ...WRONG, username } })
    expect(answer.status).toBe(401)
    expect(await newest(app)).toBe(entry)
    const all = await app.entries()
    expect(all).toHaveLength(count + 1)
    expect(JSON.stringify(all)).not.toMatch(/secret/)
  })

  test('a wrong code is an entry, and the right password before it is none', async () => {
    const app = await auditedApp()
    await app.save({ enable_two_factor_authentication: true })
    const count = (await app.entries()).length
    const { token } = await (await app.signIn('user101')).json()
    expect(await app.entries()).toHaveLength(count)
    app.clock.now += 1
    await app.post('/api/auth/verify_otp', { body: { token, code: '000000' } })
    expect(await newest(app)).toBe(
      'user101 LOGIN USER user101 {"result":"failed","reason":"wrong_code"}',
    )
    expect(await app.entries()).toHaveLength(count + 1)
  })

  test('an attempt that the limit refuses is no entry', async () => {
    const app = await auditedApp()
    const attempt = () => app.post('/api/auth/sign_in', { body: { ...WRONG, username: 'user101' } })
    while ((await attempt()).status !== 429);
    const count = (await app.entries()).length
    expect((await attempt()).status).toBe(429)
    expect(await app.entries()).toHaveLength(count)
  })

  test('signing out of all sessions is one entry', async () => {
    const app = await auditedApp()
    const [token] = [await app.tokenOf('user101'), await app.tokenOf('user101')]
    app.clock.now += 1
    const count = (await app.entries()).length
    await app.post('/api/auth/sign_out?all=true', { token })
    expect(await newest(app)).toBe('user101 LOGOUT USER user101 {"sessions":"all"}')
    expect(await app.entries()).toHaveLength(count + 1)
  })

  test('a session that ends because its refresh token was used twice is an entry', async () => {
    const app = await auditedApp()
    const { refresh_token } = await app.tokensOf('user101')
    const renew = () => app.post('/api/auth/refresh_token', { body: { refresh_token } })
    await renew()
    app.clock.now += 10 * 60_000
    const count = (await app.entries()).length
    for (let i = 0; i < 2; i++) expect((await renew()).status).toBe(401)
    expect(await newest(app)).toBe(
      'user101 LOGOUT USER user101 {"sessions":"one","reason":"refresh_token_reused"}',
    )
    expect(await app.entries()).toHaveLength(count + 1)
  })
})

describe('a save', () => {
  test.each([
    ['/tenant', { recording_retention: 0 }],
    ['/tenant', { domain: '' }],
    ['/tenant/password_policy', { min_length: 1 }],
    ['/tenant/custom_headers', { add: [{ name: '' }] }],
    ['/voicemail', { extension_number: 'x' }],
    ['/tenant/balance', { balance: 0 }],
    ['/holidays', { ...HOLIDAY, region: 'x' }],
    ['/holidays/x', { name: 'x' }],
    ['/holidays/x/destroy', {}],
    ['/tenants/switch?id=x', {}],
    ['/user/password', { old_password: SECRET, new_password: 'Kx#82hjQw!b' }],
  ])('of %s that is refused leaves no entry', async (path, body) => {
    const app = await auditedApp()
    const count = (await app.entries()).length
    const answer = await app.post(`/api${path}`, { token: app.token, body })
    expect([400, 403]).toContain(answer.status)
    expect(await app.entries()).toHaveLength(count)
  })

  test('on an old version leaves no entry', async () => {
    const app = await auditedApp()
    const { token } = app
    const id = await app.addHoliday()
    const count = (await app.entries()).length
    const headers = { 'If-Match': '"gone"' }
    const saves = { '/tenant': { name: 'New' }, '/voicemail': { extension_number: '999' } }
    const others = { '/tenant/balance': { balance: 1 }, [`/holidays/${id}`]: { name: 'New' } }
    for (const [path, body] of Object.entries({ ...saves, ...others })) {
      expect((await app.post(`/api${path}`, { token, body, headers })).status, path).toBe(412)
    }
    expect((await app.post(`/api/holidays/${id}/destroy`, { token, headers })).status).toBe(412)
    expect(await app.entries()).toHaveLength(count)
  })

  test('of a document that was saved before has only what changed', async () => {
    const app = await auditedApp()
    await app.send('/voicemail', { min_seconds: 2 })
    app.clock.now += 1
    await app.send('/voicemail', { min_seconds: 2, retain_days: 7 })
    const [entry] = await app.entries('top=1')
    expect(entry).toMatchObject({ old_state: '{"retain_days":30}', new_state: '{"retain_days":7}' })
  })

  test('that changes nothing leaves no entry', async () => {
    const app = await auditedApp()
    const id = await app.addHoliday()
    await app.send('/voicemail', { extension_number: '999' })
    const policy = await (await app.get('/api/tenant/password_policy', { token: app.token })).json()
    const admin = await app.tokenOf('admin')
    const tenant = await app.read()
    await app.post(`/api/tenants/switch?id=${tenant.id}`, { token: admin })
    const count = (await app.entries()).length
    await app.send('/tenant', tenant)
    await app.send('/tenant', {})
    await app.send('/tenant/password_policy', policy)
    await app.send('/voicemail', { extension_number: '999' })
    await app.send(`/holidays/${id}`, HOLIDAY)
    await app.post(`/api/tenants/switch?id=${tenant.id}`, { token: admin })
    expect(await app.entries()).toHaveLength(count)
  })

  test('of a secret alone says so, and neither value', async () => {
    const app = await auditedApp()
    const { id } = await app.read()
    const save = async (body: unknown) => {
      app.clock.now += 1
      await app.send('/tenant', body)
      const [entry] = await app.entries('top=1')
      return [entry?.old_state, entry?.new_state]
    }
    const state = (password: string) => JSON.stringify({ id, extension_event: { password } })
    expect(await save({ extension_event: { password: 'hidden0password' } })).toEqual([
      state(MASK),
      state(MASK),
    ])
    expect(await save({ stir_shaken_key: '', custom_options: '{"a":1}' })).toEqual([
      JSON.stringify({ id, custom_options: MASK }),
      JSON.stringify({ id, custom_options: MASK }),
    ])
  })

  test('leaves out of both states what is too large, and says so', async () => {
    const app = await auditedApp()
    const { id, outbound_caller_ids: before } = await app.read()
    const row = { provider_id: 't', caller_id: '100', description: 'x'.repeat(1000) }
    const body = { enable_night_mode: true, outbound_caller_ids: Array(100).fill(row) }
    app.clock.now += 1
    await app.send('/tenant', { ...body, recording_retention: 7 })
    const [entry] = await app.entries()
    const fields = (on: boolean, days: number) => ({
      id,
      enable_night_mode: on,
      recording_retention: days,
    })
    const $omitted = ['outbound_caller_ids']
    expect(JSON.parse(entry?.old_state ?? '')).toEqual({ ...fields(false, 90), $omitted })
    expect(JSON.parse(entry?.new_state ?? '')).toEqual({ ...fields(true, 7), $omitted })
    const [whole] = await app.entries(`filter=id eq '${entry?.id}'`)
    const { outbound_caller_ids } = body
    expect(JSON.parse(whole?.old_state ?? '')).toMatchObject({ outbound_caller_ids: before })
    expect(JSON.parse(whole?.new_state ?? '')).toMatchObject({ outbound_caller_ids })
  })

  test('of any number of unknown fields leaves a state within the limit', async () => {
    const app = await auditedApp()
    const names = Array.from({ length: 1000 }, (_, i) => `${'\u0001'.repeat(90)}${i}`)
    app.clock.now += 1
    await app.send('/tenant', Object.fromEntries(names.map((name) => [name, 1])))
    const [entry] = await app.entries()
    expect(entry?.new_state.length).toBeLessThanOrEqual(MAX_STATE_LENGTH)
    expect(JSON.parse(entry?.new_state ?? '').$omitted).toHaveLength(20)
  })

  test('of a very long name with marks leaves a clean and short one', async () => {
    const app = await auditedApp()
    await addEntry(app.db, ACTOR, {
      tenant_id: (await app.read()).id,
      ...{ action: 'UPDATE', object_type: 'TENANT', old_state: '', new_state: '' },
      object_name: `\u202e a\nb ${'😀'.repeat(300)}`,
    })
    const [oldest] = await app.entries('top=1&orderby=created_at')
    expect(oldest?.object_name).toMatch(/^a b 😀+…$/u)
    expect(oldest?.object_name.length).toBeLessThanOrEqual(256)
  })
})

test('nothing in the API writes to the log', () => {
  const calls = ENDPOINTS.filter(({ path }) => path.startsWith('/audit_logs'))
  expect(calls.map(({ method, path }) => `${method} ${path}`)).toEqual(['GET /audit_logs'])
})

test('an administrator sees no entries of other tenants or without a tenant', async () => {
  const app = await auditedApp()
  await addTenant(app.db, 'other', { name: 'Other', domain: 'other.example' })
  const count = (await app.entries()).length
  const admin = await app.tokenOf('admin')
  await app.post('/api/auth/sign_in', {
    body: { ...WRONG, username: 'a', domain: 'other.example' },
  })
  await app.post('/api/auth/sign_in', { body: { ...WRONG, username: 'b', domain: 'nowhere' } })
  const seen = async () => {
    const { items } = await (await app.get('/api/audit_logs', { token: admin })).json()
    return items.map(
      (entry: { new_state: string; user_name: string }) => `${entry.user_name} ${entry.new_state}`,
    )
  }
  // Entries without a tenant, which a system administrator sees who hasn't switched to one.
  const unknown = ' {"result":"failed","reason":"unknown_user"}'
  expect(await seen()).toEqual([unknown, 'admin {"result":"ok"}'])
  await app.post('/api/tenants/switch?id=other', { token: admin })
  expect(await seen()).toEqual(['admin {"result":"ok"}', unknown])
  expect(await app.entries()).toHaveLength(count)
})
