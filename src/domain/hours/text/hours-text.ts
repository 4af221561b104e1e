import type { OfficeDay, OfficeHours, TimeRange } from '../../../contract/values/office-hours.ts'
import { WEEKDAYS, type Weekday } from '../../../contract/values/weekdays.ts'
import { isTime } from '../../time/calendar.ts'

/**
 * Consecutive days with the same hours. `ranges` are sorted and don't overlap; an end of "24:00" is
 * midnight.
 */
export type HoursGroup = {
  from: Weekday
  to: Weekday
  state: 'closed' | 'open' | 'ranges'
  ranges: TimeRange[]
}

/**
 * Office hours in as few groups as possible, Monday first. A day that is on without ranges is open
 * all day.
 */
export function groupOfficeHours(hours: OfficeHours): HoursGroup[] {
  const groups: HoursGroup[] = []
  for (const day of WEEKDAYS) {
    const state = readDay(hours[day])
    const last = groups.at(-1)
    if (last && isSame(last, state)) last.to = day
    else groups.push({ from: day, to: day, ...state })
  }
  return groups
}

export type DayState = Pick<HoursGroup, 'state' | 'ranges'>

/** Whether both ends of a range are valid times. During typing they may be anything. */
export const hasTimes = ({ from, to }: TimeRange): boolean => isTime(from) && isTime(to)

/**
 * Whether a day is closed, open all day, or open in ranges, which are then sorted and don't
 * overlap. Ranges without valid times are ignored.
 */
export function readDay({ enabled, ranges }: OfficeDay): DayState {
  const joined = join(ranges.filter(hasTimes))
  // A day whose only range is still being typed is not open all day.
  const isUnfinished = ranges.length > 0 && joined.length === 0
  if (!enabled || isUnfinished) return { state: 'closed', ranges: [] }
  // Also true without ranges: such a day is open all day.
  const allDay = joined.every(({ from, to }) => from === '00:00' && to === '24:00')
  return allDay ? { state: 'open', ranges: [] } : { state: 'ranges', ranges: joined }
}

/**
 * Sorts ranges and joins those that touch. PBXs write midnight as 23:59 or as 24:00; both count.
 */
function join(ranges: TimeRange[]): TimeRange[] {
  const joined: TimeRange[] = []
  for (const range of ranges.toSorted((a, b) => a.from.localeCompare(b.from))) {
    const to = range.to === '23:59' ? '24:00' : range.to
    const last = joined.at(-1)
    if (!last || range.from > last.to) joined.push({ from: range.from, to })
    else if (to > last.to) last.to = to
  }
  return joined
}

function isSame(a: DayState, b: DayState): boolean {
  return (
    a.state === b.state &&
    a.ranges.length === b.ranges.length &&
    a.ranges.every((r, i) => r.from === b.ranges[i]?.from && r.to === b.ranges[i]?.to)
  )
}
