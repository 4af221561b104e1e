import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { defaultPasswordPolicy, tenantDefaults } from '../../contract/defaults.ts'
import type { Holiday } from '../../contract/holidays.ts'
import { DAY, startOf } from '../time/calendar.ts'
import { attention, type Known } from './attention.ts'

const now = startOf('2026-12-11') + 10 * 60

const christmas: Holiday = {
  id: 'christmas',
  name: 'Christmas Day',
  region: 'GBR',
  consecutive: false,
  every_year: true,
  year_start: 0,
  year_end: 0,
  month_start: 12,
  month_end: 12,
  day_start: 25,
  day_end: 25,
  hour_start: 0,
  hour_end: 23,
  minute_start: 0,
  minute_end: 59,
}

const fine: Known<Holiday> = {
  tenant: tenantDefaults,
  certificate: { days: 31, state: 'ok' },
  holidays: [],
  policy: defaultPasswordPolicy,
  disk: 'ok',
}

const kinds = (known: Partial<Known<Holiday>>, wall: number | null = now) =>
  attention({ ...fine, ...known }, wall).map(({ kind }) => kind)

describe('what needs attention', () => {
  test('nothing of a tenant in order, or of one that could not be read', () => {
    expect(kinds({})).toEqual([])
    expect(attention({ tenant: tenantDefaults }, now)).toEqual([])
  })

  test('night mode and web hooks that anybody could imitate', () => {
    const open = { ...tenantDefaults.cdr_event, enabled: true }
    const tenant = { ...tenantDefaults, enable_night_mode: true, cdr_event: open }
    expect(attention({ ...fine, tenant }, now)).toEqual([
      { kind: 'night_mode' },
      { kind: 'cdr_event' },
    ])
    const signed = { ...open, auth: 'BEARER' as const }
    expect(kinds({ tenant: { ...tenantDefaults, extension_event: signed } })).toEqual([])
    expect(kinds({ tenant: { ...tenantDefaults, extension_event: open } })).toEqual([
      'extension_event',
    ])
  })

  test('a certificate that runs out, has run out, or is not yet good', () => {
    const list = (certificate: Known<Holiday>['certificate']) =>
      attention({ ...fine, certificate }, now)
    expect(list({ days: 30, state: 'soon' })).toEqual([{ kind: 'certificate_soon', days: 30 }])
    expect(list({ days: -2, state: 'expired' })).toEqual([{ kind: 'certificate_over', days: 2 }])
    expect(list({ days: 90, state: 'not_yet' })).toEqual([{ kind: 'certificate_late' }])
  })

  test('a disk that is nearly full', () => {
    expect(kinds({ disk: 'near' })).toEqual(['disk'])
    expect(kinds({ disk: 'full' })).toEqual(['disk'])
  })

  test('the next holiday, from 14 days before to its last minute', () => {
    const holidays = [christmas]
    const start = startOf('2026-12-25')
    expect(kinds({ holidays }, start - 14 * DAY - 1)).toEqual([])
    expect(kinds({ holidays }, start - 14 * DAY)).toEqual(['holiday'])
    expect(kinds({ holidays }, start + DAY - 1)).toEqual(['holiday'])
    expect(kinds({ holidays }, start + DAY)).toEqual([])
    expect(kinds({ holidays }, null)).toEqual([])
  })

  test('the earliest of several holidays, whatever their order', () => {
    const eve = { ...christmas, id: 'eve', name: 'Christmas Eve', day_start: 24 }
    for (const holidays of [
      [christmas, eve],
      [eve, christmas],
    ]) {
      expect(attention({ ...fine, holidays }, startOf('2026-12-20'))).toMatchObject([
        { kind: 'holiday', holiday: eve },
      ])
    }
  })

  test('a password policy that asks for less, and where', () => {
    const policy = { ...defaultPasswordPolicy, contains_numbers: false }
    expect(attention({ ...fine, policy }, now)).toEqual([
      { kind: 'policy', field: 'contains_numbers' },
    ])
  })

  test('a longer shortest length or a lower longest one is not weaker', () => {
    fc.assert(
      fc.property(fc.integer({ min: 6, max: 32 }), fc.integer({ min: 6, max: 32 }), (min, max) => {
        const policy = { ...defaultPasswordPolicy, min_length: min, max_length: max }
        expect(kinds({ policy })).toEqual([])
      }),
    )
  })
})
