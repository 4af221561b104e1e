import { entryOf } from '../holiday-entry.ts'
import { readIcs } from './holiday-ics.ts'

/** How tests read calendars: for a tenant in London, from 2026 to 2028. */
export const options = { region: 'GBR', zone: 'Europe/London', from: 2026, to: 2028 }
export const read = (lines: string) => readIcs(lines.trim().replaceAll('\n', '\r\n'), options)
export const outcomes = (lines: string) =>
  (read(lines)?.candidates ?? []).map((row) => {
    if ('fault' in row) return `${row.name}: ${row.fault}`
    const e = entryOf(row.fields)
    return `${e.name}: ${e.every_year ? 'yearly ' : ''}${e.start} ${e.start_time} – ${e.end} ${e.end_time}`
  })

/** One event in a calendar; `head` are lines of the calendar itself. */
export const event = (lines: string, head = '') =>
  `BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//x//EN\n${head && `${head}\n`}BEGIN:VEVENT\nUID:1\nSUMMARY:A\n${lines}\nEND:VEVENT\nEND:VCALENDAR`
export const calendar = (...events: string[]) =>
  `BEGIN:VCALENDAR\n${events.map((lines) => `BEGIN:VEVENT\n${lines}\nEND:VEVENT`).join('\n')}\nEND:VCALENDAR`
/** The dates and times without the name. A whole day is only its date. */
export const when = (text: string) =>
  outcomes(text).map((row) =>
    row
      .replace('A: ', '')
      .replace(/^(\S+) 00:00 – \1 23:59$/, '$1')
      .replace(/^(\S+) 00:00 – (\S+) 23:59$/, '$1 – $2'),
  )
export const notesOf = (text: string) =>
  (read(text)?.candidates ?? []).flatMap(({ notes = [] }) =>
    notes.map(({ kind, value }) => `${kind} ${value}`.trim()),
  )
