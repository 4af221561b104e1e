import { expect, test } from 'vitest'
import { tenantSettings } from '../../contract/tenant.ts'
import { isNearLimit, limitsOf, needsText } from './schema-limits.ts'

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

test.each([
  ['name', true],
  ['website', false],
  ['outbound_caller_ids.3.caller_id', true],
  ['recording_retention', false],
  ['nothing.here', false],
])('%s must have a text: %s', (path, expected) => {
  expect(needsText(tenantSettings, path)).toBe(expected)
})

const text = { of: 'text', min: 1, max: 10 } as const
const number = { of: 'number', min: 1, max: 100 } as const

test.each([
  [text, '1234567', false],
  [text, '12345678', true],
  [text, '12345678901', true],
  [text, undefined, false],
  [{ of: 'text' } as const, 'any', false],
  [number, 50, false],
  [number, 80, true],
  [number, 101, true],
  [number, 1, true],
  [number, 'many', false],
  [{ of: 'number', min: 1 } as const, 9e9, false],
])('of %j, %j is near: %s', (limits, value, expected) => {
  expect(isNearLimit(limits, value)).toBe(expected)
})
