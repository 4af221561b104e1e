import { useEventListener } from './use-event-listener.ts'

/** Has the browser ask before the page is closed or reloaded, if `isNeeded` returns true. */
export function useAskBeforeUnload(isNeeded: () => boolean): void {
  useEventListener(window, 'beforeunload', (event) => {
    if (isNeeded()) event.preventDefault()
  })
}
