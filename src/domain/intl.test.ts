import { describe, expect, it } from 'vitest'
import { dateTimeFormat, numberFormat } from './intl.ts'

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
