import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useTimeout } from './use-timeout.ts'

/** How long to wait after the last key press before searching, in ms. */
const PAUSE_MS = 200

/**
 * The text of a search field that is also kept in the address. `onSend` is called with the trimmed
 * text when the user pauses; `send` does so at once, and `sendOnEnter` when Enter is pressed,
 * before it calls `then`. Text that `isComplete` rejects isn't sent.
 */
export function useTypedSearch(
  inAddress: string,
  onSend: (text: string) => void,
  isComplete: (text: string) => boolean = () => true,
) {
  const [typed, setTyped] = useState(inAddress)
  const sent = useRef(inAddress)

  // Update the field only if something else changed the address, such as the Back button.
  useEffect(() => {
    if (inAddress === sent.current) return
    sent.current = inAddress
    setTyped(inAddress)
  }, [inAddress])

  const send = (text: string) => {
    const next = text.trim()
    if (next === sent.current || !isComplete(next)) return
    sent.current = next
    onSend(next)
  }
  useTimeout(send, PAUSE_MS, typed)

  const sendOnEnter = (event: KeyboardEvent, then?: (text: string) => void) => {
    if (event.key !== 'Enter') return
    send(typed)
    then?.(typed)
  }
  return { typed, setTyped, send, sendOnEnter }
}
