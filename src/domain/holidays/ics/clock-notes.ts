import { minuteOfDay, timeOf, type WallMinutes } from '../../time/calendar.ts'
import { instantsOf } from '../../time/clock-changes.ts'
import type { OffsetAt } from '../../time/time.ts'
import type { ImportNote } from '../import-plan.ts'

/** Which of some readings the clock skips or shows twice because it is changed that day. */
export function clockNotes(walls: WallMinutes[], clock: OffsetAt): ImportNote[] {
  return walls.flatMap((wall): ImportNote[] => {
    const { kind } = instantsOf(clock, wall)
    // The first minute that is skipped is also the one at which the clock is changed.
    const isSkipped = kind === 'gap' && instantsOf(clock, wall - 1).kind === 'gap'
    const value = timeOf(minuteOfDay(wall))
    if (isSkipped) return [{ kind: 'clock_skipped', value }]
    return kind === 'overlap' ? [{ kind: 'clock_repeated', value }] : []
  })
}
