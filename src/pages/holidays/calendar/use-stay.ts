import { useEffect } from 'react'
import { useBlocker } from 'react-router'

/** Keeps what is being sent in view: going back does nothing meanwhile, and the browser asks before it leaves the console. */
export function useStay(isBusy: boolean) {
  const blocker = useBlocker(isBusy)
  useEffect(() => {
    if (blocker.state === 'blocked') blocker.reset()
  }, [blocker])
  useEffect(() => {
    if (!isBusy) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [isBusy])
}
