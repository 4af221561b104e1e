import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wallClock, zoneOffset } from './time.ts'

const instant = fc.date({
  min: new Date('1970-01-01'),
  max: new Date('2100-01-01'),
  noInvalidDate: true,
})
const zone = fc.constantFrom(...Intl.supportedValuesOf('timeZone'), 'UTC')

describe('wallClock', () => {
  it('is the time of a clock in the zone', () => {
    const at = new Date('2026-03-29T00:59:59Z')
    expect(wallClock('UTC', at)).toEqual({ date: '2026-03-29', time: '00:59', weekday: 'sunday' })
    expect(wallClock('Europe/Berlin', at)?.time).toBe('01:59')
    expect(wallClock('Pacific/Auckland', at)).toEqual({
      date: '2026-03-29',
      time: '13:59',
      weekday: 'sunday',
    })
    expect(wallClock('America/Los_Angeles', at)).toEqual({
      date: '2026-03-28',
      time: '17:59',
      weekday: 'saturday',
    })
  })

  it('jumps over the missing hour in spring and never shows 24:00', () => {
    expect(wallClock('Europe/Berlin', new Date('2026-03-29T01:00:00Z'))?.time).toBe('03:00')
    expect(wallClock('Europe/Berlin', new Date('2026-06-30T22:00:00Z'))).toEqual({
      date: '2026-07-01',
      time: '00:00',
      weekday: 'wednesday',
    })
  })

  it('goes on after the last minute of 9999', () => {
    const last = new Date('9999-12-31T23:59Z')
    expect(wallClock('UTC', last)).toMatchObject({ date: '9999-12-31', time: '23:59' })
    expect(wallClock('Pacific/Auckland', last)).toMatchObject({ time: '12:59' })
    expect(wallClock('UTC', new Date(last.getTime() + 101 * 60_000))).toMatchObject({
      time: '01:40',
      weekday: 'saturday',
    })
  })

  it('is null for an unknown zone', () => {
    for (const name of ['', 'Mars/Olympus', 'Europe/']) {
      expect(wallClock(name, new Date(0))).toBeNull()
      expect(zoneOffset(name, new Date(0))).toBeNull()
    }
  })

  it('is UTC shifted by the offset of the zone', () => {
    fc.assert(
      fc.property(zone, instant, (name, at) => {
        const shifted = new Date(at.getTime() + (zoneOffset(name, at) ?? Number.NaN) * 60_000)
        // Liberia had seconds in its offset until 1972, so its minutes don't match.
        fc.pre(name !== 'Africa/Monrovia')
        expect(wallClock(name, at)).toEqual(wallClock('UTC', shifted))
      }),
    )
  })
})

describe('zoneOffset', () => {
  it.each([
    ['UTC', '2026-01-01T00:00:00Z', 0],
    ['America/New_York', '2026-01-01T00:00:00Z', -300],
    ['America/New_York', '2026-07-01T00:00:00Z', -240],
    ['Asia/Kolkata', '2026-01-01T00:00:00Z', 330],
    ['Asia/Kathmandu', '2026-01-01T00:00:00Z', 345],
    ['Pacific/Auckland', '2026-01-01T00:00:00Z', 780],
    ['Australia/Lord_Howe', '2026-07-01T00:00:00Z', 630],
  ])('%s at %s is %i minutes', (name, at, minutes) => {
    expect(zoneOffset(name, new Date(at))).toBe(minutes)
  })

  it('is the offset that Intl writes', () => {
    fc.assert(
      fc.property(zone, instant, (name, at) => {
        fc.pre(name !== 'Africa/Monrovia')
        const written = new Intl.DateTimeFormat('en', {
          timeZone: name,
          timeZoneName: 'longOffset',
        })
          .formatToParts(at)
          .find((part) => part.type === 'timeZoneName')?.value
        const [, sign, hours = 0, minutes = 0] =
          /GMT(?:([+-])(\d+):(\d+))?/.exec(written ?? '') ?? []
        const expected = Number(hours) * 60 + Number(minutes)
        expect(zoneOffset(name, at)).toBe(sign === '-' ? -expected : expected)
      }),
    )
  })
})
