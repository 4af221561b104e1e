import type { OfficeDay } from '../../../contract/values/office-hours.ts'
import { datesOn } from '../../holidays/holiday-entry.ts'
import type { HolidayDates } from '../../holidays/occurrences.ts'
import { HOURS_PRESETS } from '../../hours/hours-edit.ts'
import { minutesOf, startOf } from '../../time/calendar.ts'
import type { Schedule } from '../schedule.ts'

export const on = (...ranges: [string, string][]): OfficeDay => ({
  enabled: true,
  ranges: ranges.map(([from, to]) => ({ from, to })),
})

/** Monday to Friday from 9 to 17 in UTC, without holidays. */
export const scheduleOf = (more: Partial<Schedule<HolidayDates>> = {}): Schedule<HolidayDates> => ({
  timezone: 'UTC',
  enable_night_mode: false,
  office_hours: HOURS_PRESETS.weekdays,
  holidays: [],
  ...more,
})

/** A holiday from "YYYY-MM-DD HH:MM" to another. */
export const closedBetween = (from: string, to: string, every_year = false): HolidayDates => {
  const at = (text: string) => startOf(text.slice(0, 10)) + minutesOf(text.slice(11))
  return datesOn({ start: at(from), end: at(to) }, every_year)
}

/** Friday from 22:00 to Saturday 06:00, and the same a day later. */
export const BAR = {
  ...HOURS_PRESETS.closed,
  friday: on(['22:00', '23:59']),
  saturday: on(['00:00', '06:00'], ['22:00', '23:59']),
  sunday: on(['00:00', '06:00']),
}
