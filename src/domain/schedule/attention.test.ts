import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { defaultPasswordPolicy, tenantDefaults } from '../../contract/values/defaults.ts'
import { attention, type Known } from './attention.ts'

const fine: Known = {
  tenant: tenantDefaults,
  certificate: { days: 31, state: 'ok' },
  policy: defaultPasswordPolicy,
  disk: 'ok',
  balance: 100n,
}

const kinds = (known: Partial<Known>) => attention({ ...fine, ...known }).map(({ kind }) => kind)

describe('what needs attention', () => {
  test('nothing of a tenant in order, or of one that could not be read', () => {
    expect(kinds({})).toEqual([])
    expect(attention({ tenant: tenantDefaults })).toEqual([])
  })

  test('web hooks that anybody could imitate', () => {
    const open = { ...tenantDefaults.cdr_event, enabled: true }
    const tenant = { ...tenantDefaults, cdr_event: open }
    expect(attention({ ...fine, tenant })).toEqual([{ kind: 'cdr_event', severity: 'info' }])
    const signed = { ...open, auth: 'BEARER' as const }
    expect(kinds({ tenant: { ...tenantDefaults, extension_event: signed } })).toEqual([])
    expect(kinds({ tenant: { ...tenantDefaults, extension_event: open } })).toEqual([
      'extension_event',
    ])
  })

  test('a certificate that runs out, has run out, or is not yet good', () => {
    const list = (certificate: Known['certificate']) => attention({ ...fine, certificate })
    expect(list({ days: 30, state: 'soon' })).toEqual([
      { kind: 'certificate_soon', days: 30, severity: 'warning' },
    ])
    expect(list({ days: -2, state: 'expired' })).toEqual([
      { kind: 'certificate_over', days: 2, severity: 'error' },
    ])
    expect(list({ days: 90, state: 'not_yet' })).toEqual([
      { kind: 'certificate_late', severity: 'error' },
    ])
  })

  test('a disk that is nearly full, and an account below zero', () => {
    expect(attention({ ...fine, disk: 'near' })).toEqual([{ kind: 'disk', severity: 'warning' }])
    expect(attention({ ...fine, disk: 'full' })).toEqual([{ kind: 'disk', severity: 'error' }])
    expect(kinds({ balance: -1n })).toEqual(['balance'])
    expect(kinds({ balance: 0n })).toEqual([])
    expect(kinds({ balance: null })).toEqual([])
  })

  test('lists what fails now before what may fail soon', () => {
    const policy = { ...defaultPasswordPolicy, contains_numbers: false }
    const certificate = { days: 3, state: 'soon' } as const
    expect(kinds({ policy, certificate, disk: 'full' })).toEqual([
      'disk',
      'certificate_soon',
      'policy',
    ])
  })

  test('a password policy that asks for less, and where', () => {
    const policy = { ...defaultPasswordPolicy, contains_numbers: false }
    expect(attention({ ...fine, policy })).toEqual([
      { kind: 'policy', field: 'contains_numbers', severity: 'info' },
    ])
  })

  test('is not weaker with a higher minimum or a lower maximum length', () => {
    fc.assert(
      fc.property(fc.integer({ min: 6, max: 32 }), fc.integer({ min: 6, max: 32 }), (min, max) => {
        const policy = { ...defaultPasswordPolicy, min_length: min, max_length: max }
        expect(kinds({ policy })).toEqual([])
      }),
    )
  })
})
