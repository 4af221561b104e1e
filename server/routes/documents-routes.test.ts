import { beforeAll, describe, expect, test } from 'vitest'
import { HEADER_SCOPES } from '../../src/contract/custom-headers.ts'
import { defaultPasswordPolicy } from '../../src/contract/values/defaults.ts'
import { fieldsOf, testAppAsAdmin } from '../testing/test-app.ts'
import { DOCUMENTS } from './documents-routes.ts'

const POLICY = '/api/tenant/password_policy'
const HEADERS = '/api/tenant/custom_headers'
const VOICEMAIL = '/api/voicemail'

test.each(
  DOCUMENTS.map(({ path, defaults, example }) => [`/api${path}`, defaults, example] as const),
)('%s has its defaults, and keeps what is saved on its version', async (path, defaults, body) => {
  const { get, post, token } = await testAppAsAdmin()
  const first = await get(path, { token })
  expect(await first.json()).toEqual(defaults)
  const headers = { 'if-match': first.headers.get('ETag') ?? '' }
  const saved = await post(path, { token, body, headers })
  expect([saved.status, await saved.text()]).toEqual([200, ''])
  const second = await get(path, { token })
  expect(await second.json()).toEqual({ ...defaults, ...body })
  expect((await post(path, { token, body: defaults, headers })).status).toBe(412)
  const blank = Object.fromEntries(Object.keys(defaults).map((name) => [name, null]))
  expect((await post(path, { token, body: { ...blank, unknown: 1 } })).status).toBe(200)
  expect(await (await get(path, { token })).json()).toEqual({ ...defaults, ...body })
})

test('first saves at once are all kept', async () => {
  const { get, post, token } = await testAppAsAdmin()
  const bodies = [{ min_length: 7 }, { contains_letters: false }, { contains_numbers: false }]
  await Promise.all(bodies.map((body) => post(POLICY, { token, body })))
  expect(await (await get(POLICY, { token })).json()).toEqual(
    Object.assign({ ...defaultPasswordPolicy }, ...bodies),
  )
})

const row = { name: 'X-A', value: 'a' }

const FAULTS: [string, string, object][] = [
  [POLICY, 'min_length', { min_length: 5 }],
  [POLICY, 'max_length', { max_length: 33 }],
  [POLICY, 'max_length', { min_length: 10, max_length: 9 }],
  [POLICY, 'contains_letters', { contains_letters: 'yes' }],
  [VOICEMAIL, 'extension_number', { extension_number: '12' }],
  [VOICEMAIL, 'extension_number', { extension_number: '1'.repeat(65) }],
  [VOICEMAIL, 'extension_number', { extension_number: '12a' }],
  [VOICEMAIL, 'retain_days', { retain_days: -1 }],
  [VOICEMAIL, 'min_seconds', { min_seconds: 0.5 }],
  [HEADERS, 'add', { add: {} }],
  [HEADERS, 'add[0].name', { add: [{ value: 'a' }] }],
  [HEADERS, 'add[0].name', { add: [{ ...row, name: 'X' }] }],
  [HEADERS, 'add[0].name', { add: [{ ...row, name: 'X'.repeat(33) }] }],
  [HEADERS, 'add[0].name', { add: [{ ...row, name: 'X: A' }] }],
  [HEADERS, 'add[0].value', { add: [{ ...row, value: '' }] }],
  [HEADERS, 'add[0].value', { add: [{ ...row, value: 'x'.repeat(65) }] }],
  [HEADERS, 'add[0].value', { add: [{ ...row, value: 'a\r\nVia: b' }] }],
  [HEADERS, 'add[0].scope', { add: [{ ...row, scope: 'NONE' }] }],
  [HEADERS, 'add[1].name', { add: [row, { ...row, name: 'x-a', scope: 'TRUNK' }] }],
  [HEADERS, 'add[1].name', { add: [row, { ...row, scope: 'ALL' }] }],
  [HEADERS, 'relay[0].name', { relay: [{ name: 'é1' }] }],
  [HEADERS, 'relay[0].name', { relay: [{ name: 'X' }] }],
  [HEADERS, 'relay[0].name', { relay: [{ name: 'X'.repeat(33) }] }],
  [HEADERS, 'relay[0].scope', { relay: [{ name: 'X-A', scope: '' }] }],
  ...['a b', 'a@b', 'a/b', 'a"', 'a,b'].map((name): [string, string, object] => [
    HEADERS,
    'add[0].name',
    { add: [{ ...row, name }] },
  ]),
  [HEADERS, 'relay[1].name', { relay: [{ name: 'X-A', scope: 'ALL' }, { name: 'x-a' }] }],
]

