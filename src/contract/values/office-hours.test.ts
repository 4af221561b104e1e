import { describe, expect, it } from 'vitest'
import { defaultOfficeHours } from './defaults.ts'
import { officeHours, timeOfDay } from './office-hours.ts'
import { WEEKDAYS } from './weekdays.ts'

/** The issues of the schema with these ranges on a Monday: "path below monday: rule". */
function faults(...ranges: [from: string, to: string][]): string[] {
  const monday = { enabled: true, ranges: ranges.map(([from, to]) => ({ from, to })) }
  const { error } = officeHours.safeParse({ ...defaultOfficeHours, monday })
  return (
    error?.issues.map((issue) => {
      const name = issue.code === 'custom' ? issue.params?.rule : issue.code
      return `${issue.path.slice(1).join('.')}: ${name}`
    }) ?? []
  )
}

describe('a time of day', () => {
  it.each(['00:00', '09:05', '19:59', '23:59'])('may be %s', (time) => {
    expect(timeOfDay.safeParse(time).success).toBe(true)
  })

  it.each(['24:00', '23:60', '9:00', '09:5', '0900', '09:00:00', '', '09:00 ', '09:00\n', '-1:00'])(
    'may not be %j',
    (time) => {
      expect(timeOfDay.safeParse(time).success).toBe(false)
    },
  )
})

describe('office hours', () => {
  it('are nine to five every day by default', () => {
    expect(officeHours.parse(defaultOfficeHours)).toEqual(defaultOfficeHours)
    for (const day of WEEKDAYS) {
      expect(defaultOfficeHours[day]).toEqual({
        enabled: true,
        ranges: [{ from: '09:00', to: '17:00' }],
      })
    }
  })

  it('may have no range, or several, in any order', () => {
    expect(faults()).toEqual([])
    expect(faults(['00:00', '23:59'])).toEqual([])
    expect(faults(['13:00', '17:00'], ['09:00', '12:00'])).toEqual([])
  })

  it('must end after they start, on the same day', () => {
    expect(faults(['09:00', '09:01'])).toEqual([])
    expect(faults(['09:00', '09:00'])).toEqual(['ranges.0.to: range_order'])
    expect(faults(['22:00', '06:00'])).toEqual(['ranges.0.to: range_order'])
  })

  it('may touch but not overlap', () => {
    expect(faults(['09:00', '12:00'], ['12:00', '17:00'])).toEqual([])
    expect(faults(['09:00', '12:00'], ['11:59', '17:00'])).toEqual(['ranges: range_overlap'])
    expect(faults(['11:00', '12:00'], ['13:00', '14:00'], ['09:00', '18:00'])).toEqual([
      'ranges: range_overlap',
    ])
    expect(faults(['09:00', '12:00'], ['09:00', '12:00'])).toEqual(['ranges: range_overlap'])
  })

  it('name the invalid time', () => {
    expect(faults(['09:00', '12:00'], ['13:00', '25:00'])).toEqual(['ranges.1.to: time'])
  })

  it('are refused with a day missing', () => {
    const { sunday: _, ...sixDays } = defaultOfficeHours
    expect(officeHours.safeParse(sixDays).success).toBe(false)
  })
})
