import { describe, expect, it } from 'vitest'
import { readHolidayFile } from '../holiday-file.ts'
import { notesOf, options, outcomes } from './test-csv.ts'

describe('zones', () => {
  const head = 'name,start,start_time,end_time'
  it.each([
    ['timezone', '12:00,17:00,America/New_York', '17:00–22:00'],
    ['Time Zone', '12:00,17:00,Eastern Standard Time', '17:00–22:00'],
    ['Zeitzone', '12:00,17:00,Europe/Berlin', '11:00–16:00'],
    ['Fuseau horaire', '12:00,17:00,Europe/Paris', '11:00–16:00'],
    ['UTC offset', '12:00,17:00,+01:00', '11:00–16:00'],
    ['zone', '12:00,17:00,Europe/Paris', '11:00–16:00'],
    ['StartTimeZone', '12:00,17:00,GMT Standard Time', '12:00–17:00'],
    ['tz', '09:00,,America/New_York', '14:00–23:59'],
    ['tz', '18:00,00:00,Europe/Paris', '17:00–23:00'],
    ['zone', '12:00,17:00,Métropole', '12:00–17:00'],
  ])('of a column are those of the times: %s %s', (heading, cells, times) => {
    const text = `${head},${heading}\nEve,2026-12-24,${cells}\n`
    expect(outcomes(text)).toEqual([`Eve: 2026-12-24 ${times}`])
    expect(notesOf(text)).toEqual([])
  })

  it('of a column may move the date, but not a whole day', () => {
    const on = (cells: string) => outcomes(`${head},tz\nEve,2026-12-24,${cells},America/New_York\n`)
    expect(on('20:00,23:00')).toEqual(['Eve: 2026-12-25 01:00–04:00'])
    for (const cells of [',', '00:00,23:59', '00:00,00:00']) {
      expect(on(cells)).toEqual(['Eve: 2026-12-24'])
    }
  })

  it('of a column leave alone a time that names its own', () => {
    expect(outcomes('name,start,tz\nA,2026-12-24T12:00:00Z,America/New_York\n')).toEqual([
      'A: 2026-12-24 12:00–23:59',
    ])
  })

  it('of every year move by the offset of the first year', () => {
    expect(outcomes(`${head},yearly,tz\nA,2026-12-24,12:00,17:00,yes,America/New_York\n`)).toEqual([
      'A: yearly 2000-12-24 17:00–22:00',
    ])
  })

  it('may be in a heading', () => {
    expect(outcomes('name,Start (UTC),End (UTC)\nA,2026-06-24 12:00,2026-06-24 17:00\n')).toEqual([
      'A: 2026-06-24 13:00–18:00',
    ])
  })

  it('that are unknown are reported, and can be chosen', () => {
    const text = `${head},tz\nA,2026-12-24,12:00,17:00,Office\n`
    expect(outcomes(text)).toEqual(['A: 2026-12-24 12:00–17:00'])
    expect(notesOf(text)).toEqual(['unknown_zone'])
    const bytes = new TextEncoder().encode(text)
    expect(readHolidayFile(bytes, options).unknownZones).toEqual(['Office'])
    const zones = { Office: 'Europe/Paris' }
    expect(readHolidayFile(bytes, { ...options, zones })).toMatchObject({
      unknownZones: [],
      candidates: [{ fields: { hour_start: 11, hour_end: 16 } }],
    })
  })

  it('skip or repeat a time when their clocks change, which is reported', () => {
    const notes = (cells: string) => notesOf(`${head}\nA,${cells}\n`)
    expect(notes('2026-03-29,01:30,05:00')).toEqual(['clock_skipped'])
    expect(notes('2026-10-25,00:30,01:30')).toEqual(['clock_repeated'])
    expect(notes('2026-03-29,00:00,01:00')).toEqual([])
    expect(notes('2026-03-29,,')).toEqual([])
  })
})

describe('minutes of a column of their own', () => {
  it.each([
    ['start hour,start minute,end hour,end minute', '9,30,17,5', '09:30–17:05'],
    ['Start Hour,Start Minutes,End Hour,End Minutes', '9 am,30,5 pm,0', '09:30–17:00'],
    ['Startstunde,Startminute,Endstunde,Endminute', '9,30,17,15', '09:30–17:15'],
    ['Heure début,Minute début,Heure fin,Minute fin', '9,30,17,15', '09:30–17:15'],
    ['from_hour,from_minute,to_hour,to_minute', '9,30,17,0', '09:30–17:00'],
    ['hour,minute', '9,30', '09:30–23:59'],
    ['start hour,start minute,end hour,end minute', ',0,,0', ''],
  ])('belong to the hours: %s %s', (heading, cells, times) => {
    expect(outcomes(`name,date,${heading}\nEve,2026-12-24,${cells}\n`)).toEqual([
      `Eve: 2026-12-24 ${times}`.trim(),
    ])
  })

  it.each([
    ['start hour,start minute', '9,75'],
    ['start hour,start minute', ',30'],
    ['start time,start minute', '9:00,30'],
  ])('that do not fit the hour are refused: %s %s', (heading, cells) => {
    expect(outcomes(`name,date,${heading}\nEve,2026-12-24,${cells}\n`)).toEqual(['Eve: bad_time'])
  })
})

it.each([
  ['false,false', '2026-12-24 09:30–17:45'],
  ['true,false', '2026-12-24 – 2026-12-26 09:30–17:45'],
  ['false,true', 'yearly 2000-12-24 09:30–17:45'],
])('fields of the API are columns, consecutive and every_year %s', (flags, when) => {
  const fields =
    'year_start,month_start,day_start,hour_start,minute_start,year_end,month_end,day_end,hour_end,minute_end'
  const text = `name,region,consecutive,every_year,${fields}\nEve,GBR,${flags},2026,12,24,9,30,2026,12,26,17,45\n`
  expect(outcomes(text)).toEqual([`Eve: ${when}`])
})
