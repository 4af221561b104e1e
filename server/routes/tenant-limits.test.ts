import { beforeAll, describe, expect, test } from 'vitest'
import { CONTACT_APPEND_TYPES, CONTACT_MATCH_TYPES } from '../../src/contract/tenant.ts'
import { planDefaults, tenantDefaults } from '../../src/contract/values/defaults.ts'
import { demoTenant } from '../store/demo-tenant.ts'
import { addTenant } from '../store/tenant-store.ts'
import { fieldsOf, testAppAsAdmin } from '../testing/test-app.ts'

const FAULTS: [string, object][] = [
  ['name', { name: '' }],
  ['name', { name: 'x'.repeat(1025) }],
  ['name', { name: 5 }],
  ['domain', { domain: '' }],
  ['domain', { domain: 'not a domain' }],
  ['domain', { domain: 'x'.repeat(281) }],
  ['website', { website: 'x'.repeat(256) }],
  ['timezone', { timezone: 'Mars/Olympus' }],
  ['currency', { currency: 'pounds' }],
  ['region', { region: 'GB' }],
  ['enable_audio_recording', { enable_audio_recording: 'yes' }],
  ['enable_night_mode', { enable_night_mode: 1 }],
  ['password_force_reset', { password_force_reset: 0 }],
  ['extension_im_disk_quota', { extension_im_disk_quota: '1TB' }],
  ['extension_im_disk_quota', { extension_im_disk_quota: '0GB' }],
  ['recording_retention', { recording_retention: 0 }],
  ['call_report_retention', { call_report_retention: 1.5 }],
  ['log_retention', { log_retention: '30' }],
  ['temp_file_retention', { temp_file_retention: -1 }],
  ['custom_options', { custom_options: '{' }],
  ['contact_match_type', { contact_match_type: 'EXACT' }],
  ['contact_match_length', { contact_match_length: -1 }],
  ['contact_append_type', { contact_append_type: '' }],
  ['contact_update_interval', { contact_update_interval: 0 }],
  ['contact_update_interval', { contact_update_interval: 43_201 }],
  ['stir_shaken_cert', { stir_shaken_cert: 'no PEM' }],
  ['stir_shaken_key', { stir_shaken_key: 'no PEM' }],
  ['cdr_event.username', { cdr_event: { username: 'x'.repeat(65) } }],
  ['cdr_event.password', { cdr_event: { auth: 'BASIC', username: 'x'.repeat(6) } }],
  ['extension_event.token', { extension_event: { auth: 'BEARER' } }],
  ['extension_event.url', { extension_event: { url: '' } }],
  ['outbound_caller_ids[0].caller_id', { outbound_caller_ids: [{ provider_id: '1' }] }],
  ['e164', { e164: 'on' }],
  ['e164.prefix', { e164: { prefix: 22 } }],
  ['cdr_event.auth', { cdr_event: { auth: 'OAUTH' } }],
  ['cdr_event.token', { cdr_event: { token: '' } }],
  ['cdr_event.url', { cdr_event: { url: 'ftp://x' } }],
  ['extension_event.username', { extension_event: { username: 'short' } }],
  ['extension_event.username', { extension_event: { username: 'pbx-user' } }],
  ['extension_event.password', { extension_event: { password: 'x'.repeat(65) } }],
  ['extension_event.url', { extension_event: { url: `https://${'x'.repeat(121)}` } }],
  ['outbound_caller_ids', { outbound_caller_ids: {} }],
  ['outbound_caller_ids[0]', { outbound_caller_ids: [null] }],
  ['outbound_caller_ids[0].provider_id', { outbound_caller_ids: [{ caller_id: '1' }] }],
  [
    'outbound_caller_ids[1].caller_id',
    {
      outbound_caller_ids: [
        { provider_id: '1', caller_id: '1' },
        { provider_id: '1', caller_id: 'x'.repeat(65) },
      ],
    },
  ],
  [
    'outbound_caller_ids[0].description',
    { outbound_caller_ids: [{ provider_id: '1', caller_id: '1', description: 'x'.repeat(1025) }] },
  ],
  ['office_hours.monday', { office_hours: { monday: [] } }],
  [
    'office_hours.monday.ranges[0].to',
    { office_hours: { monday: { ranges: [{ from: '17:00', to: '09:00' }] } } },
  ],
  [
    'office_hours.monday.ranges[0].to',
    { office_hours: { monday: { ranges: [{ from: '09:00', to: '24:00' }] } } },
  ],
  [
    'office_hours.sunday.ranges',
    {
      office_hours: {
        sunday: {
          ranges: [
            { from: '09:00', to: '12:00' },
            { from: '11:00', to: '13:00' },
          ],
        },
      },
    },
  ],
]

describe('a fault in each field', () => {
  // Nothing is saved, so they share a server.
  let admin: Awaited<ReturnType<typeof testAppAsAdmin>>
  beforeAll(async () => {
    admin = await testAppAsAdmin()
  })

  test.each(FAULTS)(
    'a fault in %s is a 400 that names it, and nothing is saved',
    async (field, body) => {
      const { save, read } = admin
      const before = await read()
      const response = await save({ website: 'changed', ...body })
      expect(response.status).toBe(400)
      const { errors } = await response.json()
      expect(errors).toEqual([
        {
          code: 'VALIDATE_FAILED',
          message: expect.stringMatching(/^[A-Z].{5}/),
          detail: { field },
        },
      ])
      expect(await read()).toEqual(before)
    },
  )
})

