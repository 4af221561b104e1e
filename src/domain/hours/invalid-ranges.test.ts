import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { OfficeHours } from '../../contract/values/office-hours.ts'
import { everyDay, WEEKDAYS } from '../../contract/values/weekdays.ts'
import { officeWeek } from '../schedule/arbitrary-schedule.ts'
import { HOURS_PRESETS, weeklyMinutes } from './hours-edit.ts'
import { drawnRanges, lastMinute, tailOf } from './hours-grid.ts'
import { prepareWeek } from './open-week.ts'
import { joinShifts, splitShifts } from './shifts.ts'
import { openingHoursSpecification, printWeek } from './text/hours-print.ts'
import { groupOfficeHours } from './text/hours-text.ts'

/** Ranges that a PBX would reject, as they can be typed. */
const INVALID = [
  ['99:99', '99:99'],
  ['09:00', '99:99'],
  ['99:99', '10:00'],
  ['00:00', ''],
  ['', '23:59'],
  ['soon', '17:00'],
  ['24:00', '24:00'],
  ['09:00', '09:00'],
  ['09:00', '05:00'],
].map(([from = '', to = '']) => ({ from, to }))

const words = { closed: 'closed', open: 'open' }

/** Everything that is drawn, added up or printed from the hours of a week. */
const shownOf = (hours: OfficeHours) => ({
  bars: WEEKDAYS.map((day) => drawnRanges(hours, day).map(({ start, end }) => [start, end])),
  tails: WEEKDAYS.map((day) => tailOf(hours, day)),
  axis: lastMinute(hours),
  total: weeklyMinutes(hours),
  preview: prepareWeek(hours),
  joined: joinShifts(hours),
  reading: groupOfficeHours(joinShifts(hours)),
  print: printWeek(hours, 'en-GB', words),
  schema: openingHoursSpecification(hours),
})

describe('a range that is not valid', () => {
  it('is not drawn, counted or printed, and closes a day that has no other', () => {
    for (const invalid of INVALID) {
      const typed = everyDay(() => ({ enabled: true, ranges: [invalid] }))
      expect(shownOf(typed), JSON.stringify(invalid)).toEqual(shownOf(HOURS_PRESETS.closed))
    }
  })

  it('changes nothing beside valid ranges', () => {
    fc.assert(
      fc.property(
        officeWeek,
        fc.constantFrom(...WEEKDAYS),
        fc.constantFrom(...INVALID),
        (hours, day, invalid) => {
          const { enabled, ranges } = hours[day]
          fc.pre(!enabled || ranges.length > 0)
          const typed = { ...hours, [day]: { enabled, ranges: [...ranges, invalid] } }
          expect(shownOf(typed)).toEqual(shownOf(hours))
        },
      ),
    )
  })

  it('stays as typed when another range is run past midnight', () => {
    const ranges = [{ from: '22:00', to: '06:00' }, ...INVALID.slice(0, 3)]
    const week = splitShifts({ ...HOURS_PRESETS.closed, monday: { enabled: true, ranges } })
    expect(week.monday.ranges).toEqual([{ from: '22:00', to: '23:59' }, ...INVALID.slice(0, 3)])
    expect(week.tuesday.ranges).toEqual([{ from: '00:00', to: '06:00' }])
  })
})
