import type { HolidayDates } from '../holidays/occurrences.ts'
import { answerAt, type PreparedSchedule } from './schedule.ts'

/**
 * When the schedule is closed between two instants (milliseconds). Ignores night mode, as it is
 * unknown since when it is on.
 */
export function closedSpans<H extends HolidayDates>(
  schedule: PreparedSchedule<H>,
  from: number,
  to: number,
): { from: number; to: number }[] {
  const byHours = { ...schedule, isNight: false }
  const spans: { from: number; to: number }[] = []
  for (let at = from; at < to; ) {
    const { open, until } = answerAt(new Date(at), byHours)
    const end = Math.min(until?.getTime() ?? to, to)
    if (open === false) spans.push({ from: at, to: end })
    at = end
  }
  return spans
}
