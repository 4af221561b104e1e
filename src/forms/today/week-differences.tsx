import { memo } from 'react'
import { Differences } from './differences.tsx'
import { type Day, useDay } from './use-day.ts'
import { useExceptions } from './use-exceptions.ts'

/**
 * This week's exceptions, for pages that show the hours without the picture of today. Memoized,
 * because the form around it renders at every step of a drag.
 */
export const WeekDifferences = memo(function WeekDifferences() {
  const day = useDay()
  return day && <OfDay day={day} />
})

function OfDay({ day }: { day: Day }) {
  return <Differences day={day} exceptions={useExceptions(day)} />
}
