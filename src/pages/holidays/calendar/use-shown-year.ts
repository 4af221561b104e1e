import { useState } from 'react'

/**
 * The shown year: the one in the address, or one just set, until the router has updated. The router
 * renders the page as a low-priority update, which the calendar doesn't wait for.
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
