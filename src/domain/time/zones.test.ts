import { afterEach, describe, expect, it, vi } from 'vitest'
import { tenantSettings } from '../../contract/tenant.ts'
import { mayLieIn, timeZones } from './zones.ts'

const winter = new Date('2026-01-15T12:00:00Z')
const summer = new Date('2026-07-15T12:00:00Z')

describe('timeZones', () => {
  it('lists UTC and hundreds of zones once each, in order', () => {
    const names = timeZones(winter).map(({ name }) => name)
    expect(names.length).toBeGreaterThan(400)
    expect(names).toContain('UTC')
    expect(names).toEqual([...new Set(names)].sort())
  })

  it('lists only what the contract takes', () => {
    const { timezone } = tenantSettings.shape
    const refused = timeZones(winter).filter(({ name }) => !timezone.safeParse(name).success)
    expect(refused).toEqual([])
  })

  it('calls zones by their current names', () => {
    const names = timeZones(winter).map(({ name }) => name)
    expect(names).toEqual(expect.arrayContaining(['Asia/Kolkata', 'Europe/Kyiv', 'Asia/Yangon']))
    expect(names.filter((name) => /Calcutta|Kiev|Rangoon/.test(name))).toEqual([])
  })

  it('computes only the offsets that are read, and each once', () => {
    const computed = vi.spyOn(Intl.DateTimeFormat.prototype, 'formatToParts')
    const zone = timeZones(winter).find(({ name }) => name === 'Pacific/Chatham')
    expect(computed).toHaveBeenCalledTimes(0)
    expect([zone?.offset, zone?.offset]).toEqual([825, 825])
    expect(computed).toHaveBeenCalledTimes(1)
    computed.mockRestore()
  })

  it('gives the offset of the day', () => {
    const offsetAt = (now: Date) =>
      timeZones(now).find(({ name }) => name === 'America/New_York')?.offset
    expect([offsetAt(winter), offsetAt(summer)]).toEqual([-300, -240])
  })
})

describe('mayLieIn', () => {
  it.each([
    ['Europe/Berlin', 'DE', true],
    ['Europe/Paris', 'DE', false],
    ['Asia/Tokyo', 'DE', false],
    ['America/Chicago', 'US', true],
    ['Asia/Kolkata', 'IN', true],
    ['Asia/Calcutta', 'IN', true],
    ['Asia/Kolkata', 'LK', false],
    ['Europe/Kyiv', 'UA', true],
    ['Europe/Kiev', 'UA', true],
    ['US/Eastern', 'US', true],
    ['US/Eastern', 'DE', false],
    ['Asia/Chongqing', 'CN', true],
    ['UTC', 'DE', true],
    ['Etc/UTC', 'DE', true],
    ['Etc/GMT+5', 'DE', true],
    ['CET', 'JP', true],
    ['', 'DE', true],
    ['Mars/Olympus', 'DE', true],
    ['Europe/Berlin', '', true],
    ['Europe/Berlin', 'ZZ', true],
    ['Europe/Berlin', 'not a country', true],
  ])('%j in %j: %s', (zone, country, expected) => {
    expect(mayLieIn(zone, country)).toBe(expected)
  })

  describe('on other platforms', () => {
    afterEach(() => vi.unstubAllGlobals())
    const withLocale = (locale: object) =>
      vi.stubGlobal('Intl', {
        DateTimeFormat: Intl.DateTimeFormat,
        supportedValuesOf: Intl.supportedValuesOf,
        Locale: class {
          constructor() {
            Object.assign(this, locale)
          }
        },
      })

    it('asks the method of newer engines', () => {
      withLocale({ getTimeZones: () => ['Europe/Berlin'] })
      expect(mayLieIn('Europe/Berlin', 'DE')).toBe(true)
      expect(mayLieIn('Asia/Tokyo', 'DE')).toBe(false)
    })

    it('returns true if the zones of a country are not available', () => {
      withLocale({})
      expect(mayLieIn('Asia/Tokyo', 'DE')).toBe(true)
    })
  })
})
