import { minuteOfDay, timeOf, type WallMinutes } from '../../time/calendar.ts'
import { instantsOf } from '../../time/clock-changes.ts'
import type { OffsetAt } from '../../time/time.ts'
import type { ImportNote } from '../import/import-plan.ts'

/** Notes for the times that the clock skips or shows twice because clocks change that day. */
export function clockNotes(walls: WallMinutes[], clock: OffsetAt): ImportNote[] {
  return walls.flatMap((wall): ImportNote[] => {
    const { kind } = instantsOf(clock, wall)
    // The first skipped minute is also the minute at which the clock changes.
    const isSkipped = kind === 'gap' && instantsOf(clock, wall - 1).kind === 'gap'
    const value = timeOf(minuteOfDay(wall))
    if (isSkipped) return [{ kind: 'clock_skipped', value }]
    return kind === 'overlap' ? [{ kind: 'clock_repeated', value }] : []
  })
}
