import { z } from 'zod/mini'
import { holidayFields } from '../../contract/holidays.ts'
import { rule } from '../../contract/values/rule.ts'
import { daysInMonth } from '../time/calendar.ts'
import { isDateText, partsOf } from '../time/date-text.ts'
import { HOLIDAY_KINDS, type HolidayEntry } from './holiday-entry.ts'

const dateRule = ['holiday_date', 'Must be a date'] as const
const time = z
  .string()
  .check(rule('time', 'Must be a time, HH:MM', (text) => /^([01]\d|2[0-3]):[0-5]\d$/.test(text)))

const entry = z.object({
  name: holidayFields.shape.name,
  region: holidayFields.shape.region,
  kind: z.enum(HOLIDAY_KINDS),
  every_year: z.boolean(),
  start: z.string().check(rule(...dateRule, isDate)),
  start_time: time,
  end: z.string(),
  end_time: time,
})

/** The rules of a holiday as a user enters it. They are those of the API. */
export const holidayEntry = entry.check(
  rule('holiday_order', 'Must be after the start', (e) => e.kind !== 'part' || lasts(e), [
    'end_time',
  ]),
  rule(...dateRule, (e) => e.kind !== 'several' || isDate(e.end), ['end']),
  // A date that is incomplete has its own error.
  rule(
    'holiday_order',
    'Must be after the start',
    (e) => e.kind !== 'several' || !isDate(e.end) || isInOrder(e),
    ['end'],
  ),
)

/** Whether it has a duration, judged by its times alone. 23:59 is the end of the day. */
const lasts = ({ start_time, end_time }: HolidayEntry) =>
  start_time < end_time || end_time === '23:59'

/** Whether a holiday of several days ends after it starts. A yearly one may run over New Year. */
function isInOrder(e: HolidayEntry): boolean {
  const [first, last] = e.every_year ? [e.start.slice(5), e.end.slice(5)] : [e.start, e.end]
  return first === last ? lasts(e) : e.every_year || first < last
}

function isDate(text: string): boolean {
  const { year, month, day } = partsOf(text)
  return isDateText(text) && year > 0 && day >= 1 && day <= daysInMonth(year, month)
}