describe('a document', () => {
  // Nothing is saved, so they share a server.
  let admin: Awaited<ReturnType<typeof testAppAsAdmin>>
  beforeAll(async () => {
    admin = await testAppAsAdmin()
  })

  test.each(FAULTS)('%s refuses a fault in %s, and nothing is saved', async (path, field, body) => {
    const { get, post, token } = admin
    const before = await (await get(path, { token })).json()
    const response = await post(path, { token, body })
    expect(response.status).toBe(400)
    expect(await fieldsOf(response)).toEqual([field])
    expect(await (await get(path, { token })).json()).toEqual(before)
  })
})

test.each<[string, object]>([
  [POLICY, { min_length: 6, max_length: 6 }],
  [POLICY, { min_length: 32, max_length: 32 }],
  ...[true, false].map((is): [string, object] => {
    const rules = Object.entries(defaultPasswordPolicy).filter(([, rule]) => rule === true)
    return [POLICY, Object.fromEntries(rules.map(([name]) => [name, is]))]
  }),
  [VOICEMAIL, { extension_number: '012', retain_days: 0, min_seconds: 0 }],
  [VOICEMAIL, { extension_number: '9'.repeat(64), retain_days: 36_500, min_seconds: 3600 }],
  [HEADERS, { add: [], relay: [] }],
  ...HEADER_SCOPES.map((scope): [string, object] => {
    const name = `-.!%*_+\`'~${'x'.repeat(22)}`
    const add = [
      { name: 'Xa', value: 'é', scope },
      { name, value: 'x'.repeat(64), scope },
    ]
    return [HEADERS, { add, relay: add.map(({ name, scope }) => ({ name, scope })) }]
  }),
])('%s takes %j and gives it back', async (path, body) => {
  const { get, post, token } = await testAppAsAdmin()
  expect((await post(path, { token, body })).status).toBe(200)
  expect(await (await get(path, { token })).json()).toMatchObject(body)
})

test('another type is refused by name in every field of a document', async () => {
  const { post, token } = await testAppAsAdmin()
  for (const { path, defaults } of DOCUMENTS) {
    for (const field of Object.keys(defaults)) {
      const response = await post(`/api${path}`, { token, body: { [field]: { another: 'type' } } })
      expect([response.status, await fieldsOf(response)], field).toEqual([400, [field]])
    }
  }
  for (const field of ['name', 'value', 'scope']) {
    const wrong = { ...row, scope: 'ALL', [field]: 7 }
    expect(await fieldsOf(await post(HEADERS, { token, body: { add: [wrong] } }))).toEqual([
      `add[0].${field}`,
    ])
  }
})

test('one name may be for trunks and for users, be added and be relayed; the scope is TRUNK unless said', async () => {
  const { get, post, token } = await testAppAsAdmin()
  const body = {
    add: [
      { ...row, scope: null },
      { ...row, scope: 'USER' },
    ],
    relay: [{ name: 'X-A' }],
  }
  expect((await post(HEADERS, { token, body })).status).toBe(200)
  expect(await (await get(HEADERS, { token })).json()).toEqual({
    add: [
      { ...row, scope: 'TRUNK' },
      { ...row, scope: 'USER' },
    ],
    relay: [{ name: 'X-A', scope: 'TRUNK' }],
  })
})
