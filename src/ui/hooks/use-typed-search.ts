import { useEffect, useRef, useState } from 'react'
import { useTimeout } from './use-timeout.ts'

/** How long typing rests before it is searched for. */
const PAUSE_MS = 200

/**
 * Text that is typed in a field and kept in the address. `onSend` is called, with the text trimmed,
 * when the user pauses; `send` sends at once. What `isComplete` refuses is not sent.
 */
export function useTypedSearch(
  inAddress: string,
  onSend: (text: string) => void,
  isComplete: (text: string) => boolean = () => true,
) {
  const [typed, setTyped] = useState(inAddress)
  const sent = useRef(inAddress)

  // The field is filled from the address only where this field did not write it, as by going back.
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

  return { typed, setTyped, send }
}
