import { describe, expect, it } from 'vitest'
import { timeFormat } from '../hours/text/hours-print.ts'
import { firstDayOf, hourCycleOf, regionalLocale } from './regional-locale.ts'
import { weekdaysInOrder } from './weekday-names.ts'

describe('first day of the week and clock', () => {
  it.each([
    ['en-US', 'sunday', 'h12'],
    ['en-GB', 'monday', 'h23'],
    ['en-DE', 'monday', 'h23'],
    ['en-FR', 'monday', 'h23'],
    ['en-CH', 'monday', 'h23'],
    ['en-IN', 'sunday', 'h12'],
    ['en-AU', 'monday', 'h12'],
    ['en-CA', 'sunday', 'h12'],
    ['fr-CA', 'sunday', 'h23'],
    ['de-US', 'sunday', 'h12'],
    ['de', 'monday', 'h23'],
    ['es-MX', 'sunday', 'h12'],
    ['es-419', 'monday', 'h12'],
    ['en-001', 'monday', 'h12'],
    ['en-150', 'monday', 'h23'],
    ['ko-KR', 'sunday', 'h12'],
    ['el', 'monday', 'h12'],
    ['en-US-u-hc-h11', 'sunday', 'h12'],
    ['zh-Hant-TW', 'sunday', 'h12'],
    ['pt-BR', 'sunday', 'h23'],
    ['ja', 'sunday', 'h23'],
    ['ar-EG', 'saturday', 'h12'],
    ['fa-IR', 'saturday', 'h23'],
    ['dv-MV', 'friday', 'h23'],
    ['en-US-u-fw-mon-hc-h23', 'monday', 'h23'],
  ])('of %s are %s and %s', (locale, first, clock) => {
    expect([firstDayOf(locale), hourCycleOf(locale)]).toEqual([first, clock])
    expect(weekdaysInOrder(locale)[0]).toBe(first)
    expect(timeFormat(locale)(1290).includes('21')).toBe(clock === 'h23')
  })
})

describe('the locale of a page in English', () => {
  it.each([
    [['de-DE', 'de', 'en-US', 'en'], 'en-DE-u-fw-mon-hc-h23'],
    [['de-DE', 'de'], 'en-DE-u-fw-mon-hc-h23'],
    [['en-DE', 'de'], 'en-DE-u-fw-mon-hc-h23'],
    [['en-US', 'de-DE'], 'en-US-u-fw-sun-hc-h12'],
    [['en-GB'], 'en-GB-u-fw-mon-hc-h23'],
    [['fr', 'fr-CH', 'en'], 'en-CH-u-fw-mon-hc-h23'],
    [['en', 'en-AU'], 'en-AU-u-fw-mon-hc-h12'],
    [['zh-Hant-HK', 'en'], 'en-HK-u-fw-sun-hc-h12'],
    [['es-419', 'en'], 'en-419-u-fw-mon-hc-h12'],
    [['C', 'de_DE'], 'en-u-fw-sun-hc-h12'],
    [['en'], 'en-u-fw-sun-hc-h12'],
    [[], 'en-u-fw-sun-hc-h12'],
  ])('for a browser that prefers %j is %s', (preferred, locale) => {
    expect(regionalLocale('en', preferred)).toBe(locale)
  })

  it('has the clock that was chosen', () => {
    expect(regionalLocale('en', ['en-US'], 'h23')).toBe('en-US-u-fw-sun-hc-h23')
  })
})
