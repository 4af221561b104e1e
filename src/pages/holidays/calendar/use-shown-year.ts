import { useState } from 'react'

/**
 * The year that is shown: the one in the address, or the one turned to until the router has
 * followed. The router draws the whole page again, and in slices; the calendar does not wait for
 * it.
 */
export function useShownYear(there: number) {
  const [year, setYear] = useState(there)
  const [seen, setSeen] = useState(there)
  if (there !== seen) {
    setSeen(there)
    setYear(there)
  }
  return [year, setYear] as const
}
