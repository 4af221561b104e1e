import { describe, expect, it } from 'vitest'
import { outboundCallerId, tenantPlan, tenantSettings } from './tenant.ts'
import { planDefaults, tenantDefaults } from './values/defaults.ts'

const tenant = {
  ...tenantDefaults,
  name: 'Demo',
  domain: 'demo.example',
  timezone: 'Europe/Berlin',
  currency: 'EUR',
  region: 'DEU',
}
const callerId = { provider_id: 'trunk', caller_id: '+4930123456', description: '' }

/** The paths that the schema rejects in a tenant with these fields. */
function refusedAt(fields: Record<string, unknown>): string[] {
  const { error } = tenantSettings.safeParse({ ...tenant, ...fields })
  return error?.issues.map(({ path }) => path.join('.')) ?? []
}

describe('defaults', () => {
  it('satisfy the contract but for the five fields that say who the tenant is', () => {
    expect(refusedAt(tenantDefaults)).toEqual(['name', 'domain', 'timezone', 'currency', 'region'])
    expect(refusedAt({})).toEqual([])
    expect(tenantPlan.safeParse(planDefaults).error).toBeUndefined()
  })

  it('name every field of the contract', () => {
    expect(Object.keys(tenantDefaults)).toEqual(Object.keys(tenantSettings.shape))
    expect(Object.keys(planDefaults)).toEqual(Object.keys(tenantPlan.shape))
  })
})

describe('limits of the settings', () => {
  it.each([
    ['name', ['x', 'x'.repeat(1024)], ['', 'x'.repeat(1025)]],
    ['domain', ['x', 'x'.repeat(280)], ['', 'x'.repeat(281)]],
    ['website', ['', 'x'.repeat(255)], ['x'.repeat(256)]],
    ['recording_retention', [1, 36_500], [0, -1, 1.5, '1', null]],
    ['call_report_retention', [1], [0]],
    ['log_retention', [1], [0]],
    ['temp_file_retention', [1], [0]],
    ['contact_match_length', [0, 1], [-1, 0.5]],
    ['contact_update_interval', [1, 43_200], [0, 43_201, 1.5]],
    ['contact_match_type', ['DISABLE', 'MATCH_EXACTLY', 'MATCH_LENGTH'], ['', 'EXACT']],
    ['contact_append_type', ['DISABLE', 'APPEND', 'PREPEND'], ['', 'append']],
    ['enable_audio_recording', [true, false], ['true', 1, null]],
    ['extension_im_disk_quota', ['', '1GB'], ['1TB']],
  ])('%s', (field, allowed, refused) => {
    for (const value of allowed) expect(refusedAt({ [field]: value })).toEqual([])
    for (const value of refused) expect(refusedAt({ [field]: value })).toContain(field)
  })
})

describe('forms of the settings', () => {
  it.each([
    [
      'domain',
      [
        'pbx.example',
        'localhost',
        'a-b.example',
        '1a.example',
        '192.0.2.1',
        '::1',
        '::ffff:192.0.2.1',
        '2001:db8::1',
        '[2001:db8::1]',
        'a_b',
      ],
      [
        'a b',
        'https://a',
        'ä.example',
        'a@b',
        'sip:demo.example',
        'a..b',
        '.a',
        'a.',
        '.',
        '[',
        ':::',
        '256.1.1.1',
        '1.2.3',
        '01.2.3.4',
        'a.1',
        '-a.example',
        '[a]',
        '2001:db8::g',
      ],
    ],
    [
      'timezone',
      ['Europe/Berlin', 'Asia/Shanghai', 'UTC', 'Etc/GMT+5', 'Asia/Kolkata', 'Asia/Calcutta'],
      ['', 'Mars/Olympus', '+01:00', 'Europe/'],
    ],
    [
      'website',
      ['', 'firm.example', 'https://firm.example/@a', 'info@firm.example', 'mailto:a@b.example'],
      ['https://user:secret@firm.example', 'ftp://user@firm.example/'],
    ],
    ['currency', ['USD', 'EUR'], ['', 'usd', 'US', 'EURO', 'EU1', 'USD\nx']],
    ['region', ['DEU', 'USA'], ['', 'deu', 'DE', 'DEUT']],
    [
      'custom_options',
      ['', ' ', '{}', ' {"a": [1]}\n', '\ufeff{"a":1}'],
      ['text', '{', "{'a':1}", '[1]', '[]', '"text"', 'null', '5'],
    ],
    [
      'stir_shaken_cert',
      ['', ' ', pem('CERTIFICATE'), `${pem('CERTIFICATE')}\n${pem('CERTIFICATE')}`],
      [
        null,
        'anything',
        pem('PRIVATE KEY'),
        '-----BEGIN CERTIFICATE-----\nMAMEAQA=',
        ...['AAAA', 'no base64!', 'MAUEAQA=', 'MAMEAQAA'].map((body) => pem('CERTIFICATE', body)),
      ],
    ],
    [
      'stir_shaken_key',
      ['', pem('PRIVATE KEY'), pem('EC PRIVATE KEY'), pem('RSA PRIVATE KEY')],
      [null, 'anything', pem('CERTIFICATE'), pem('PUBLIC KEY'), pem('PRIVATE KEY', 'AAAA')],
    ],
  ])('%s', (field, allowed, refused) => {
    for (const value of allowed) expect([value, refusedAt({ [field]: value })]).toEqual([value, []])
    for (const value of refused) {
      expect([value, refusedAt({ [field]: value })]).toEqual([
        value,
        expect.arrayContaining([field]),
      ])
    }
  })
})

describe('outbound caller IDs', () => {
  it.each([
    ['provider_id', ['x'], ['']],
    ['caller_id', ['1', '1'.repeat(64)], ['', '1'.repeat(65)]],
    ['description', ['', 'x'.repeat(1024)], ['x'.repeat(1025)]],
  ])('%s', (field, allowed, refused) => {
    const isTaken = (value: string) =>
      outboundCallerId.safeParse({ ...callerId, [field]: value }).success
    for (const value of allowed) expect(isTaken(value)).toBe(true)
    for (const value of refused) expect(isTaken(value)).toBe(false)
  })

  it('are refused by row and field', () => {
    const rows = [callerId, { ...callerId, caller_id: '' }]
    expect(refusedAt({ outbound_caller_ids: rows })).toEqual(['outbound_caller_ids.1.caller_id'])
  })
})

describe('the plan', () => {
  it.each([
    'max_extensions',
    'max_concurrent_calls',
    'max_ring_groups',
    'max_virtual_receptionists',
    'max_call_queues',
    'max_conference_rooms',
    'avatar_file_size',
  ])('%s is a whole number from 0', (field) => {
    const isTaken = (value: number) =>
      tenantPlan.safeParse({ ...planDefaults, [field]: value }).success
    expect([0, 1, -1, 0.5].map(isTaken)).toEqual([true, true, false, false])
  })
})

function pem(kind: string, body = 'MAMEAQA='): string {
  return `-----BEGIN ${kind}-----\n${body}\n-----END ${kind}-----`
}
