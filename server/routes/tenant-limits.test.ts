import { expect, test } from 'vitest'
import { fieldsOf, testAppAsAdmin } from '../test-app.ts'

test.each([
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
  ['stir_shaken_key', { stir_shaken_key: {} }],
  ['e164', { e164: 'on' }],
  ['e164.prefix', { e164: { prefix: 22 } }],
  ['cdr_event.auth', { cdr_event: { auth: 'OAUTH' } }],
  ['cdr_event.token', { cdr_event: { token: '' } }],
  ['cdr_event.url', { cdr_event: { url: 'ftp://x' } }],
  ['extension_event.username', { extension_event: { username: 'short' } }],
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
])('a fault in %s is a 400 that names it, and nothing is saved', async (field, body) => {
  const { save, read } = await testAppAsAdmin()
  const before = await read()
  const response = await save({ website: 'changed', ...body })
  expect(response.status).toBe(400)
  const { errors } = await response.json()
  expect(errors).toEqual([
    { code: 'VALIDATE_FAILED', message: expect.stringMatching(/^[A-Z].{5}/), detail: { field } },
  ])
  expect(await read()).toEqual(before)
})

test('several faults give several errors', async () => {
  const { save } = await testAppAsAdmin()
  const response = await save({ name: '', recording_retention: 0, e164: { enabled: 'x' } })
  expect(await fieldsOf(response)).toEqual(['name', 'recording_retention', 'e164.enabled'])
})

test('the smallest and the largest values are taken', async () => {
  const { save, read } = await testAppAsAdmin()
  const body = {
    name: 'x'.repeat(1024),
    website: '',
    recording_retention: 1,
    contact_update_interval: 43_200,
    contact_match_length: 0,
    extension_im_disk_quota: '',
    custom_options: '',
    outbound_caller_ids: [],
  }
  expect((await save(body)).status).toBe(200)
  expect(await read()).toMatchObject(body)
})