/** The paths of all values in an object that aren't objects themselves. */
const leavesOf = (value: unknown, path: string[] = []): string[][] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, item]) => leavesOf(item, [...path, key]))
    : [path]

/**
 * A copy with a different value at one path. Objects that the demo tenant shares are copied too.
 */
function changedAt(value: object, path: string[], leaf: unknown): object {
  const copy = JSON.parse(JSON.stringify(value))
  const holder = path.slice(0, -1).reduce((inner, key) => Reflect.get(inner, key), copy)
  Reflect.set(holder, path.at(-1) ?? '', leaf)
  return copy
}

test('another type is refused by name in every field, however deep', async () => {
  const { save, read } = await testAppAsAdmin()
  const before = await read()
  const settings = Object.fromEntries(
    Object.entries(demoTenant).filter(([field]) => Object.hasOwn(tenantDefaults, field)),
  )
  const leaves = leavesOf(settings)
  expect(leaves.length).toBeGreaterThan(70)
  for (const path of leaves) {
    const field = path.join('.').replaceAll(/\.(\d+)/g, '[$1]')
    const response = await save(changedAt(settings, path, { another: 'type' }))
    expect([response.status, await fieldsOf(response)], field).toEqual([400, [field]])
  }
  expect(await read()).toEqual(before)
  expect((await save(settings)).status).toBe(200)
})

test('several faults give several errors', async () => {
  const { save } = await testAppAsAdmin()
  const response = await save({ name: '', recording_retention: 0, e164: { enabled: 'x' } })
  expect(await fieldsOf(response)).toEqual(['name', 'recording_retention', 'e164.enabled'])
})

const hook = { enabled: true, auth: 'BASIC', username: 'x'.repeat(6), password: 'y'.repeat(6) }
const pem = (kind: string) => `-----BEGIN ${kind}-----\nMAMEAQA=\n-----END ${kind}-----`

test.each([
  { name: 'x', domain: 'a', website: '', extension_im_disk_quota: '' },
  { name: 'x'.repeat(1024), domain: 'x'.repeat(280), website: 'x'.repeat(255) },
  { domain: '192.0.2.1' },
  { domain: '2001:db8::1' },
  { timezone: 'Asia/Shanghai', currency: 'USD', region: 'CHN' },
  { recording_retention: 1, call_report_retention: 1, log_retention: 1, temp_file_retention: 1 },
  { recording_retention: 36_500, contact_update_interval: 1, contact_match_length: 0 },
  { contact_update_interval: 43_200, contact_match_length: 15 },
  ...['1KB', '100MB', '1000GB', '2PB'].map((quota) => ({ extension_im_disk_quota: quota })),
  ...CONTACT_MATCH_TYPES.map((type) => ({ contact_match_type: type })),
  ...CONTACT_APPEND_TYPES.map((type) => ({ contact_append_type: type })),
  { custom_options: '' },
  { custom_options: '{"a":[null]}' },
  { outbound_caller_ids: [] },
  {
    outbound_caller_ids: [
      { provider_id: 'p', caller_id: '1', description: '' },
      { provider_id: 'p', caller_id: '1'.repeat(64), description: 'x'.repeat(1024) },
    ],
  },
  { cdr_event: { ...hook, url: 'http://a' }, extension_event: { enabled: false, url: '' } },
  {
    cdr_event: { ...hook, auth: 'DIGEST', username: 'x'.repeat(64), password: 'y'.repeat(64) },
    extension_event: { ...hook, auth: 'BEARER', token: 't', url: `https://${'x'.repeat(120)}` },
  },
  { cdr_event: { enabled: true, auth: 'DISABLE', username: '', password: '', token: '' } },
  { office_hours: { monday: { enabled: false }, tuesday: { enabled: true, ranges: [] } } },
  { office_hours: { friday: { ranges: [{ from: '00:00', to: '23:59' }] } } },
  { stir_shaken_cert: pem('CERTIFICATE'), stir_shaken_key: pem('EC PRIVATE KEY') },
  { stir_shaken_cert: '', stir_shaken_key: '' },
  ...[true, false].map((is) => ({
    enable_audio_recording: is,
    enable_video_recording: is,
    enable_dual_track_recording: is,
    enable_night_mode: is,
    enable_two_factor_authentication: is,
    password_force_reset: is,
    e164: { enabled: is, remove_special_chars: is },
  })),
])('%j is taken and given back', async (body) => {
  const { save, read } = await testAppAsAdmin()
  const response = await save(body)
  expect([response.status, await response.text()]).toEqual([200, ''])
  expect(await read()).toMatchObject(body)
})

test('a tenant with few fields set has the documented defaults for the rest', async () => {
  const { db, post, tokenOf, tenant } = await testAppAsAdmin()
  const named = {
    name: 'Bare',
    domain: 'bare.example',
    timezone: 'UTC',
    currency: 'EUR',
    region: 'DEU',
  }
  await addTenant(db, '2', named)
  const token = await tokenOf('admin')
  await post('/api/tenants/switch?id=2', { token })
  expect(await tenant(token)).toEqual({
    ...tenantDefaults,
    ...planDefaults,
    ...named,
    id: '2',
    max_extensions: 1000,
    max_conference_rooms: 20,
    recording_retention: 180,
    call_report_retention: 30,
    log_retention: 180,
    temp_file_retention: 30,
    extension_im_disk_quota: '1GB',
    contact_match_type: 'MATCH_EXACTLY',
    contact_append_type: 'APPEND',
    contact_update_interval: 720,
  })
})
