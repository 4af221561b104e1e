import { describe, expect, it } from 'vitest'
import { timeFormat } from '../hours/text/hours-print.ts'
import { timeEntry } from './time-entry.ts'

const LOCALES =
  'en-US en-GB en-AU de fr fr-CA es es-MX pt-BR it nl da fi pl sv tr ru ja zh-CN zh-TW ko hi ar he bg vi'

describe('a typed time', () => {
  it.each([
    ['9', 540],
    ['09', 540],
    ['930', 570],
    ['0930', 570],
    ['9:30', 570],
    ['9.30', 570],
    [' 9:30 ', 570],
    ['9pm', 1260],
    ['9 PM', 1260],
    ['930pm', 1290],
    ['9:30 p.m.', 1290],
    ['9p', 1260],
    ['21h30', 1290],
    ['21 h 30', 1290],
    ['21h', 1260],
    ['12am', 0],
    ['12:30am', 30],
    ['12pm', 720],
    ['0', 0],
    ['24', 1440],
    ['24:00', 1440],
    ['2400', 1440],
    ['23:59', 1439],
    ['25', null],
    ['24:01', null],
    ['9:60', null],
    ['13pm', null],
    ['0am', null],
    ['9:5', null],
    ['12345', null],
    ['am 9 pm', null],
    ['-9', null],
    ['', null],
    ['nine', null],
    ['noon', 720],
    ['midnight', 0],
    ['12 noon', 720],
    ['12midnight', 0],
    ['12:00 noon', 720],
    ['12.00 midnight', 0],
    ['Midday', 720],
    ['9,30', 570],
    ['9, 30', 570],
    ['9;30', 570],
    ['9 30', 570],
    ['9 30 pm', 1290],
    ['9\u202f30', 570],
    ["9'30", 570],
    ['9:30:00', 570],
    ['09:30:00.000', 570],
    ['23:59:59', 1439],
    ['9:30:15', null],
    ['9:30:60', null],
    ['9 Uhr', 540],
    ['9 Uhr 30', 570],
    ['9.30 Uhr', 570],
    ['um 9 Uhr', 540],
    ['۹:۳۰', 570],
    ['٩:٣٠', 570],
    ['९:३०', 570],
    ['９:３０', 570],
    ['9：30', 570],
    ['9時30分', 570],
    ['9点半', 570],
    ['9시 30분', 570],
    ['午後9時30分', 1290],
    ['午後0時', 720],
    ['오후 9시', 1260],
    ['下午9:30', 1290],
    ['9 in the morning', 540],
    ['5 in the afternoon', 1020],
    ['5 Uhr nachmittags', 1020],
    ['9 de la noche', 1260],
    ['8 часов вечера', 1200],
    ['٩ صباحا', 540],
    ['kl. 9.30', 570],
    ['kl 9', 540],
    ['klo 9.30', 570],
    ['9.30 u', 570],
    ['9u30', 570],
    ['9 uur', 540],
    ['9h30', 570],
    ['9 h', 540],
    ['9 ч', 540],
    ['9 a. m.', 540],
    ['9\u00a0p.\u00a0m.', 1260],
    ["9 o'clock", 540],
    ['9 o’clock', 540],
    ['0930h', 570],
    ['0930 hours', 570],
    ['Mittag', 720],
    ['minuit', 0],
    ['mediodía', 720],
    ['полночь', 0],
    ['\u200e9:30\u200f', 570],
    ['9-30', null],
    ['9 5', null],
    ['9 30 15', null],
    ['9 hours', null],
    ['12:30 noon', null],
    ['half nine', null],
  ])('%j is minute %j', (text, minutes) => {
    expect(timeEntry('en').parse(text)).toBe(minutes)
  })

  it.each([
    ['ms', '9 pagi', 540],
    ['ms', '5 petang', 1020],
    ['id', '5 sore', 1020],
    ['hr', '5 poslije podne', 1020],
    ['he', '5 אחר הצהריים', 1020],
    ['en', '9 at night', 1260],
    ['en', '9 noon', null],
    ['ms', '9 tengah hari', null],
    ['ms', '12 tengah hari', 720],
    ['id', '1 siang', null],
  ])('in %s may have the words for a part of the day: %s', (locale, text, minutes) => {
    expect(timeEntry(locale).parse(text)).toBe(minutes)
  })

  it.each(LOCALES.split(' '))('in %s may be what the locale writes', (locale) => {
    const format = timeFormat(locale)
    const { parse } = timeEntry(locale)
    const minutes = [0, 1, 59, 60, 570, 719, 720, 721, 780, 1290, 1439]
    expect(minutes.map((minute) => parse(format(minute)))).toEqual(minutes)
  })

  it('is written with 24:00 at the end of the day where the clock has 24 hours', () => {
    expect(['en-GB', 'de', 'fr', 'fi'].map((locale) => timeFormat(locale)(1440))).toEqual([
      '24:00',
      '24:00',
      '24:00',
      '24.00',
    ])
    expect(timeFormat('en-US')(1440)).toBe(timeFormat('en-US')(0))
  })
})
