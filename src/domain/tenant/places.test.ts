import { countries, getCountryDataList } from 'countries-list'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tenantSettings } from '../../contract/tenant.ts'
import { countryCode } from '../numbers/process-number.ts'
import { alpha2In, currencies, diallingCountries, placeMismatches, regions } from './places.ts'

const germany = {
  region: 'DEU',
  timezone: 'Europe/Berlin',
  currency: 'EUR',
  e164: { country: 'Germany(49)' },
}

it('finds a country by its alpha-3 code, and none for an empty or unknown one', () => {
  // The Canary Islands have holidays of their own, but no alpha-3 code.
  const codes = ['IC', 'DE', 'GB']
  expect(alpha2In(codes, 'GBR')).toBe('GB')
  expect(alpha2In(codes, 'FRA')).toBe('')
  expect(alpha2In(codes, '')).toBe('')
})

describe('regions', () => {
  it('are alpha-3 codes with names in the language asked for', () => {
    expect(regions('en')).toContainEqual({ code: 'DEU', name: 'Germany' })
    expect(regions('de')).toContainEqual({ code: 'DEU', name: 'Deutschland' })
  })

  it('are each listed once, and taken by the contract', () => {
    const codes = regions('en').map(({ code }) => code)
    expect(new Set(codes).size).toBe(codes.length)
    expect(codes.length).toBe(250)
    expect(codes.filter((code) => !tenantSettings.shape.region.safeParse(code).success)).toEqual([])
    expect(codes).not.toContain('ASC')
  })

  it('stand in the order of the language', () => {
    const names = regions('sv').map(({ name }) => name)
    expect(names.indexOf('Åland')).toBeGreaterThan(names.indexOf('Zimbabwe'))
  })
})

describe('currencies', () => {
  it('are ISO 4217 codes with names in the language asked for', () => {
    expect(currencies('en')).toContainEqual({ code: 'CHF', name: 'Swiss Franc' })
    expect(currencies('fr')).toContainEqual({ code: 'CHF', name: 'franc suisse' })
  })

  it('are each listed once, taken by the contract, and in use', () => {
    const codes = currencies('en').map(({ code }) => code)
    expect(new Set(codes).size).toBe(codes.length)
    expect(codes.filter((code) => !tenantSettings.shape.currency.safeParse(code).success)).toEqual(
      [],
    )
    expect(codes).toEqual(expect.arrayContaining(['USD', 'EUR', 'JPY', 'KWD']))
    expect(codes.filter((code) => ['DEM', 'HRK', 'XXX'].includes(code))).toEqual([])
  })
})

describe('diallingCountries', () => {
  it('are written as the PBX writes them', () => {
    expect(diallingCountries()).toEqual(
      expect.arrayContaining(['Angola(244)', 'Germany(49)', 'Cocos (Keeling) Islands(61)']),
    )
  })

  it('give every region once, with a code that the country has', () => {
    const list = diallingCountries()
    expect(list).toEqual(list.toSorted())
    expect(list.length).toBe(regions('en').length)
    for (const { name, phone } of Object.values(countries)) {
      const [entry, ...more] = list.filter((text) => text.replace(/\(\d+\)$/, '') === name)
      expect(more).toEqual([])
      if (entry) expect(phone.some((p) => String(p).startsWith(countryCode(entry)))).toBe(true)
    }
  })

  it('choose on purpose where a country has several codes', () => {
    expect(diallingCountries()).toEqual(
      expect.arrayContaining(['Dominican Republic(1)', 'Puerto Rico(1)', 'Kosovo(383)']),
    )
    const several = Object.values(countries).filter(({ phone }) => phone.length > 1)
    expect(several.map(({ name }) => name).sort()).toEqual([
      'Dominican Republic',
      'Kosovo',
      'Puerto Rico',
    ])
  })
})

describe('placeMismatches', () => {
  it('finds nothing if everything matches', () => {
    expect(placeMismatches(germany)).toEqual([])
  })

  it.each([
    [{ timezone: 'Asia/Tokyo' }, ['timezone']],
    [{ currency: 'JPY' }, ['currency']],
    [{ e164: { country: 'Japan(81)' } }, ['e164.country']],
    [{ region: 'JPN' }, ['timezone', 'currency', 'e164.country']],
  ])('points out %j in Germany', (slip, found) => {
    expect(placeMismatches({ ...germany, ...slip })).toEqual(found)
  })

  it.each([
    [{ timezone: '', currency: '', e164: { country: '' } }],
    [{ timezone: 'UTC' }],
    [{ currency: 'XXX' }],
    [{ e164: { country: 'Atlantis(999)' } }],
    [{ e164: { country: 'Germany' } }],
    [{ region: '' }],
    [{ region: 'ATA', timezone: '', e164: { country: '' } }],
    [{ region: 'ZZZ' }],
  ])('raises no alarm over %j', (unknown) => {
    expect(placeMismatches({ ...germany, ...unknown })).toEqual([])
  })

  it('knows shared and several calling codes', () => {
    const codes = (region: string, country: string) =>
      placeMismatches({ region, timezone: '', currency: '', e164: { country } })
    expect(codes('CAN', 'United States(1)')).toEqual([])
    expect(codes('DOM', 'Dominican Republic(1)')).toEqual([])
    expect(codes('XKX', 'Serbia(381)')).toEqual([])
    expect(codes('USA', 'Jamaica(1876)')).toEqual(['e164.country'])
  })

  it('takes the dialling country and the currencies of every region', () => {
    for (const country of diallingCountries()) {
      const data = getCountryDataList().find(({ name }) => country.startsWith(`${name}(`))
      for (const currency of data?.currency ?? ['']) {
        const tenant = { region: data?.iso3 ?? '', timezone: '', currency, e164: { country } }
        expect([country, placeMismatches(tenant)]).toEqual([country, []])
      }
    }
  })

  it('never crashes', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.string(),
        fc.string(),
        fc.string(),
        (region, timezone, currency, country) => {
          expect(placeMismatches({ ...germany, region })).toBeInstanceOf(Array)
          // A random text may be the name of a real place, so only check that it doesn't throw.
          const slips = placeMismatches({ ...germany, timezone, currency, e164: { country } })
          expect(slips.length).toBeLessThanOrEqual(3)
        },
      ),
    )
  })
})
