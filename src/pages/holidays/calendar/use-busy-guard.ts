import { useEffect } from 'react'
import { useBlocker } from 'react-router'
import { useAskBeforeUnload } from '../../../ui/hooks/use-ask-before-unload.ts'

/**
 * While something is being sent, blocks navigation in the console and has the browser ask before
 * the page is left.
 */
export function useBusyGuard(isBusy: boolean) {
  const blocker = useBlocker(isBusy)
  useEffect(() => {
    if (blocker.state === 'blocked') blocker.reset()
  }, [blocker])
  useAskBeforeUnload(() => isBusy)
}
