import { describe, expect, it } from 'vitest'
import { spanFormat } from '../hours/text/span-print.ts'
import { offsetIn } from '../time/time.ts'
import { askedTime } from './asked-time.ts'

const ask = (zone: string, text: string) => {
  const offsetAt = offsetIn(zone)
  if (!offsetAt) throw new Error(zone)
  return askedTime(text, offsetAt)
}

describe('a time that is asked for', () => {
  it.each([
    ['Africa/Cairo', '2027-04-30T00:15', 'Fri 30 Apr, 00:00 – 01:00', '2027-04-29T22:00'],
    ['Africa/Cairo', '2027-04-30T00:00', 'Fri 30 Apr, 00:00 – 01:00', '2027-04-29T22:00'],
    ['Europe/London', '2027-03-28T01:30', 'Sun 28 Mar, 01:00 – 02:00', '2027-03-28T01:00'],
    ['Europe/Kyiv', '2027-03-28T03:59', 'Sun 28 Mar, 03:00 – 04:00', '2027-03-28T01:00'],
    ['Australia/Lord_Howe', '2027-10-03T02:15', 'Sun 3 Oct, 02:00 – 02:30', '2027-10-02T15:30'],
    ['Antarctica/Troll', '2027-03-28T02:59', 'Sun 28 Mar, 01:00 – 03:00', '2027-03-28T01:00'],
    ['Pacific/Apia', '2011-12-30T12:00', 'Fri 30 Dec', '2011-12-30T10:00'],
  ])('in %s at %s is in the gap %s', (zone, text, gap, instant) => {
    const asked = ask(zone, text)
    if (asked.kind !== 'gap') throw new Error(asked.kind)
    expect(spanFormat('en-GB')(asked.gap)).toBe(gap)
    expect(asked.instants.map((at) => at.toISOString().slice(0, 16))).toEqual([instant])
  })

  it.each([
    ['Africa/Cairo', '2027-04-30T01:00', 1],
    ['Africa/Cairo', '2027-04-29T23:59', 1],
    ['Europe/London', '2027-10-31T01:30', 2],
    ['Australia/Lord_Howe', '2027-04-04T01:45', 2],
    ['UTC', '9999-12-31T23:59', 1],
    ['UTC', '1000-01-01T00:00', 1],
  ])('in %s at %s comes %i times', (zone, text, count) => {
    expect(ask(zone, text)).toMatchObject({ kind: 'shown', instants: { length: count } })
  })

  it.each([
    ['', 'incomplete'],
    ['2027-04-30', 'incomplete'],
    ['12027-04-30T00:00', 'incomplete'],
    ['0202-04-30T00:00', 'too_early'],
  ])('as %j is %s', (text, kind) => {
    expect(ask('UTC', text)).toEqual({ kind })
  })
})
