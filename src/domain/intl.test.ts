import { describe, expect, it } from 'vitest'
import { dateTimeFormat, numberFormat, numberText } from './intl.ts'

describe('objects of Intl', () => {
  it('are made once for each locale and options', () => {
    const euro = { style: 'currency', currency: 'EUR' } as const
    expect(numberFormat('de', euro)).toBe(numberFormat('de', { ...euro }))
    expect(numberFormat('de', euro).format(1234.5)).toBe('1.234,50\u00a0€')
    expect(numberFormat('en', euro).format(1234.5)).toBe('€1,234.50')
  })

  it('are not kept without end', () => {
    const first = numberFormat('en')
    for (let digits = 1; digits <= 20; digits++)
      for (let least = 0; least <= 3; least++)
        numberFormat('en', { minimumIntegerDigits: digits, minimumFractionDigits: least })
    expect(numberFormat('en')).not.toBe(first)
  })

  it('throw for an unknown zone each time', () => {
    const make = () => dateTimeFormat('en', { timeZone: 'Moon/Crater' })
    expect(make).toThrow(RangeError)
    expect(make).toThrow(RangeError)
  })
})

it.each([
  ['en', 0],
  ['en', 999],
  ['en', 1000],
  ['en', -1],
  ['de-CH', 1.5],
  ['es', 999],
  ['ar-EG', 25],
  ['fa', 7],
  ['bn', 999],
])('a number in %s is written as by Intl: %d', (locale, value) => {
  expect(numberText(locale, value)).toBe(new Intl.NumberFormat(locale).format(value))
})

it.each([
  ['en-GB-u-fw-mon-hc-h23', '29 November at 00:11'],
  ['en-GB-u-fw-mon-hc-h12', '29 November at 12:11\u202fam'],
  ['de-DE-u-hc-h23', '29. November um 00:11'],
])('hours of a date in %s are written as in times alone', (locale, text) => {
  const style = { day: 'numeric', month: 'long', hour: 'numeric', minute: '2-digit' } as const
  const format = dateTimeFormat(locale, { ...style, timeZone: 'UTC' })
  expect(format.format(Date.UTC(2026, 10, 29, 0, 11)).replace(' am', '\u202fam')).toBe(text)
})
