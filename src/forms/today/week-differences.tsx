import { type ComponentProps, memo } from 'react'
import { Differences } from './differences.tsx'
import { type Day, useDay } from './use-day.ts'
import { useExceptions } from './use-exceptions.ts'

type Props = Pick<ComponentProps<typeof Differences>, 'heading'>

/**
 * This week's exceptions, for pages that show the hours without the picture of today. Memoized,
 * because the form around it renders at every step of a drag.
 */
export const WeekDifferences = memo(function WeekDifferences({ heading }: Props) {
  const day = useDay()
  return day && <OfDay day={day} heading={heading} />
})

function OfDay({ day, heading }: Props & { day: Day }) {
  return <Differences heading={heading} day={day} exceptions={useExceptions(day)} />
}
