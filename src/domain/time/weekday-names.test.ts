import { describe, expect, it } from 'vitest'
import { typedWeekdays, weekdayNames, weekdaysInOrder } from './weekday-names.ts'

describe('weekdayNames', () => {
  it('are those of the locale', () => {
    expect(weekdayNames('en', 'long').monday).toBe('Monday')
    expect(weekdayNames('de', 'short').sunday).toBe('So')
  })
})

describe('weekdaysInOrder', () => {
  it.each([
    ['en-US', 'sunday', 'saturday'],
    ['en-GB', 'monday', 'sunday'],
    ['ar-EG', 'saturday', 'friday'],
  ])('of %s begins with %s', (locale, first, last) => {
    const days = weekdaysInOrder(locale)
    expect([days[0], days[6], new Set(days).size]).toEqual([first, last, 7])
  })
})

describe('typedWeekdays', () => {
  it('knows names and sure beginnings, in the locale before English', () => {
    const german = typedWeekdays('de')
    const found = ['montag', 'mo', 'mont', 'di', 'so', 'su', 'tuesday', 'sonnabend'].map((name) =>
      german.get(name),
    )
    expect(found).toEqual([
      'monday',
      'monday',
      'monday',
      'tuesday',
      'sunday',
      'sunday',
      'tuesday',
      undefined,
    ])
  })

  it('compares beginnings without accents', () => {
    // "se" could be šeštadienis or sekmadienis.
    expect(typedWeekdays('lt').get('se')).toBe(undefined)
    expect(typedWeekdays('lt').get('ses')).toBe('saturday')
  })

  it('does not guess a day from letters that two days begin with', () => {
    const french = typedWeekdays('fr')
    expect([french.get('m'), french.get('ma'), french.get('me')]).toEqual([
      undefined,
      'tuesday',
      'wednesday',
    ])
  })
})
