import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ZONES } from '../schedule/arbitrary-schedule.ts'
import { dateOf, minuteOfDay, startOf, timeOf } from './calendar.ts'
import { clockChanges, dayLength, instantsOf, wallAt } from './clock-changes.ts'
import { type OffsetAt, offsetIn } from './time.ts'

const inZone = (zone: string): OffsetAt => offsetIn(zone) ?? (() => Number.NaN)
const reading = (text: string) => {
  const [date = '', time = ''] = text.split(' ')
  return startOf(date) + Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
}
const written = (wall: number) => `${dateOf(wall)} ${timeOf(minuteOfDay(wall))}`
const iso = (instant: number) => new Date(instant).toISOString().slice(0, 16)

/** The changes of a year: kind, instant, first and last affected wall-clock time. */
function changesOf(zone: string, year: number) {
  return clockChanges(inZone(zone), Date.UTC(year, 0, 1), Date.UTC(year + 1, 0, 1)).map(
    ({ kind, at, from, to }) => [kind, iso(at), written(from), written(to)],
  )
}

describe('clockChanges', () => {
  it.each([
    [
      'America/New_York',
      2026,
      [
        ['gap', '2026-03-08T07:00', '2026-03-08 02:00', '2026-03-08 03:00'],
        ['overlap', '2026-11-01T06:00', '2026-11-01 01:00', '2026-11-01 02:00'],
      ],
    ],
    [
      'Europe/London',
      2026,
      [
        ['gap', '2026-03-29T01:00', '2026-03-29 01:00', '2026-03-29 02:00'],
        ['overlap', '2026-10-25T01:00', '2026-10-25 01:00', '2026-10-25 02:00'],
      ],
    ],
    [
      'Australia/Lord_Howe',
      2026,
      [
        ['overlap', '2026-04-04T15:00', '2026-04-05 01:30', '2026-04-05 02:00'],
        ['gap', '2026-10-03T15:30', '2026-10-04 02:00', '2026-10-04 02:30'],
      ],
    ],
    ['America/Sao_Paulo', 2026, []],
    [
      'America/Sao_Paulo',
      2018,
      [
        ['overlap', '2018-02-18T02:00', '2018-02-17 23:00', '2018-02-18 00:00'],
        ['gap', '2018-11-04T03:00', '2018-11-04 00:00', '2018-11-04 01:00'],
      ],
    ],
    [
      'Pacific/Apia',
      2011,
      [
        ['overlap', '2011-04-02T14:00', '2011-04-02 03:00', '2011-04-02 04:00'],
        ['gap', '2011-09-24T14:00', '2011-09-24 03:00', '2011-09-24 04:00'],
        ['gap', '2011-12-30T10:00', '2011-12-30 00:00', '2011-12-31 00:00'],
      ],
    ],
    ['Asia/Kolkata', 2026, []],
  ])('%s in %i', (zone, year, changes) => {
    expect(changesOf(zone, year)).toEqual(changes)
  })
})

describe('instantsOf', () => {
  it.each([
    ['Europe/London', '2026-07-01 12:00', 'once', ['2026-07-01T11:00']],
    ['Europe/London', '2026-03-29 01:30', 'gap', ['2026-03-29T01:00']],
    ['Europe/London', '2026-10-25 01:30', 'overlap', ['2026-10-25T00:30', '2026-10-25T01:30']],
    ['Australia/Lord_Howe', '2026-10-04 02:15', 'gap', ['2026-10-03T15:30']],
    [
      'Australia/Lord_Howe',
      '2026-04-05 01:45',
      'overlap',
      ['2026-04-04T14:45', '2026-04-04T15:15'],
    ],
    ['Australia/Lord_Howe', '2026-04-05 01:15', 'once', ['2026-04-04T14:15']],
    ['Pacific/Apia', '2011-12-30 12:00', 'gap', ['2011-12-30T10:00']],
  ])('%s reads %s %s', (zone, text, kind, expected) => {
    const found = instantsOf(inZone(zone), reading(text))
    const instants = found.kind === 'overlap' ? [found.at, found.later] : [found.at]
    expect([found.kind, instants.map(iso)]).toEqual([kind, expected])
  })

  it('is the way back from the wall clock', () => {
    const minute = fc.integer({ min: 0, max: 2e7 + 3e7 }).map((m) => m * 60_000)
    fc.assert(
      fc.property(fc.constantFrom(...ZONES), minute, (zone, instant) => {
        const offsetAt = inZone(zone)
        const wall = wallAt(offsetAt, instant)
        const found = instantsOf(offsetAt, wall)
        expect(found.kind).not.toBe('gap')
        expect(found.kind === 'overlap' ? [found.at, found.later] : [found.at]).toContain(instant)
        if (found.kind === 'overlap') expect(wallAt(offsetAt, found.later)).toBe(wall)
      }),
    )
  })
})

describe('dayLength', () => {
  it.each([
    ['America/New_York', '2026-03-08', 23],
    ['America/New_York', '2026-11-01', 25],
    ['America/New_York', '2026-11-02', 24],
    ['Europe/London', '2026-03-29', 23],
    ['Europe/London', '2026-10-25', 25],
    ['Australia/Lord_Howe', '2026-10-04', 23.5],
    ['Australia/Lord_Howe', '2026-04-05', 24.5],
    ['America/Sao_Paulo', '2018-11-04', 23],
    ['America/Sao_Paulo', '2018-02-17', 25],
    ['America/Sao_Paulo', '2018-02-18', 24],
    ['Pacific/Apia', '2011-12-30', 0],
  ])('in %s, %s has %d hours', (zone, date, hours) => {
    expect(dayLength(inZone(zone), date)).toBe(hours * 60)
  })
})
