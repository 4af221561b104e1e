import type { Span } from '../holidays/occurrences.ts'
import { minutesOf, startOf } from '../time/calendar.ts'
import { clockChanges, instantsOf } from '../time/clock-changes.ts'
import { isDateText } from '../time/date-text.ts'
import type { OffsetAt } from '../time/time.ts'

/** What a wall-clock date and time, "YYYY-MM-DDTHH:MM", means in a zone. */
export type AskedTime =
  | { kind: 'incomplete' | 'too_early' }
  /** The clock shows it at `instants`: one, or two when the clock goes back. */
  | { kind: 'shown'; instants: Date[] }
  /** The clock skips it together with the rest of `gap`, at the only instant. */
  | { kind: 'gap'; instants: Date[]; gap: Span }

/**
 * Earlier years are not looked up: no holiday is in them, and a year being typed passes through
 * them.
 */
export const FIRST_ASKED_YEAR = 1000

export function askedTime(text: string, offsetAt: OffsetAt): AskedTime {
  const [date = '', time = ''] = text.split('T')
  if (!isDateText(date) || !/^\d\d:\d\d/.test(time)) return { kind: 'incomplete' }
  if (Number(date.slice(0, 4)) < FIRST_ASKED_YEAR) return { kind: 'too_early' }
  const found = instantsOf(offsetAt, startOf(date) + minutesOf(time.slice(0, 5)))
  if (found.kind === 'overlap') {
    return { kind: 'shown', instants: [new Date(found.at), new Date(found.later)] }
  }
  const instants = [new Date(found.at)]
  const [change] = found.kind === 'gap' ? clockChanges(offsetAt, found.at - 60_000, found.at) : []
  if (!change) return { kind: 'shown', instants }
  return { kind: 'gap', instants, gap: { start: change.from, end: change.to } }
}
