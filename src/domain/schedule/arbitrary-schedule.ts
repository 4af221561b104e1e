import fc from 'fast-check'
import type { OfficeHours, TimeRange } from '../../contract/values/office-hours.ts'
import type { HolidayDates } from '../holidays/occurrences.ts'
import { endTime, timeOf } from '../time/calendar.ts'

/** For tests: zones with every kind of clock change, and some without any. */
export const ZONES = [
  'America/New_York',
  'Europe/London',
  'Australia/Lord_Howe',
  'America/Sao_Paulo',
  'America/Havana',
  'Asia/Beirut',
  'Asia/Kolkata',
  'Pacific/Auckland',
  'UTC',
]

/** Ranges that the API accepts: sorted, without overlaps. */
const ranges: fc.Arbitrary<TimeRange[]> = fc
  .uniqueArray(
    fc.oneof(fc.integer({ min: 0, max: 1439 }), fc.constantFrom(0, 90, 120, 180, 1439)),
    {
      maxLength: 6,
    },
  )
  .map((minutes) => {
    const sorted = minutes.toSorted((a, b) => a - b)
    return sorted.flatMap((from, i) => {
      const to = sorted[i + 1]
      return i % 2 === 0 && to !== undefined ? [{ from: timeOf(from), to: endTime(to) }] : []
    })
  })

const day = fc.record({ enabled: fc.boolean(), ranges })

export const officeWeek: fc.Arbitrary<OfficeHours> = fc.record({
  monday: day,
  tuesday: day,
  wednesday: day,
  thursday: day,
  friday: day,
  saturday: day,
  sunday: day,
})

/**
 * Any holiday of those years, including ones that never occur, such as on 31 April or from an
 * evening to a morning of the same day.
 */
export const holidayBetween = (firstYear: number, lastYear: number): fc.Arbitrary<HolidayDates> => {
  const int = (min: number, max: number) => fc.integer({ min, max })
  const start = int(firstYear, lastYear)
  const clock = {
    hour: fc.oneof(int(0, 23), fc.constantFrom(0, 23)),
    minute: fc.constantFrom(0, 30, 59),
  }
  // The end of February is tested more often than by chance.
  const date = fc.oneof(
    fc.record({ month: int(1, 12), day: int(1, 31) }),
    fc.record({ month: fc.constantFrom(2, 3), day: fc.constantFrom(1, 28, 29) }),
  )
  return fc
    .record({
      consecutive: fc.boolean(),
      every_year: fc.boolean(),
      year: start,
      years: int(0, 1),
      from: date,
      to: date,
      opens: fc.record(clock),
      closes: fc.record(clock),
    })
    .map(({ consecutive, every_year, year, years, from, to, opens, closes }) => ({
      consecutive,
      every_year,
      year_start: year,
      year_end: year + years,
      month_start: from.month,
      month_end: to.month,
      day_start: from.day,
      day_end: to.day,
      hour_start: opens.hour,
      hour_end: closes.hour,
      minute_start: opens.minute,
      minute_end: closes.minute,
    }))
}
