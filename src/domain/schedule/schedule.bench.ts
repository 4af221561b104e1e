import { bench, describe } from 'vitest'
import { defaultOfficeHours } from '../../contract/values/defaults.ts'
import { answerAt, prepareSchedule } from './schedule.ts'
import { timeline } from './timeline.ts'

/**
 * Every day from 2026 on is closed during its hours, sometimes yearly, so that finding the next
 * opening must pass each of them.
 */
const holidays = Array.from({ length: 1000 }, (_, i) => {
  const date = new Date(Date.UTC(2026, 0, 1 + i))
  const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()]
  return {
    consecutive: false,
    every_year: i % 10 === 0,
    year_start: year,
    year_end: year,
    month_start: month,
    month_end: month,
    day_start: day,
    day_end: day,
    hour_start: 9,
    hour_end: 17,
    minute_start: 0,
    minute_end: 0,
  }
})
const schedule = {
  timezone: 'America/New_York',
  enable_night_mode: false,
  office_hours: defaultOfficeHours,
  holidays,
}
const prepared = prepareSchedule(schedule)
const now = new Date('2026-03-08T06:30:00Z')

describe('1,000 holidays', () => {
  // Must stay under 1 ms.
  bench('an answer', () => {
    answerAt(now, prepared)
  })
  // Must stay under 10 ms.
  bench('a timeline of 14 days', () => {
    timeline('2026-03-01', 14, prepared)
  })
  bench('preparation and the first answer', () => {
    answerAt(now, prepareSchedule(schedule))
  })
})
