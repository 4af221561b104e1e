import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tenantDefaults } from '../../contract/values/defaults.ts'
import { countryCode, processNumber } from './process-number.ts'

const on = { ...tenantDefaults.e164, enabled: true }
const uk = {
  ...on,
  international_code: '00',
  country: 'United Kingdom(44)',
  area_code: '31',
  national_code: '11',
  prefix: '22',
}

describe('countryCode', () => {
  it.each([
    ['Angola(244)', '244'],
    ['Cocos (Keeling) Islands(61)', '61'],
    ['Dominican Republic(1809)', '1809'],
    ['', ''],
    ['Angola', ''],
    ['Angola()', ''],
  ])('of %j is %j', (country, code) => {
    expect(countryCode(country)).toBe(code)
  })
})

describe('the worked examples of the administration guide', () => {
  it('turns a number of the own country into a domestic one', () => {
    expect(processNumber('+4431867762', uk)).toEqual({
      result: '2211867762',
      kind: 'domestic',
      steps: [
        { code: 'remove_plus', value: '+' },
        { code: 'remove_country', value: '44' },
        { code: 'remove_area_code', value: '31' },
        { code: 'add_national_code', value: '11' },
        { code: 'add_prefix', value: '22' },
      ],
    })
  })

  it('turns a number of another country into an international one', () => {
    expect(processNumber('+3312345678', { ...uk, prefix: '' })).toEqual({
      result: '003312345678',
      kind: 'international',
      steps: [
        { code: 'remove_plus', value: '+' },
        { code: 'add_international_code', value: '00' },
      ],
    })
  })
})

describe('processNumber', () => {
  it('puts the prefix before the international code', () => {
    expect(processNumber('+3312345678', uk).result).toBe('22003312345678')
  })

  it('keeps the country code, and so the area code behind it, when not asked to remove it', () => {
    const settings = { ...uk, remove_duplicate_countries: false }
    expect(processNumber('+4431867762', settings).result).toBe('22114431867762')
    expect(processNumber('+4431867762', { ...settings, area_code: '44' }).result).toBe(
      '22114431867762',
    )
  })

  it('keeps the area code when not asked to remove it, or when it is another one', () => {
    expect(processNumber('+4431867762', { ...uk, remove_duplicate_area_codes: false }).result).toBe(
      '221131867762',
    )
    expect(processNumber('+4420867762', uk).result).toBe('221120867762')
  })

  it('removes brackets and spaces first when asked to', () => {
    const settings = { ...uk, remove_special_chars: true }
    const { result, steps } = processNumber('(+44) 31 867762', settings)
    expect(result).toBe('2211867762')
    expect(steps[0]).toEqual({ code: 'remove_special_chars', value: '()  ' })
    expect(processNumber('+44 (31) 867762', uk).result).toBe('2211 (31) 867762')
  })

  it('treats every number as international while no country is chosen', () => {
    expect(processNumber('+4431867762', { ...uk, country: '' }).kind).toBe('international')
  })

  it('leaves a number without + alone and only tells its kind', () => {
    expect(processNumber('0033 1', uk)).toEqual({
      result: '0033 1',
      kind: 'international',
      steps: [],
    })
    expect(processNumber('031867762', uk)).toMatchObject({ result: '031867762', kind: 'domestic' })
    expect(processNumber('0033', { ...uk, international_code: '' }).kind).toBe('domestic')
  })
})

const code = fc.string({ unit: fc.constantFrom(...'0123456789'), maxLength: 4 })
const settings = fc.record({
  enabled: fc.boolean(),
  international_code: code,
  country: code.map((digits) => (digits ? `Somewhere(${digits})` : '')),
  area_code: code,
  national_code: code,
  prefix: code,
  remove_special_chars: fc.boolean(),
  remove_duplicate_countries: fc.boolean(),
  remove_duplicate_area_codes: fc.boolean(),
})
const dialled = fc.string({ unit: fc.constantFrom(...'+0123456789() '), maxLength: 14 })

describe('laws of number processing', () => {
  it('touches nothing while it is off', () => {
    fc.assert(
      fc.property(dialled, settings, (number, e164) => {
        expect(processNumber(number, { ...e164, enabled: false })).toEqual({
          result: number,
          kind: 'untouched',
          steps: [],
        })
      }),
    )
  })

  it('does to the number what its steps say, and nothing else', () => {
    fc.assert(
      fc.property(dialled, settings, (number, e164) => {
        const { result, steps } = processNumber(number, e164)
        const replayed = steps.reduce((text, step) => {
          if (step.code === 'remove_special_chars') return text.replace(/[() ]/g, '')
          if (step.code.startsWith('add')) return step.value + text
          expect(text.startsWith(step.value)).toBe(true)
          return text.slice(step.value.length)
        }, number)
        expect(replayed).toBe(result)
      }),
    )
  })

  it('starts every rewritten number with the prefix', () => {
    fc.assert(
      fc.property(dialled, settings, (number, e164) => {
        const { result, steps } = processNumber(number, e164)
        if (steps.length > 0) expect(result.startsWith(e164.prefix)).toBe(true)
      }),
    )
  })
})

it('a number of another country with a prefix set counts as a national call', () => {
  const settings = { ...tenantDefaults.e164, enabled: true, country: 'United States(1)' }
  const number = '+44 20 7946 0958'
  const international = { ...settings, international_code: '011' }
  expect(processNumber(number, { ...international, prefix: '9' })).toMatchObject({
    result: '901144 20 7946 0958',
    kind: 'national',
  })
  expect(processNumber(number, international).kind).toBe('international')
})
