import { expect, test } from 'vitest'
import { tenantSettings } from '../../src/contract/tenant.ts'
import { planDefaults, tenantDefaults } from '../../src/contract/values/defaults.ts'
import { changedTenant } from './changed-tenant.ts'
import { InvalidInput } from './invalid-input.ts'

const TENANT = { ...tenantDefaults, ...planDefaults, id: '1' }

/** The paths of the fields that a save is refused for. */
function refusedOf(tenant: object, sent: object): string[] {
  try {
    changedTenant({ ...tenant }, { ...sent })
    return []
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error
    return error.issues.map(({ field }) => String(field)).sort()
  }
}

test('no rule compares fields of the settings, so each field can be checked by itself', () => {
  expect(tenantSettings._zod.def.checks ?? []).toEqual([])
})

test('names each invalid field that a save changes, at any depth, and no other', () => {
  const tenant = { ...TENANT, currency: 'old' }
  expect(refusedOf(tenant, { timezone: 'Nowhere', recording_retention: 0 })).toEqual([
    'recording_retention',
    'timezone',
  ])
  expect(refusedOf(tenant, { e164: { prefix: 'x'.repeat(65) } })).toEqual(['e164.prefix'])
  expect(refusedOf(tenant, { currency: 'new' })).toEqual(['currency'])
  expect(refusedOf(tenant, { currency: 'old', recording_retention: 1 })).toEqual([])
})

test('caller IDs that a save doesn’t send stay exactly as they are', () => {
  const outbound_caller_ids = [{ provider_id: '1', caller_id: '100' }]
  const changed = changedTenant({ ...TENANT, outbound_caller_ids }, { recording_retention: 1 })
  expect(changed.outbound_caller_ids).toBe(outbound_caller_ids)
  const sent = changedTenant(TENANT, { outbound_caller_ids })
  expect(sent.outbound_caller_ids).toEqual([{ ...outbound_caller_ids[0], description: '' }])
})
