import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useWhenRested } from './use-rested.ts'

/**
 * The text of a search field that is also kept in the address. `onSend` is called with the trimmed
 * text when the user pauses. When Enter is pressed, `sendOnEnter` does it at once and then calls
 * `then`. Text that `isComplete` rejects isn't sent. The input keeps the text, so a key renders
 * nothing: `typed` is what it was when the user last paused. `field` has the properties of the
 * input.
 */
export function useTypedSearch(
  inAddress: string,
  onSend: (text: string) => void,
  isComplete: (text: string) => boolean = () => true,
) {
  const input = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState(inAddress)
  const sent = useRef(inAddress)

  // Update the field only if something else changed the address, such as the Back button.
  useEffect(() => {
    if (inAddress === sent.current) return
    sent.current = inAddress
    if (input.current) input.current.value = inAddress
    setTyped(inAddress)
  }, [inAddress])

  const send = () => {
    const text = input.current?.value ?? ''
    setTyped(text)
    const next = text.trim()
    if (next !== sent.current && isComplete(next)) {
      sent.current = next
      onSend(next)
    }
  }
  const clear = () => {
    if (input.current) input.current.value = ''
    send()
    input.current?.focus()
  }
  const sendOnEnter = (event: KeyboardEvent, then?: (text: string) => void) => {
    if (event.key !== 'Enter') return
    send()
    then?.(input.current?.value ?? '')
  }
  const field = { ref: input, defaultValue: inAddress, onInput: useWhenRested(send) }
  return { field, typed, sendOnEnter, clear }
}
