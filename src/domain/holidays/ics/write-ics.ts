import type { HolidayFields } from '../../../contract/holidays.ts'
import { dateOf, minuteOfDay, timeOf, type WallMinutes } from '../../time/calendar.ts'
import { ANY_YEAR } from '../holiday-entry.ts'
import { occurrenceOf } from '../occurrences.ts'

/** A property for a holiday's region, as the iCalendar format has none. */
export const REGION = 'X-PBX-REGION'

/**
 * Holidays as a calendar file without a zone: its times are local for every reader. Importing the
 * file gives the same holidays.
 */
export function writeIcs(holidays: (HolidayFields & { id: string })[], stamp: Date): string {
  const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Tenant Console//Holidays//EN']
  for (const holiday of holidays) {
    const span = occurrenceOf(holiday, holiday.every_year ? ANY_YEAR : holiday.year_start)
    if (!span) continue
    const isDate = minuteOfDay(span.start) === 0 && minuteOfDay(span.end) === 0
    const { month_start, day_start } = holiday
    lines.push(
      'BEGIN:VEVENT',
      `UID:${escaped(holiday.id)}@tenant-console`,
      `DTSTAMP:${stamp.toISOString().replace(/[-:]|\.\d+/g, '')}`,
      `DTSTART${timeOfWall(span.start, isDate)}`,
      `DTEND${timeOfWall(span.end, isDate)}`,
      `SUMMARY:${escaped(holiday.name)}`,
      `${REGION}:${escaped(holiday.region)}`,
      ...(holiday.every_year
        ? [`RRULE:FREQ=YEARLY;BYMONTH=${month_start};BYMONTHDAY=${day_start}`]
        : []),
      'END:VEVENT',
    )
  }
  return `${[...lines, 'END:VCALENDAR'].map(fold).join('\r\n')}\r\n`
}

function timeOfWall(wall: WallMinutes, isDate: boolean): string {
  const date = dateOf(wall).replaceAll('-', '')
  return isDate ? `;VALUE=DATE:${date}` : `:${date}T${timeOf(minuteOfDay(wall)).replace(':', '')}00`
}

/**
 * Any text that a PBX sends may contain a line break, after which it could add lines of its own.
 */
const escaped = (text: string) =>
  text
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replace(/\r\n|[\r\n\v\f\u0085\u2028\u2029]/g, '\\n')
    .replace(/[^\P{Cc}\t]/gu, '')

/** RFC 5545 3.1: no line is longer than 75 bytes. */
function fold(line: string): string {
  let folded = ''
  let bytes = 0
  for (const sign of line) {
    const size = new TextEncoder().encode(sign).length
    if (bytes + size > 75) {
      folded += '\r\n '
      bytes = 1
    }
    folded += sign
    bytes += size
  }
  return folded
}
