import { useEffect, useEffectEvent } from 'react'

/** Has the browser ask before the page is closed or reloaded, whenever `isNeeded` says so. */
export function useAskBeforeUnload(isNeeded: () => boolean): void {
  const ask = useEffectEvent((event: BeforeUnloadEvent) => {
    if (isNeeded()) event.preventDefault()
  })
  useEffect(() => {
    const onUnload = (event: BeforeUnloadEvent) => ask(event)
    window.addEventListener('beforeunload', onUnload)
    return () => window.removeEventListener('beforeunload', onUnload)
  }, [])
}
