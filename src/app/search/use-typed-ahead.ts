import type { RefObject } from 'react'
import { useEventListener } from '../../ui/hooks/use-event-listener.ts'

/**
 * Keeps in `typed` what is typed while the opened search is loading. Otherwise the page would get
 * those keys. Call it before other listeners for keys.
 */
export function useTypedAhead(
  isLoading: boolean,
  typed: RefObject<string>,
  onEscape: () => void,
): void {
  useEventListener(window, 'keydown', (event) => {
    const { key, ctrlKey, metaKey } = event
    if (!isLoading || ctrlKey || metaKey || key === 'Tab') return
    event.preventDefault()
    if (key === 'Escape') onEscape()
    else if (key === 'Backspace') typed.current = typed.current.slice(0, -1)
    else if (key.length === 1) typed.current += key
  })
}
