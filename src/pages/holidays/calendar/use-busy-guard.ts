import { useEffect } from 'react'
import { useBlocker } from 'react-router'
import { useAskBeforeUnload } from '../../../ui/hooks/use-ask-before-unload.ts'

/**
 * While something is being sent, going back does nothing, and the browser asks before the console
 * is left.
 */
export function useBusyGuard(isBusy: boolean) {
  const blocker = useBlocker(isBusy)
  useEffect(() => {
    if (blocker.state === 'blocked') blocker.reset()
  }, [blocker])
  useAskBeforeUnload(() => isBusy)
}
