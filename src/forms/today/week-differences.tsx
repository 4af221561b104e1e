import { memo } from 'react'
import { Differences } from './differences.tsx'
import { type Day, useDay } from './use-day.ts'
import { useExceptions } from './use-exceptions.ts'

/**
 * This week's exceptions, beside hours that are shown without the picture of today. Not drawn again
 * with the form around it, which changes with every step of a drag.
 */
export const WeekDifferences = memo(function WeekDifferences() {
  const day = useDay()
  return day && <OfDay day={day} />
})

function OfDay({ day }: { day: Day }) {
  return <Differences day={day} exceptions={useExceptions(day)} />
}
