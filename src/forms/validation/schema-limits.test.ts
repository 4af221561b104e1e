import { expect, test } from 'vitest'
import { tenantSettings } from '../../contract/tenant.ts'
import { limitsOf } from './schema-limits.ts'

test.each([
  ['recording_retention', { of: 'number', min: 1 }],
  ['contact_update_interval', { of: 'number', min: 1, max: 43_200 }],
  ['name', { of: 'text', min: 1, max: 1024 }],
  ['website', { of: 'text', max: 255 }],
  ['outbound_caller_ids.3.caller_id', { of: 'text', min: 1, max: 64 }],
  ['cdr_event.url', { of: 'text', max: 128 }],
  ['e164.prefix', { of: 'text' }],
])('%s', (path, limits) => {
  expect(limitsOf(tenantSettings, path)).toEqual(limits)
})
