import type { HolidayDates } from '../../holidays/occurrences.ts'
import { DAY, dateOf, minuteOfDay, startOf } from '../../time/calendar.ts'
import { wallAt } from '../../time/clock-changes.ts'
import { answerAt, type PreparedSchedule } from '../schedule.ts'
import { type TimelineDay, timeline } from '../timeline.ts'

/** Today as a picture. Minutes are those of the tenant's wall clock, 0 to 1440. */
export interface DayPicture<H> {
  day: TimelineDay<H>
  now: number
  /** The minute from which night mode covers the day; null while it is off. */
  nightFrom: number | null
}

/**
 * The current day of a schedule. Night mode covers all of it unless it is known when it was turned
 * on. Null if the zone or the hours are unknown.
 */
export function dayPicture<H extends HolidayDates>(
  now: Date,
  schedule: PreparedSchedule<H>,
  nightSince: Date | null,
): DayPicture<H> | null {
  const { offsetAt, isNight } = schedule
  if (!offsetAt) return null
  const wall = wallAt(offsetAt, now.getTime())
  const date = dateOf(wall)
  const day = timeline(date, 1, schedule)?.[0]
  if (!day) return null
  const since = nightSince ? wallAt(offsetAt, nightSince.getTime()) - startOf(date) : 0
  const nightFrom = Math.min(DAY, Math.max(0, since))
  return { day, now: minuteOfDay(wall), nightFrom: isNight ? nightFrom : null }
}

/** When it opens or closes; `holiday` is the one that closes it then, if any. */
export interface Turn<H> {
  at: Date
  opens: boolean
  holiday: H | null
}

/** The next turns by the hours and holidays, as if night mode were off; at most `count`. */
export function nextTurns<H extends HolidayDates>(
  now: Date,
  schedule: PreparedSchedule<H>,
  count: number,
): Turn<H>[] {
  const byHours = { ...schedule, isNight: false }
  const turns: Turn<H>[] = []
  for (let at = now; turns.length < count; ) {
    const { until } = answerAt(at, byHours)
    if (!until) break
    const after = answerAt(until, byHours)
    turns.push({
      at: until,
      opens: after.open === true,
      holiday: after.by === 'holiday' ? after.holiday : null,
    })
    at = until
  }
  return turns
}

/** When it next opens, as if night mode were off; null for never. */
export const nextOpening = <H extends HolidayDates>(
  now: Date,
  schedule: PreparedSchedule<H>,
): Date | null => nextTurns(now, schedule, 2).find(({ opens }) => opens)?.at ?? null

/**
 * When night mode was turned on, according to the saves of this browser, newest first; null if the
 * last of them did not turn it on.
 */
export function nightSince(
  saves: readonly { at: number; after: Record<string, unknown> }[],
): Date | null {
  const last = saves.find(({ after }) => 'enable_night_mode' in after)
  return last?.after.enable_night_mode === true ? new Date(last.at) : null
}
