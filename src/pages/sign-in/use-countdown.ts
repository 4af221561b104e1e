import { useState } from 'react'
import { useInterval } from '../../ui/hooks/use-interval.ts'

/** The seconds left, and a function to start. Uses the clock, since timers stop in a hidden tab. */
export function useCountdown(): [number, (seconds: number) => void] {
  const [end, setEnd] = useState(0)
  const [now, setNow] = useState(0)
  const left = Math.max(0, Math.ceil((end - now) / 1000))
  useInterval(() => setNow(Date.now()), left === 0 ? null : 1000)
  const start = (seconds: number) => {
    setNow(Date.now())
    setEnd(Date.now() + seconds * 1000)
  }
  return [left, start]
}
